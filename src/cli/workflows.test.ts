import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { testRepository, type TestRepository } from '../io/git.test-support.ts';
import { edit, SOUND_INPUTS } from '../pipeline/sound-workspace.test-support.ts';
import { runInit } from './commands/init.ts';
import type { CiService } from './ci-services.ts';
import { fakeServices, runScript, type FakeServices } from './fake-services.test-support.ts';

const PLAN = `${SOUND_INPUTS}generate: []\n`;
const BOLDER = PLAN.replaceAll('target: 30..35', 'target: 33..36');
/** Names that would do harm in a shell, in Markdown, as a mention, a command or the end of the mark. */
const HOSTILE = edit(
  BOLDER,
  'en: Slow answers',
  `en: "$(touch pwned) \`touch pwned\` --> <!-- planpress --> @all [x](https://evil.example) <img src=x>\\n/close"`,
);

let home = '';
let author: TestRepository;
/** What the service has checked out. */
let checkout: TestRepository;
let services: FakeServices;

const inHome = (name: string): string => path.join(home, name);
const write = (text: string): void => author.write('plans/shop/inputs.yaml', text);

/** Pushes the plan as it is now on the branch of the pull request. */
function push(text: string): void {
  write(text);
  author.commit('Change the plan');
  author.git('push', '-q', 'origin', 'bolder');
}

async function start(ci: CiService): Promise<void> {
  testRepository(inHome('origin.git')).git('config', 'core.bare', 'true');
  author = testRepository(inHome('author'));
  author.git('remote', 'add', 'origin', inHome('origin.git/.git'));
  const terminal = { write: () => {}, writeError: () => {}, isInteractive: false, colour: false };
  await runInit({ root: author.folder, terminal: { ...terminal, locale: 'en' } }, { ci });
  write(PLAN);
  author.commit('Start');
  author.git('push', '-q', 'origin', 'main');
  author.git('checkout', '-q', '-b', 'bolder');
  checkout = testRepository(inHome('checkout'));
  checkout.git('remote', 'add', 'origin', inHome('origin.git/.git'));
}

beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'planpress-workflow-'));
  services = fakeServices(inHome('bin'));
  services.comment('someone', '<!-- planpress --> mine');
});

afterEach(() => {
  rmSync(home, { recursive: true });
});

/** The comments that the workflow wrote. */
function own(): string[] {
  return services.comments().flatMap(({ author: by, body }) => (by === 'bot' ? [body] : []));
}

interface Step {
  name?: string;
  run?: string;
  env?: Record<string, string>;
}

describe('the workflow for GitHub', () => {
  const VALUES: Record<string, string> = {
    'github.token': 'token',
    'github.repository': 'acme/plans',
    'github.event.pull_request.number': '7',
    'needs.plans.outputs.site': 'https://github.example/artifacts/1',
  };

  /** Runs the shell steps of a job. Steps that run whatever happens before them are run like the others. */
  function runJob(name: string, cwd: string, event = 'pull_request'): string[] {
    const { jobs } = parse(
      readFileSync(path.join(checkout.folder, '.github/workflows/plans.yml'), 'utf8'),
    );
    const steps: Step[] = jobs[name].steps;
    return steps.flatMap(({ name: step = '', run, env = {} }) => {
      if (run === undefined) return [];
      const filled = Object.entries(env).map(([key, text]) => {
        const expression = /^\$\{\{ (.+) \}\}$/.exec(text)?.[1] ?? '';
        expect(VALUES, `${key} in ${step}`).toHaveProperty([expression]);
        return [key, VALUES[expression] ?? ''];
      });
      runScript(run, {
        cwd,
        services,
        env: {
          ...Object.fromEntries(filled),
          RUNNER_TEMP: inHome('temp'),
          GITHUB_STEP_SUMMARY: inHome('summary.md'),
          XDG_CACHE_HOME: inHome('cache'),
          GITHUB_EVENT_NAME: event,
          GITHUB_REPOSITORY: 'acme/plans',
          GITHUB_REPOSITORY_OWNER: 'acme',
        },
      });
      return [step];
    });
  }

  /** Checks the pull request out as GitHub does: merged into its base. */
  function runAll(): string[] {
    rmSync(inHome('temp'), { recursive: true, force: true });
    rmSync(inHome('comment'), { recursive: true, force: true });
    checkout.git('fetch', '-q', 'origin');
    checkout.git('checkout', '-q', '--detach', 'origin/main');
    checkout.git('merge', '-q', '--no-ff', '-m', 'Merge', 'origin/bolder');
    const steps = runJob('plans', checkout.folder);
    mkdirSync(inHome('comment'));
    cpSync(inHome('temp/report'), inHome('comment/report'), { recursive: true });
    return [...steps, ...runJob('comment', inHome('comment'))];
  }

  it('posts one comment, updates it after the next push, and says so when nothing is left', async () => {
    await start('github');
    push(BOLDER);
    expect(runAll()).toEqual([
      'Install',
      'Check',
      'Write the findings for code scanning',
      'Tell what changes',
      'Build the site and the PDFs',
      'Post the comment, or update the one there is',
    ]);
    expect(own()).toHaveLength(1);
    expect(own()[0]).toMatch(/^<!-- planpress -->\n/);
    expect(own()[0]).toContain('33–36');
    expect(own()[0]).toContain('(https://github.example/artifacts/1)');
    expect(readFileSync(inHome('summary.md'), 'utf8')).toContain('33–36');
    expect(JSON.parse(readFileSync(inHome('temp/report/planpress.sarif'), 'utf8'))).toMatchObject({
      version: '2.1.0',
    });
    push(BOLDER.replaceAll('target: 33..36', 'target: 34..36'));
    runAll();
    expect(own()).toHaveLength(1);
    expect(own()[0]).toContain('34–36');
    push(PLAN);
    runAll();
    expect(own()).toEqual([expect.stringContaining('What the plans say has not changed.')]);
    expect(services.writes()).toEqual(['POST ', 'PATCH 2', 'PATCH 2']);
  });

  it('posts nothing for a change that says nothing', async () => {
    await start('github');
    push(`${PLAN}# a remark\n`);
    runAll();
    expect(services.writes()).toEqual([]);
  });

  it('builds for GitHub Pages on the default branch, and for any place in a pull request', async () => {
    await start('github');
    push(BOLDER);
    runAll();
    runJob('plans', checkout.folder, 'push');
    const [preview, published] = services.builds();
    expect(preview).not.toContain('--url');
    expect(published).toContain('--url https://acme.github.io/plans/');
  });

  it('lets no text of a plan into a shell, a link, a mention or the mark', async () => {
    await start('github');
    push(HOSTILE);
    runAll();
    const [body = ''] = own();
    expect(body.split('<!--')).toHaveLength(2);
    expect(body).not.toMatch(/@all|\]\(https:\/\/evil|<img|^\s*\/close/m);
    for (const folder of ['checkout', 'comment', 'author'])
      expect(existsSync(inHome(`${folder}/pwned`))).toBe(false);
  });
});

describe('the pipeline for GitLab', () => {
  function runJob(name: string): void {
    const pipeline = parse(readFileSync(path.join(checkout.folder, '.gitlab-ci.yml'), 'utf8'));
    const job = pipeline[name];
    const before: string[] = job.extends === undefined ? [] : pipeline[job.extends].before_script;
    runScript([...before, ...job.script].join('\n'), {
      cwd: checkout.folder,
      services,
      env: {
        CI_PROJECT_DIR: checkout.folder,
        CI_PROJECT_ID: '3',
        CI_API_V4_URL: 'https://gitlab.example/api/v4',
        CI_JOB_ID: '12',
        CI_MERGE_REQUEST_IID: '7',
        CI_PAGES_DOMAIN: 'gitlab.example',
        CI_PROJECT_PATH: 'acme/team/plans',
        CI_PROJECT_ROOT_NAMESPACE: 'acme',
        CI_MERGE_REQUEST_DIFF_BASE_SHA: checkout.git('merge-base', 'origin/main', 'origin/bolder'),
        PLANPRESS_TOKEN: 'token',
        XDG_CACHE_HOME: inHome('cache'),
      },
    });
  }

  function runAll(): void {
    checkout.git('fetch', '-q', 'origin');
    checkout.git('checkout', '-q', '--detach', 'origin/bolder');
    for (const job of ['plans', 'note', 'preview']) runJob(job);
  }

  it('posts one note, finds it again behind many others, and updates it', async () => {
    await start('gitlab');
    push(BOLDER);
    for (let count = 0; count < 120; count += 1) services.comment('someone', 'Looks good');
    runAll();
    expect(own()).toEqual([expect.stringMatching(/^<!-- planpress -->\n[^]*33–36/)]);
    const site = 'acme.gitlab.example/-/team/plans/-/jobs/12/artifacts/public';
    expect(existsSync(path.join(checkout.folder, 'public/index.html'))).toBe(true);
    expect(services.builds()[0]).toContain(`--url https://${site}/ `);
    expect(readFileSync(path.join(checkout.folder, 'site.env'), 'utf8')).toBe(`SITE=${site}\n`);
    const report = readFileSync(path.join(checkout.folder, 'report/code-quality.json'), 'utf8');
    expect(JSON.parse(report)).toEqual(expect.any(Array));
    push(BOLDER.replaceAll('target: 33..36', 'target: 34..36'));
    runAll();
    expect(own()).toEqual([expect.stringContaining('34–36')]);
    push(PLAN);
    runAll();
    expect(own()).toEqual([expect.stringContaining('What the plans say has not changed.')]);
    expect(services.writes()).toEqual(['POST ', 'PUT 122', 'PUT 122']);
  });

  it('has an environment for the token that no other job has', async () => {
    await start('gitlab');
    push(PLAN);
    checkout.git('fetch', '-q', 'origin');
    checkout.git('checkout', '-q', '--detach', 'origin/bolder');
    const pipeline: Record<string, { environment?: { name: string; action?: string } }> = parse(
      readFileSync(path.join(checkout.folder, '.gitlab-ci.yml'), 'utf8'),
    );
    expect(pipeline['note']?.environment).toEqual({ name: 'planpress-note', action: 'access' });
    const names = Object.values(pipeline).flatMap(({ environment }) => environment?.name ?? []);
    expect(names).toEqual(['planpress-note', 'plans/$CI_COMMIT_REF_SLUG']);
  });

  it('lets no text of a plan be read as a quick action', async () => {
    await start('gitlab');
    push(HOSTILE);
    runAll();
    expect(own()).toHaveLength(1);
    expect(own()[0]).not.toMatch(/^\s*\/close/m);
    expect(existsSync(path.join(checkout.folder, 'pwned'))).toBe(false);
  });
});
