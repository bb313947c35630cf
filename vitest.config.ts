import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'apps/**/*.test.ts', 'tools/**/*.test.ts'],
    globalSetup: ['apps/server/tests/support/global-setup.ts'],
    // Two cores, and one worker more: some of the tests wait for time-outs. More only wait for PostgreSQL and each other.
    maxWorkers: 3,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
