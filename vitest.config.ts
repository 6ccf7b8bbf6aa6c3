import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Folders whose code keeps to itself: no disk, clock or browser, and no state that a test could leave behind. */
const PURE = [
  'model',
  'diagnostics',
  'parse',
  'generate',
  'resolve',
  'check',
  'compare',
  'diagrams',
];
const pureTests = PURE.map((folder) => `src/${folder}/**/*.test.ts`);

// Tests that drive a browser or a whole build take seconds on a small machine.
const timeouts = { testTimeout: 120_000, hookTimeout: 120_000 };

// What builds keep between runs goes away with the tests.
const cache = mkdtempSync(path.join(os.tmpdir(), 'planpress-cache-'));
process.once('exit', () => rmSync(cache, { recursive: true, force: true }));

export default defineConfig({
  test: {
    projects: [
      {
        // Modules are loaded once a worker and not once a file: most of the time went into that.
        test: { ...timeouts, name: 'pure', include: pureTests, isolate: false },
      },
      {
        test: {
          ...timeouts,
          name: 'world',
          env: { XDG_CACHE_HOME: cache },
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: pureTests,
        },
      },
    ],
  },
});
