import { describe, expect, it } from 'vitest';
import { parseMatchRequest } from './parse-match-request';

const TODAY = '2026-11-24';
const FIRM = { sector: 'C3110', totalAssets: { min: 4e8 }, stage: 'retrofitting' };

const parse = (body: unknown) => parseMatchRequest(body, TODAY);
const pointers = (body: unknown) => {
  const parsed = parse(body);
  return parsed.ok ? [] : parsed.issues.map(({ pointer }) => pointer);
};

describe('match request', () => {
  it('fills in what the caller leaves open', () => {
    expect(parse({ profile: FIRM })).toEqual({
      ok: true,
      answers: { ...FIRM, sector: '3110' },
      options: {
        asOf: TODAY,
        locale: 'zh',
        limit: 50,
        statuses: ['eligible', 'eligible_subject_to_judgement', 'possible', 'near_miss'],
      },
    });
  });

  it('takes every option', () => {
    const options = {
      asOf: '2025-01-01',
      locale: 'en',
      limit: 1000,
      statuses: ['ineligible', 'ineligible'],
    };
    expect(parse({ profile: {}, options })).toEqual({ ok: true, answers: {}, options });
  });

  it.each<[unknown, string[]]>([
    [null, ['']],
    [[], ['']],
    ['profile', ['']],
    [{}, ['/profile']],
    [{ profile: null }, ['/profile']],
    [{ profile: [] }, ['/profile']],
    [{ profile: {}, extra: 1 }, ['/extra']],
    [{ profile: {}, 'a/b~c': 1 }, ['/a~1b~0c']],
    [JSON.parse('{"profile":{},"__proto__":{}}'), ['/__proto__']],
    [JSON.parse('{"profile":{"__proto__":{"sector":"3110"}}}'), ['/profile/__proto__']],
    [{ profile: { constructor: {} } }, ['/profile/constructor']],
    [{ profile: {}, options: null }, ['/options']],
    [{ profile: {}, options: { guesses: {} } }, ['/options/guesses']],
    [
      { profile: {}, options: { assumptions: { discountRate: 5 } } },
      ['/options/assumptions/discountRate'],
    ],
    [
      { profile: {}, options: { assumptions: { discountRate: -5 } } },
      ['/options/assumptions/discountRate'],
    ],
    [
      { profile: {}, options: { assumptions: { horizonYears: 2.5 } } },
      ['/options/assumptions/horizonYears'],
    ],
    [{ profile: {}, options: { assumptions: { oilPrice: 1 } } }, ['/options/assumptions/oilPrice']],
    [{ profile: {}, options: { asOf: '2026-02-30' } }, ['/options/asOf']],
    [{ profile: {}, options: { asOf: '1026-02-03' } }, ['/options/asOf']],
    [{ profile: {}, options: { asOf: '9999-12-31' } }, ['/options/asOf']],
    [{ profile: {}, options: { asOf: 20260101 } }, ['/options/asOf']],
    [{ profile: {}, options: { locale: 'fr' } }, ['/options/locale']],
    [{ profile: {}, options: { limit: 0 } }, ['/options/limit']],
    [{ profile: {}, options: { limit: 1001 } }, ['/options/limit']],
    [{ profile: {}, options: { limit: 1.5 } }, ['/options/limit']],
    [{ profile: {}, options: { limit: '5' } }, ['/options/limit']],
    [{ profile: {}, options: { statuses: [] } }, ['/options/statuses']],
    [{ profile: {}, options: { statuses: ['eligible', 'fine'] } }, ['/options/statuses/1']],
    [
      { profile: { sector: '9999' }, options: { limit: -1 } },
      ['/options/limit', '/profile/sector'],
    ],
    [{ profile: { project: { investment: -1 } } }, ['/profile/project/investment']],
    [{ profile: { totalAssets: { min: 2, max: 1 } } }, ['/profile/totalAssets/min']],
    [{ profile: { establishedOn: '2026-11-25' } }, ['/profile/establishedOn']],
  ])('refuses %j and points at %j', (body, expected) => {
    expect(pointers(body).sort()).toEqual([...expected].sort());
  });

  it('checks past days against the day of the match, not today', () => {
    const profile = { establishedOn: '2025-06-01' };
    expect(pointers({ profile })).toEqual([]);
    expect(pointers({ profile, options: { asOf: '2025-05-31' } })).toEqual([
      '/profile/establishedOn',
    ]);
  });

  it('says every fault in both languages', () => {
    const parsed = parse({ profile: { sector: 'x' }, options: { asOf: '1026-02-03' }, more: 0 });
    expect(parsed).toMatchObject({
      ok: false,
      issues: Array.from({ length: 3 }, () => ({
        message: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/\w/) },
      })),
    });
  });
});
