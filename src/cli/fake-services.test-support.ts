import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A comment as the fake services keep it. */
export interface Comment {
  id: number;
  author: string;
  body: string;
}

/** Programs that stand in for npm, npx, gh and curl, with the comments that the last two have posted. */
export interface FakeServices {
  /** To be put before the others in PATH. */
  bin: string;
  comments(): Comment[];
  /** Puts a comment there as somebody else would. */
  comment(author: string, body: string): void;
  /** The calls of gh and curl that write, a line each. */
  writes(): string[];
  /** What builds were called with, a line each. */
  builds(): string[];
}

const PLANPRESS = path.resolve(import.meta.dirname, '../../bin/planpress.mjs');

/** Runs nothing, but minds what the packages that it would run could see. */
const NPM = `#!/bin/sh
if [ -n "$PLANPRESS_TOKEN" ]; then echo 'packages see the token' >&2; exit 1; fi
`;

/** `npx planpress …` runs this clone; a build, which needs a browser, only leaves a folder. */
const NPX = `#!/usr/bin/env bash
shift
if [ "$1" = build ]; then
  echo "$*" >> "$(dirname "$0")/builds"
  while [ "$1" != --out ]; do shift; done
  mkdir -p "$2" && echo site > "$2/index.html"
  exit
fi
exec ${JSON.stringify(process.execPath)} ${JSON.stringify(PLANPRESS)} "$@"
`;

const SHARED = `
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
const folder = import.meta.dirname;
const args = process.argv.slice(2);
const comments = JSON.parse(readFileSync(folder + '/comments.json', 'utf8'));
const write = (method, id, body) => {
  appendFileSync(folder + '/writes', method + ' ' + (id ?? '') + '\\n');
  const found = comments.find((one) => one.id === id);
  if (method === 'POST') comments.push({ id: comments.length + 1, author: 'bot', body });
  else if (found?.author === 'bot') found.body = body;
  else fail('not yours: ' + id);
  writeFileSync(folder + '/comments.json', JSON.stringify(comments));
};
function fail(why) {
  console.error(why);
  process.exit(1);
}
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
`;

/** The calls of the workflow that \`gh api\` understands, and no other. */
const GH = `#!/usr/bin/env node
${SHARED}
if (process.env.GH_TOKEN !== 'token') fail('no token');
const url = args.find((one) => one.startsWith('repos/'));
const [, kind, id] = /^repos\\/acme\\/plans\\/issues\\/(comments\\/|7\\/comments)(\\d*)/.exec(url) ?? fail(url);
const field = option('-F');
if (field === undefined) {
  const filter = /^\\.\\[\\] \\| select\\(\\.user\\.login == "([^"]+)"\\) \\| select\\(\\.body \\| startswith\\("([^"]+)"\\)\\) \\| \\.id$/;
  const [, login, start] = filter.exec(option('--jq')) ?? fail('a filter that is not known');
  if (login !== 'github-actions[bot]') fail('another author');
  for (const one of comments) if (one.author === 'bot' && one.body.startsWith(start)) console.log(one.id);
} else {
  const [, file] = /^body=@(.+)$/.exec(field) ?? fail(field);
  write(option('--method'), kind === 'comments/' ? Number(id) : undefined, readFileSync(file, 'utf8'));
}
`;

/** The calls of the pipeline to the API of GitLab, two notes a page. */
const CURL = `#!/usr/bin/env node
${SHARED}
if (option('--header') !== 'PRIVATE-TOKEN: token') fail('no token');
const url = new URL(args.find((one) => one.startsWith('https://')));
const number = { bot: 1 };
const notes = comments.map(({ id, author, body }) => ({ id, body, author: { id: number[author] ?? 2 } }));
if (url.pathname === '/api/v4/user') console.log(JSON.stringify({ id: 1 }));
else {
  const [, id] = /^\\/api\\/v4\\/projects\\/3\\/merge_requests\\/7\\/notes(?:\\/(\\d+))?$/.exec(url.pathname) ?? fail(url.href);
  const method = option('--request');
  const size = Number(url.searchParams.get('per_page'));
  const page = Number(url.searchParams.get('page'));
  if (method === undefined) console.log(JSON.stringify(notes.slice((page - 1) * size, page * size)));
  else {
    const [, file] = /^body@(.+)$/.exec(option('--data-urlencode')) ?? fail('no body');
    write(method, id === undefined ? undefined : Number(id), readFileSync(file, 'utf8'));
    console.log('{}');
  }
}
`;

export function fakeServices(bin: string): FakeServices {
  mkdirSync(bin, { recursive: true });
  const program = (name: string, text: string): void =>
    writeFileSync(path.join(bin, name), text, { mode: 0o755 });
  program('npm', NPM);
  program('npx', NPX);
  program('gh', GH);
  program('curl', CURL);
  program('package.json', '{"type":"module"}\n');
  const [store, log] = [path.join(bin, 'comments.json'), path.join(bin, 'writes')];
  writeFileSync(store, '[]');
  writeFileSync(log, '');
  const lines = (file: string): string[] => readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const comments = (): Comment[] => JSON.parse(readFileSync(store, 'utf8'));
  return {
    bin,
    comments,
    comment(author, body) {
      const all = comments();
      writeFileSync(store, JSON.stringify([...all, { id: all.length + 1, author, body }]));
    },
    writes: () => lines(log),
    builds: () => lines(path.join(bin, 'builds')),
  };
}

/** Runs a script of a workflow as its service does: bash that stops at the first failure. */
export function runScript(
  script: string,
  { cwd, env, services }: { cwd: string; env: Record<string, string>; services: FakeServices },
): string {
  return execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, PATH: `${services.bin}${path.delimiter}${process.env['PATH']}` },
  });
}
