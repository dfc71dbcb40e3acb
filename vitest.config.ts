import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const DATABASE_TESTS = ['db/**/*.test.ts'];

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    // Exhaustive tests take their time on a machine that is busy with others.
    testTimeout: 60_000,
    // On two cores vitest would leave one idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'lib',
          include: ['lib/**/*.test.ts', 'scripts/**/*.test.ts'],
          env: { DATABASE_URL: '' },
          // Pure functions, which files may share: three times as fast.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'app', include: ['app/**/*.test.{ts,tsx}'], env: { DATABASE_URL: '' } },
      },
      {
        extends: true,
        test: {
          name: 'db-sqlite',
          include: DATABASE_TESTS,
          env: { DATABASE_URL: '' },
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'db-postgres',
          include: DATABASE_TESTS,
          // The dialect is what counts here: db/testing opens TEST_DATABASE_URL or PGlite.
          env: { DATABASE_URL: 'postgres://localhost/tests' },
          // One worker, so that PGlite starts once; see db/testing.
          isolate: false,
          maxWorkers: 1,
          // vitest asks for an order of its own where the number of workers differs.
          sequence: { groupOrder: 1 },
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
