import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '@/app/_server/testing/next-headers';
import { INTAKE_KEPT_DAYS } from '@/db/retention';
import {
  correctedResult,
  rememberCorrected,
  rememberedIntake,
  rememberIntake,
} from './intake-cookies';

vi.mock('next/headers', () => import('@/app/_server/testing/next-headers'));

beforeEach(() => browser.reset());

const DAY_SECONDS = 86_400;
const options = () => [...browser.cookies.values()].map((kept) => kept.options);

describe('the form a browser is filling in', () => {
  it('is remembered as long as the form is kept', async () => {
    expect(await rememberedIntake()).toBeUndefined();
    await rememberIntake('first');
    await rememberIntake('second');
    expect(await rememberedIntake()).toBe('second');
    expect(options()).toMatchObject([{ maxAge: INTAKE_KEPT_DAYS * DAY_SECONDS, path: '/' }]);
  });

  it('is out of reach of scripts and of other sites', async () => {
    await rememberIntake('a');
    await rememberCorrected('a', 'r');
    for (const kept of options()) expect(kept).toMatchObject({ httpOnly: true, sameSite: 'lax' });
  });

  it('goes over safe connections only where the connection is safe', async () => {
    await rememberIntake('a');
    expect(options()).toMatchObject([{ secure: false }]);
    browser.headers.set('x-forwarded-proto', 'https');
    await rememberIntake('a');
    expect(options()).toMatchObject([{ secure: true }]);
  });
});

describe('the result that a form corrects', () => {
  it('is known for that form alone', async () => {
    expect(await correctedResult('form')).toBeUndefined();
    await rememberCorrected('form', 'result');
    expect(await correctedResult('form')).toBe('result');
    expect(await correctedResult('other')).toBeUndefined();
    expect(await correctedResult('')).toBeUndefined();
  });
});
