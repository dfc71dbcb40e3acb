import { beforeAll, describe, expect, it } from 'vitest';
import { CJK, HAN } from '@/app/_i18n/testing/scripts';
import { readCatalogueFiles } from '@/db/catalogue-files';
import { STATUSES } from '@/lib/catalogue/instrument-case';
import { type CompiledInstrument, compileInstrument } from '@/lib/matching/compiled-instrument';
import { type InstrumentMatch, matchInstrument } from '@/lib/matching/match-instrument';
import { factsOf } from '@/lib/profile/facts';
import type { Facts } from '@/lib/profile/known';
import { parseProfile } from '@/lib/profile/profile-schema';
import { type KeyReason, keyReason } from './key-reason';

const AS_OF = '2026-11-24';

const FIRMS: Readonly<Record<string, object>> = {
  'that has said nothing': {},
  'with three answers': { sector: '3110', totalAssets: { min: 4e8 }, stage: 'retrofitting' },
  'in Suzhou with a project': {
    sector: '2614',
    region: '320500',
    totalAssets: 4e8,
    fixedAssets: 2e8,
    employees: 350,
    annualRevenue: 5e8,
    stage: 'scaling',
    certifications: ['high_tech_enterprise', 'provincial_green_factory'],
    taxCreditRating: 'A',
    incomeTaxRate: 0.15,
    generalVatPayer: true,
    project: { types: ['energy_efficiency'], investment: 3e7, startsOn: '2026-12-01' },
  },
  'that can do little': {
    sector: '1311',
    region: '620100',
    totalAssets: 1e5,
    employees: 3,
    annualRevenue: 1e5,
    stage: 'not_started',
    certifications: [],
    practices: [],
    taxCreditRating: 'D',
    environmentalCredit: 'black',
    onDishonestList: true,
    generalVatPayer: false,
    bookBasedLevy: false,
    project: { types: [], equipmentInvestment: 0 },
  },
};

/** On these the sentence is the date itself, which the line tells in its own words. */
const WORDLESS: readonly KeyReason['kind'][] = ['ended', 'not_yet'];

let catalogue: readonly CompiledInstrument[];
beforeAll(async () => {
  catalogue = (await readCatalogueFiles()).map(compileInstrument);
});

function factsAt(profile: unknown, asOf: string): Facts {
  const parsed = parseProfile(profile, asOf);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return factsOf(parsed.answers, asOf).facts;
}

function matchesOf(profile: unknown): readonly InstrumentMatch[] {
  const facts = factsAt(profile, AS_OF);
  return catalogue.map((compiled) => matchInstrument(compiled, facts, AS_OF));
}

function faults(match: InstrumentMatch): readonly string[] {
  const zh = keyReason(match, 'zh');
  const en = keyReason(match, 'en');
  const fault = (text: string) => [`${match.compiled.instrument.id} (${match.status}): ${text}`];
  if (zh.kind !== en.kind) return fault(`${zh.kind} in Chinese, ${en.kind} in English`);
  if (WORDLESS.includes(zh.kind))
    return zh.text + en.text === '' ? [] : fault('has needless words');
  if (!HAN.test(zh.text)) return fault(`Chinese without Chinese: “${zh.text}”`);
  if (en.text.trim() === '' || CJK.test(en.text)) return fault(`not English: “${en.text}”`);
  return /undefined|null|NaN|\[object|Infinity/.test(zh.text + en.text) ? fault(zh.text) : [];
}

describe('every shipped instrument gives its reason in both languages', () => {
  it.each(Object.entries(FIRMS))('to a firm %s', (_, profile) => {
    expect(matchesOf(profile).flatMap(faults)).toEqual([]);
  });

  it('to the firms of its own sample cases', () => {
    const found = catalogue.flatMap((compiled) =>
      compiled.instrument.cases.map(({ profile, asOf }) =>
        matchInstrument(compiled, factsAt(profile, asOf), asOf),
      ),
    );
    expect(new Set(found.map(({ status }) => status))).toEqual(new Set(STATUSES));
    expect(found.flatMap(faults)).toEqual([]);
  });

  it('as a judgement only where an institution judges it', () => {
    const judged = Object.values(FIRMS)
      .flatMap((profile) => matchesOf(profile))
      .filter(({ status }) => status === 'eligible_subject_to_judgement');
    expect(judged.length).toBeGreaterThan(0);
    for (const match of judged) expect(keyReason(match, 'zh').kind).toBe('judgement');
  });
});
