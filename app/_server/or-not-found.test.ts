import { expect, it, vi } from 'vitest';
import { APP_ERROR_CODES, AppError } from '@/lib/access/app-error';
import { orNotFound } from './or-not-found';
import { landingOf, NOT_FOUND } from './testing/next-navigation';

vi.mock('next/navigation', () => import('./testing/next-navigation'));

it('hands on what was found', async () => {
  expect(await orNotFound(Promise.resolve({ id: 'a' }))).toEqual({ id: 'a' });
  expect(await orNotFound(Promise.resolve(undefined))).toBeUndefined();
});

it('turns “not found” into the page that says so', async () => {
  const missing = Promise.reject(new AppError('not_found', 'no such form'));
  expect(await landingOf(orNotFound(missing))).toBe(NOT_FOUND);
});

it('hands on every other error as it is', async () => {
  const others = [
    ...APP_ERROR_CODES.filter((code) => code !== 'not_found').map((code) => new AppError(code, '')),
    new Error('not_found'),
    { code: 'not_found' },
  ];
  for (const error of others) {
    await expect(orNotFound(Promise.reject(error))).rejects.toBe(error);
  }
});
