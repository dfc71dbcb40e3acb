import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserArgs } from './scripts/browser-args.mjs';
import { findBrowser } from './scripts/find-browser.mjs';
import { freePort } from './scripts/port.mjs';

// Workers read this file again and inherit the environment, so these are settled once.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_STAFF_PORT ??= String(await freePort());
process.env.E2E_MAIL_PORT ??= String(await freePort());
process.env.E2E_OIDC_PORT ??= String(await freePort());
process.env.E2E_STAFF_DATABASE ??= path.join(
  mkdtempSync(path.join(os.tmpdir(), 'greenbridge-staff-')),
  'test.sqlite',
);
process.env.CHROMIUM_PATH ??= (await findBrowser()) ?? '';
const { E2E_PORT: port, CHROMIUM_PATH: executablePath } = process.env;
const baseURL = `http://127.0.0.1:${port}`;
const { E2E_STAFF_PORT: staffPort, E2E_STAFF_DATABASE: staffDatabase } = process.env;
const staffURL = `http://127.0.0.1:${staffPort}`;

const server = {
  timeout: 300_000,
  gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  stdout: 'ignore',
  stderr: 'pipe',
} as const;

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
  // x.spec.ts runs on the desktop, x.phone.spec.ts on the phone, x.shared.spec.ts on both;
  // x.staff.spec.ts has a server of its own, since it publishes, and runs one after the other.
  projects: [
    {
      name: 'desktop',
      testIgnore: /\.(phone|staff)\.spec\.ts$/,
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
    {
      name: 'staff',
      testMatch: /\.staff\.spec\.ts$/,
      workers: 1,
      use: { baseURL: staffURL, viewport: { width: 1440, height: 900 } },
    },
  ],
  webServer: [
    {
      ...server,
      command: `node scripts/throwaway-server.mjs ${port}`,
      url: `${baseURL}/api/health`,
    },
    {
      ...server,
      command: `node scripts/throwaway-server.mjs ${staffPort} ${staffDatabase}`,
      url: `${staffURL}/api/health`,
      env: {
        AUTH_SECRET: 'a secret for the tests of staff, known to everyone',
        SMTP_URL: `smtp://127.0.0.1:${process.env.E2E_MAIL_PORT}`,
        MAIL_FROM: 'Greenbridge <greenbridge@example.test>',
        OIDC_ISSUER: `http://127.0.0.1:${process.env.E2E_OIDC_PORT}`,
        OIDC_CLIENT_ID: 'greenbridge',
        OIDC_CLIENT_SECRET: 'a secret for the tests of the issuer',
        OIDC_NAME: 'Example bank',
      },
    },
  ],
});
