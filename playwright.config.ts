import { defineConfig } from '@playwright/test';
import { browserArgs } from './scripts/browser-args.mjs';
import { findBrowser } from './scripts/find-browser.mjs';
import { freePort } from './scripts/port.mjs';

// Workers read this file again and inherit the environment, so both are settled once.
process.env.E2E_PORT ??= String(await freePort());
process.env.CHROMIUM_PATH ??= (await findBrowser()) ?? '';
const { E2E_PORT: port, CHROMIUM_PATH: executablePath } = process.env;
const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_REPORT ?? 'test-results/report.json' }],
  ],
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: { args: browserArgs, ...(executablePath ? { executablePath } : {}) },
  },
  // x.spec.ts runs on the desktop, x.phone.spec.ts on the phone, x.shared.spec.ts on both.
  projects: [
    {
      name: 'desktop',
      testIgnore: /\.phone\.spec\.ts$/,
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      testMatch: /\.(phone|shared)\.spec\.ts$/,
      use: {
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        isMobile: true,
        hasTouch: true,
      },
    },
  ],
  webServer: {
    command: `node scripts/throwaway-server.mjs ${port}`,
    url: `${baseURL}/api/health`,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
