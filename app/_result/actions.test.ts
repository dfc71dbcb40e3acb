import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadForm } from '@/app/_intake/load-intake';
import { browser } from '@/app/_server/testing/next-headers';
import { landingOf, NOT_FOUND } from '@/app/_server/testing/next-navigation';
import { openCatalogue } from '@/app/_server/testing/open-catalogue';
import { readAssumptions, typedAssumptions } from '@/app/_worth/assumption-form';
import { publishShippedCatalogue } from '@/db/commands/publish-shipped-catalogue';
import type { Database } from '@/db/connection/database';
import { systemActor } from '@/lib/access/actor';
import { instrumentWith, SAMPLE_CATALOGUE } from '@/lib/matching/testing/sample-catalogue';
import type { Answers } from '@/lib/profile/answers';
import { answerQuestion, changeAssumptions, editResult, rematchResult } from './actions';
import { changesBetween } from './changes-between';
import { keepResult } from './keep-result';
import { loadResult } from './load-result';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('next/server', () => ({ connection: () => Promise.resolve() }));
vi.mock('next/headers', () => import('@/app/_server/testing/next-headers'));
vi.mock('next/navigation', () => import('@/app/_server/testing/next-navigation'));

const FIRM: Answers = { sector: '3110', totalAssets: { min: 4e8 }, stage: 'retrofitting' };

let result: string;
beforeAll(async () => {
  handle.db = await openCatalogue(SAMPLE_CATALOGUE);
});
beforeEach(async () => {
  browser.reset();
  result = await keepResult(FIRM);
});
afterAll(() => handle.db.close());

type Action = typeof editResult;

function press(action: Action, fields: Readonly<Record<string, string>>): Promise<string> {
  const data = new FormData();
  for (const [name, value] of Object.entries({ locale: 'zh', token: result, ...fields }))
    data.append(name, value);
  return landingOf(action(data));
}

const tokenIn = (place: string) => place.split(/[/?#]/)[3] ?? '';
const answersAt = async (place: string) => (await loadResult(tokenIn(place))).saved.answers;

describe('a stored result', () => {
  it('is computed again from its own answers, day and revision', async () => {
    const { saved, firm, match, isOutdated } = await loadResult(result);
    expect(saved.answers).toEqual(FIRM);
    expect(firm.facts.get('stage')).toEqual({ kind: 'enum', candidates: ['retrofitting'] });
    expect(match.counts.eligible).toBeGreaterThan(0);
    expect(isOutdated).toBe(false);
  });

  it.each(['', 'nobody', '../zh'])('is not there under the token %j', async (token) => {
    await expect(loadResult(token)).rejects.toMatchObject({ code: 'not_found' });
    for (const action of [editResult, answerQuestion, rematchResult, changeAssumptions])
      expect(await press(action, { token })).toBe(NOT_FOUND);
  });
});

describe('answering one more question', () => {
  it('leads to a new result beside the old one, which stays as it was', async () => {
    const place = await press(answerQuestion, { asked: 'region', region: '苏州', go: 'answer' });
    expect(place).toMatch(new RegExp(`^/zh/results/[\\w-]+\\?since=${result}$`));
    expect(await answersAt(place)).toEqual({ ...FIRM, region: '320500' });
    expect((await loadResult(result)).saved.answers).toEqual(FIRM);
  });

  it('changes no answer that was not asked for', async () => {
    const fields = { asked: 'region', region: '苏州', stage: 'leading', go: 'answer' };
    expect(await answersAt(await press(answerQuestion, fields))).toMatchObject({
      stage: 'retrofitting',
    });
  });

  it('takes several attributes where a value needs them together', async () => {
    const asked = 'employees,annualRevenue,nonsense';
    const fields = { asked, employees: '350', annualRevenue: '5', 'annualRevenue.unit': 'yi' };
    expect(await answersAt(await press(answerQuestion, { ...fields, go: 'answer' }))).toEqual({
      ...FIRM,
      employees: 350,
      annualRevenue: 5e8,
    });
  });

  it('takes “not sure” for an answer that is still unknown', async () => {
    const place = await press(answerQuestion, { asked: 'ownership', ownership: '', go: 'answer' });
    expect(await answersAt(place)).toEqual(FIRM);
  });

  it('leads back to the instrument on whose page it was asked', async () => {
    const fields = { asked: 'region', region: '苏州', go: 'answer' };
    const place = await press(answerQuestion, { ...fields, instrument: 'grant-in-jiangsu' });
    expect(place).toMatch(/^\/zh\/results\/[\w-]+\/grant-in-jiangsu$/);
    expect(await answersAt(place)).toMatchObject({ region: '320500' });
    for (const instrument of ['', '../../en', '//evil.example', 'a?b', 'a#b', 'A'])
      expect(await press(answerQuestion, { ...fields, instrument })).toContain('?since=');
  });

  it('leads a faulty answer to its page of the form, with everything said before', async () => {
    const place = await press(answerQuestion, { asked: 'employees', employees: 'many' });
    expect(place).toMatch(/^\/zh\/intake\/[\w-]+\/size\?check=1$/);
    expect(await loadForm(tokenIn(place))).toMatchObject({
      employees: ['many'],
      sector: ['3110 炼铁'],
      stage: ['retrofitting'],
    });
  });

  it('fills in a chosen place and remembers which result is being corrected', async () => {
    const fields = { asked: 'region', region: 'sz', go: 'pick:region:440300' };
    const place = await press(answerQuestion, fields);
    expect(place).toMatch(/\/factory\?check=1$/);
    expect((await loadForm(tokenIn(place))).region).toEqual(['深圳市']);
    expect(browser.cookies.get('gb_corrects')?.value).toBe(`${tokenIn(place)}.${result}`);
  });
});

describe('an answer that is too long to be kept', () => {
  it('is refused in words on the result, and remembered by no form', async () => {
    const fields = { asked: 'region', region: 'x'.repeat(200_000), go: 'answer' };
    expect(await press(answerQuestion, fields)).toBe(`/zh/results/${result}?long=1`);
    expect(browser.cookies.size).toBe(0);
  });
});

describe('correcting a result', () => {
  it('opens its answers as a form of their own, in the language of the page', async () => {
    const place = await press(editResult, { locale: 'en' });
    expect(place).toMatch(/^\/en\/intake\/[\w-]+\/summary$/);
    const form = await loadForm(tokenIn(place));
    expect(form.sector).toEqual(['3110 Iron making']);
    expect([form.totalAssets, form['totalAssets.unit']]).toEqual([['≥4'], ['yi']]);
    expect(browser.cookies.get('gb_intake')?.value).toBe(tokenIn(place));
  });
});

describe('changing assumptions', () => {
  const assumptionsAt = async (place: string) =>
    (await loadResult(tokenIn(place))).saved.assumptions;

  it('leads to a new result with the same answers; the old one stays as it was', async () => {
    const fields = { discountRate: '７．５％', horizonYears: '8', carbonPrice: '' };
    const place = await press(changeAssumptions, fields);
    expect(place).toMatch(/^\/zh\/results\/[\w-]+$/);
    expect(tokenIn(place)).not.toBe(result);
    expect(await assumptionsAt(place)).toEqual({ discountRate: 0.075, horizonYears: 8 });
    expect(await answersAt(place)).toEqual(FIRM);
    expect((await loadResult(result)).saved.assumptions).toEqual({});
  });

  it('is what the new result is valued by', async () => {
    const place = await press(changeAssumptions, { discountRate: '20' });
    const { basis } = await loadResult(tokenIn(place));
    expect(basis.assumptions).toEqual({ discountRate: 0.2 });
  });

  it('survives one more answer and matching again', async () => {
    const changed = await press(changeAssumptions, { discountRate: '7.5' });
    const fields = { token: tokenIn(changed), asked: 'region', region: '苏州', go: 'answer' };
    const answered = await press(answerQuestion, fields);
    expect(await answersAt(answered)).toMatchObject({ region: '320500' });
    const matched = await press(rematchResult, { token: tokenIn(answered) });
    for (const place of [answered, matched])
      expect(await assumptionsAt(place)).toEqual({ discountRate: 0.075 });
  });

  it('goes back to a default where a field is emptied', async () => {
    const changed = await press(changeAssumptions, { discountRate: '7.5', horizonYears: '8' });
    const fields = { token: tokenIn(changed), discountRate: '', horizonYears: '8' };
    expect(await assumptionsAt(await press(changeAssumptions, fields))).toEqual({
      horizonYears: 8,
    });
  });

  it('makes no new result where nothing was changed', async () => {
    expect(await press(changeAssumptions, { horizonYears: '5' })).toBe(`/zh/results/${result}`);
    const changed = tokenIn(await press(changeAssumptions, { horizonYears: '8' }));
    expect(await press(changeAssumptions, { token: changed, horizonYears: '8' })).toBe(
      `/zh/results/${changed}`,
    );
  });

  it('leads back to the instrument from whose page it was opened, and nowhere else', async () => {
    const place = await press(changeAssumptions, { horizonYears: '8', back: 'loan-any-firm' });
    expect(place).toMatch(/^\/zh\/results\/[\w-]+\/loan-any-firm$/);
    for (const back of ['', '../../en', '//evil.example', 'a?b', 'A'])
      expect(await press(changeAssumptions, { horizonYears: '8', back })).toMatch(
        /^\/zh\/results\/[\w-]+$/,
      );
  });

  it('refuses what is out of bounds and keeps everything as it was typed', async () => {
    const fields = { discountRate: '500%', horizonYears: '8', loanSpread: '加点', back: 'x' };
    const place = await press(changeAssumptions, { ...fields, locale: 'en' });
    const { pathname, searchParams } = new URL(place, 'http://localhost');
    expect(pathname).toBe(`/en/results/${result}/assumptions`);
    expect(Object.fromEntries(searchParams)).toMatchObject({ ...fields, check: '1' });
    const typed = typedAssumptions((key) => searchParams.get(key) ?? '');
    const { issues } = readAssumptions(typed, (await loadResult(result)).saved.asOf);
    expect(issues.map(({ message }) => message.en)).toEqual([
      'Discount rate: please enter a number from 0% to 50%',
      'Loan spread over the LPR: please enter a number from −2% to 10%',
    ]);
  });

  it('refuses a text far too long for an address without repeating it', async () => {
    const place = await press(changeAssumptions, { discountRate: '9'.repeat(200_000) });
    expect(place).toContain('check=1');
    expect(place.length).toBeLessThan(1000);
  });
});

describe('when the catalogue has moved on', () => {
  it('the result stays as it was, says so, and can be matched again beside it', async () => {
    const before = (await loadResult(result)).match.support.length;
    await publishShippedCatalogue(handle.db, systemActor('test'), {
      instruments: [...SAMPLE_CATALOGUE, instrumentWith('one-more')],
      now: new Date('2026-11-25T00:00:00Z'),
    });
    const old = await loadResult(result);
    expect([old.isOutdated, old.match.support.length]).toEqual([true, before]);

    const place = await press(rematchResult, {});
    expect(place).toMatch(new RegExp(`\\?since=${result}$`));
    const now = await loadResult(tokenIn(place));
    expect([now.isOutdated, now.match.support.length]).toEqual([false, before + 1]);
    expect(now.saved.answers).toEqual(FIRM);
    expect(changesBetween(old, now)).toMatchObject([
      { instrument: { id: 'one-more' }, before: undefined, after: { status: expect.any(String) } },
    ]);
    expect(changesBetween(now, old)).toMatchObject([
      { instrument: { id: 'one-more' }, before: { status: expect.any(String) }, after: undefined },
    ]);
    expect(changesBetween(now, now)).toEqual([]);
  });
});
