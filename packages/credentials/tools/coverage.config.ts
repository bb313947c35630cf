import { defineConfig } from 'vitest/config';

/** `npm run -s coverage`: the library by its own tests alone; fails below 95 % of the lines. */
export default defineConfig({
  test: {
    include: ['packages/credentials/src/**/*.test.ts', 'packages/credentials/tools/vector-reports.test.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    reporters: [['default', { summary: false }]],
    coverage: {
      enabled: true,
      provider: 'v8',
      include: ['packages/credentials/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.test-support.ts', '**/*.d.ts'],
      reporter: ['text', 'text-summary'],
      reportsDirectory: 'node_modules/.cache/coverage',
      thresholds: { lines: 95 },
    },
  },
});
