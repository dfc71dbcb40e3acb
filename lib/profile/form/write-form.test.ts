import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/taxonomy/bilingual';
import type { Answers } from '../answers';
import type { ListAttribute } from '../attribute';
import { type AttributeKey, attribute } from '../registry';
import { arbitraryAnswers } from '../testing/arbitrary-answers';
import { PATIENCE, runs } from '../testing/runs';
import { checkForm } from './check-form';
import { writeForm } from './write-form';

const asOf = '2026-11-24';

/** A band from the least an amount can be says nothing; so does a missing amount. */
function saysSomething({ columns }: ListAttribute, name: string, value: unknown): boolean {
  const column = columns[name];
  if (value == null || column?.kind !== 'quantity') return value != null;
  return JSON.stringify(value) !== JSON.stringify({ min: column.min });
}

function significant(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(12));
  if (Array.isArray(value)) return value.map(significant);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, significant(part)]));
}

function content(answers: Answers): unknown {
  const said = Object.entries(answers).map(([key, value]) => {
    const entry = attribute(key as AttributeKey);
    if (entry.kind !== 'list') return [key, significant(value)];
    const items = (value as readonly object[]).map((item) =>
      Object.fromEntries(Object.entries(item).filter(([n, v]) => saysSomething(entry, n, v))),
    );
    return [key, significant(items)];
  });
  return Object.fromEntries(said);
}

describe('a profile written into the form', () => {
  it.each(LOCALES)(
    'is read back as it was, in %s',
    (locale) => {
      fc.assert(
        fc.property(arbitraryAnswers({ asOf }), (answers) => {
          const { answers: read, issues } = checkForm(writeForm(answers, locale), asOf);
          expect(issues).toEqual([]);
          expect(content(read)).toEqual(content(answers));
        }),
        runs(60),
      );
    },
    PATIENCE,
  );

  it.each([
    [{ totalAssets: 4.1e8 }, ['4.1'], 'yi'],
    [{ totalAssets: 12_345_678 }, ['1234.5678'], 'wan'],
    [{ totalAssets: 5 }, ['5'], 'yuan'],
    [{ totalAssets: 0 }, ['0'], 'yuan'],
    [{ totalAssets: { min: 4e8 } }, ['≥4'], 'yi'],
    [{ totalAssets: { max: 5e6 } }, ['≤500'], 'wan'],
    [{ totalAssets: { min: 3e7, max: 5e8 } }, ['3000-50000'], 'wan'],
    [{ totalAssets: 0.0000004 }, ['0.0000004'], 'yuan'],
  ])('shows %j short, in a unit people use', (answers, text, unit) => {
    expect(writeForm(answers, 'zh')).toEqual({ totalAssets: text, 'totalAssets.unit': [unit] });
  });

  it('keeps an entry of which nothing but its being there is known', () => {
    const answers: Answers = { 'project.carPurchases': [{}] };
    const { answers: read } = checkForm(writeForm(answers, 'zh'), asOf);
    expect(read['project.carPurchases']).toHaveLength(1);
  });

  it('keeps a carrier whose amount is not known, so that it does not count as none', () => {
    const answers: Answers = { fuelUse: [{ carrier: 'raw_coal', amount: null, unit: 't' }] };
    expect(checkForm(writeForm(answers, 'zh'), asOf).answers).toEqual({
      fuelUse: [{ carrier: 'raw_coal', amount: { min: 0 }, unit: 't' }],
    });
  });

  it('keeps support whose amount is not known, beside support whose amount is', () => {
    const answers: Answers = {
      'project.publicSupport': [
        { kind: 'grant', level: 'central' },
        { kind: 'grant', amount: 5, level: 'city' },
      ],
    };
    const { answers: read } = checkForm(writeForm(answers, 'zh'), asOf);
    expect(read['project.publicSupport']).toHaveLength(2);
  });
});

describe('a form full of junk', () => {
  const names = Object.keys(
    fc
      .sample(arbitraryAnswers({ asOf }), { numRuns: 30, seed: 1 })
      .reduce<Record<string, unknown>>(
        (all, answers) => Object.assign(all, writeForm(answers, 'zh')),
        {},
      ),
  ).flatMap((name) => [name, `${name}.unit`, `${name}.none`, `${name}.rows`]);
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('3', '1e9', '-', '3-', '≥', '201', 'NaN', '99999999999999999999', '<script>'),
    fc.constantFrom('__proto__', 'constructor', '\ud800', '\u0000', '苏州', '31', '水泥', 'on'),
  );

  it(
    'never throws, and names real fields only',
    () => {
      const form = fc.dictionary(
        fc.oneof(fc.constantFrom(...names), fc.string()),
        fc.array(text, { maxLength: 3 }),
        { maxKeys: 40 },
      );
      fc.assert(
        fc.property(form, (typed) => {
          const { issues } = checkForm(typed, asOf);
          for (const { field, message } of issues) {
            const base = field.replace(/\.\d+\.\w+$/, '');
            expect(Object.keys(typed).some((name) => name === field || name.startsWith(base))).toBe(
              true,
            );
            expect(message.zh).toMatch(/\S/);
            expect(message.en).not.toMatch(/undefined/);
          }
        }),
        runs(400),
      );
    },
    PATIENCE,
  );
});
