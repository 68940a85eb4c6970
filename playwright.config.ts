import { defineConfig } from '@playwright/test';
import { stateOf } from './e2e/people';
import { launchOptions } from './scripts/set-up/browser.mjs';

const port = Number(process.env['PORT'] ?? 3917);

/** The browser tests run against the built product, served as in real operation from a data folder of their own. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/sign-everybody-in.ts',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/results.json' }]],
  // The longest comes first: at the end it would keep one browser waiting for the other.
  projects: [
    { name: 'whole life', testMatch: 'whole-life.spec.ts' },
    { name: 'all others', testIgnore: 'whole-life.spec.ts' },
  ],
  use: {
    storageState: stateOf('clerk'),
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions: await launchOptions(),
  },
  webServer: {
    command: 'node scripts/serve-for-tests.mjs',
    url: `http://127.0.0.1:${port}/sign-in`,
    env: { PORT: String(port) },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 8000 },
    reuseExistingServer: false,
    timeout: 180_000,
  },
});
