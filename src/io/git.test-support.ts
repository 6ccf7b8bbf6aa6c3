import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A repository that depends on no configuration of the machine and has the same ids every time. */
export interface TestRepository {
  folder: string;
  git(...args: string[]): string;
  write(file: string, text: string): void;
  /** Commits all that lies there and answers the commit. */
  commit(message: string, date?: string): string;
}

export function testRepository(folder: string): TestRepository {
  mkdirSync(folder, { recursive: true });
  let date = '2026-03-02';
  const git = (...args: string[]): string =>
    execFileSync(
      'git',
      [
        '-c',
        'user.name=Lin',
        '-c',
        'user.email=lin@example.com',
        '-c',
        'commit.gpgsign=false',
      ].concat(args),
      {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          GIT_CONFIG_GLOBAL: '/dev/null',
          GIT_CONFIG_NOSYSTEM: '1',
          GIT_AUTHOR_DATE: `${date}T12:00:00Z`,
          GIT_COMMITTER_DATE: `${date}T12:00:00Z`,
        },
      },
    ).trim();
  git('init', '-q', '-b', 'main');
  return {
    folder,
    git,
    write(file, text) {
      const full = path.join(folder, file);
      mkdirSync(path.dirname(full), { recursive: true });
      writeFileSync(full, text);
    },
    commit(message, day = date) {
      date = day;
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD');
    },
  };
}
