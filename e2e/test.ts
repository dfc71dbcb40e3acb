import { test as base, expect } from '@playwright/test';

interface Options {
  /** Console and page errors that a test expects, such as the 404 of a page that is not there. */
  expectedErrors: RegExp[];
}

interface Fixtures {
  noUnexpectedErrors: undefined;
}

/** Playwright's test, failing when a page reports an error that the test does not expect. */
export const test = base.extend<Options & Fixtures>({
  expectedErrors: [[], { option: true }],
  noUnexpectedErrors: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error')
          errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => errors.push(String(error.error())));
      await use(undefined);
      const unexpected = errors.filter(
        (error) => !expectedErrors.some((known) => known.test(error)),
      );
      expect(unexpected, 'errors in the browser console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
