import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const needDatabase = [
  'lib/{store,auth}/**/*.test.ts',
  'lib/cli/audit-command.test.ts',
  'app/**/{route,actions}.test.ts',
  'scripts/set-up/*.test.ts',
];

export default defineConfig({
  resolve: {
    alias: { 'server-only': fileURLToPath(new URL('./node_modules/server-only/empty.js', import.meta.url)) },
  },
  test: {
    // On two cores the default would leave one idle. A busy machine is slow, not wrong: no test is held to a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    env: { GOUJI_SECRET: 'only for tests, and long enough for them' },
    setupFiles: ['./scripts/fail-on-console-error.ts', './scripts/repeat-properties.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          include: ['{app,components,lib,scripts,templates}/**/*.test.{ts,tsx}'],
          exclude: needDatabase,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: needDatabase,
          globalSetup: ['./scripts/test-server.ts'],
        },
      },
    ],
  },
});
