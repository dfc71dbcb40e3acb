import { describe, expect, it } from 'vitest';
import { INDICATOR_IDS } from '../indicator';
import { parseAssessRequest } from './parse-assess-request';

const TODAY = '2026-11-24';
const FIRM = { sector: 'C3110', annualRevenue: { min: 4e8 }, stage: 'retrofitting' };

const parse = (body: unknown) => parseAssessRequest(body, TODAY);
const pointers = (body: unknown) => {
  const parsed = parse(body);
  return parsed.ok ? [] : parsed.issues.map(({ pointer }) => pointer);
};
const weighted = (weights: unknown) => ({ profile: {}, options: { weights } });

describe('assessment request', () => {
  it('fills in what the caller leaves open', () => {
    expect(parse({ profile: FIRM })).toEqual({
      ok: true,
      answers: { ...FIRM, sector: '3110' },
      options: { asOf: TODAY, locale: 'zh', weights: { kind: 'platform' } },
    });
  });

  it.each(['platform', 'equal', 'entropy'])('takes every option, with %s weights', (weights) => {
    const given = { asOf: '2025-01-01', locale: 'en', assumptions: { carbonPrice: 80 } };
    expect(parse({ profile: {}, options: { ...given, weights } })).toEqual({
      ok: true,
      answers: {},
      options: { ...given, weights: { kind: weights } },
    });
  });

  it('scales own weights of any unit, and what is not named weighs nothing', () => {
    const parsed = parse(weighted({ emissions: 30, strategy: 10, clean_use: null }));
    expect(parsed).toMatchObject({ ok: true, options: { weights: { kind: 'custom' } } });
    if (!parsed.ok || parsed.options.weights.kind !== 'custom') throw new Error('not custom');
    const { weights } = parsed.options.weights;
    expect([weights.emissions, weights.strategy, weights.clean_use]).toEqual([0.75, 0.25, 0]);
    expect(INDICATOR_IDS.reduce((sum, id) => sum + weights[id], 0)).toBe(1);
  });

  it.each<[unknown, string[]]>([
    ['best', ['/options/weights']],
    ['custom', ['/options/weights']],
    [null, ['/options/weights']],
    [7, ['/options/weights']],
    [[], ['/options/weights']],
    [[1, 2], ['/options/weights']],
    [{}, ['/options/weights']],
    [{ emissions: 0, strategy: 0 }, ['/options/weights']],
    [{ emissions: -1 }, ['/options/weights/emissions']],
    [{ emissions: '10' }, ['/options/weights/emissions']],
    [{ emissions: 1e7 }, ['/options/weights/emissions']],
    [{ emission: 1, 'a/b': 2 }, ['/options/weights/a~1b', '/options/weights/emission']],
    [JSON.parse('{"__proto__":{"emissions":1}}'), ['/options/weights/__proto__']],
  ])('refuses weights %j and points at %j', (weights, expected) => {
    expect(pointers(weighted(weights)).sort()).toEqual(expected);
  });

  it.each<[unknown, string[]]>([
    [null, ['']],
    ['profile', ['']],
    [{}, ['/profile']],
    [{ profile: {}, extra: 1 }, ['/extra']],
    [{ profile: {}, options: null }, ['/options']],
    [{ profile: {}, options: [] }, ['/options']],
    [{ profile: {}, options: { limit: 5 } }, ['/options/limit']],
    [{ profile: {}, options: { asOf: '2026-02-30' } }, ['/options/asOf']],
    [{ profile: {}, options: { asOf: '1026-02-03' } }, ['/options/asOf']],
    [{ profile: {}, options: { locale: 'fr' } }, ['/options/locale']],
    [{ profile: {}, options: { assumptions: { oilPrice: 1 } } }, ['/options/assumptions/oilPrice']],
  ])('refuses %j and points at %j', (body, expected) => {
    expect(pointers(body)).toEqual(expected);
  });

  it('says every fault of every part at once, in both languages', () => {
    const body = {
      profile: { sector: 'x', employees: -1 },
      options: { locale: 'fr', weights: { emissions: -1 }, assumptions: { carbonPrice: -1 } },
      more: 0,
    };
    const parsed = parse(body);
    expect(pointers(body).sort()).toEqual([
      '/more',
      '/options/assumptions/carbonPrice',
      '/options/locale',
      '/options/weights/emissions',
      '/profile/employees',
      '/profile/sector',
    ]);
    for (const { message } of parsed.ok ? [] : parsed.issues) {
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(message.en).toMatch(/\w/);
    }
  });

  it('checks past days against the day of the assessment, not today', () => {
    const profile = { establishedOn: '2025-06-01' };
    expect(pointers({ profile })).toEqual([]);
    expect(pointers({ profile, options: { asOf: '2025-05-31' } })).toEqual([
      '/profile/establishedOn',
    ]);
  });
});
