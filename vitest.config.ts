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
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: pureTests,
        },
      },
    ],
  },
});
