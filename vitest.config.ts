import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'apps/**/*.test.ts', 'tools/**/*.test.ts'],
    globalSetup: ['apps/server/tests/support/global-setup.ts'],
    // Two cores, and one worker more: some of the tests wait for time-outs. More only wait for PostgreSQL and each other.
    maxWorkers: 3,
    // Each worker loads the modules once, not for each file: our own keep no state that a test could leave behind but caches, whose
    // answers do not depend on what is in them. It is a seventh of the whole run.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
