import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    // Tests that drive a browser or a whole build take seconds on a small machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
