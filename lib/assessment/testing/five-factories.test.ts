import { describe, expect, it } from 'vitest';
import { nestAnswers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import { parseProfile } from '@/lib/profile/profile-schema';
import type { AttributeKey } from '@/lib/profile/registry';
import { ASSESSMENT_KEYS } from '../assessment-keys';
import { plausibilityQuestions } from '../plausibility/plausibility-questions';
import { allAnswers, FACTORY_IDS, FIVE_FACTORIES } from './five-factories';

const asOf = '2026-11-24';
const asked = new Set<string>(ASSESSMENT_KEYS satisfies readonly AttributeKey[]);

describe.each(FACTORY_IDS)('the %s plant', (id) => {
  const { intake, assessment } = FIVE_FACTORIES[id];
  const answers = allAnswers(id);

  it('is a profile that the API takes, before and after its assessment', () => {
    for (const given of [intake, assessment, answers]) {
      expect(parseProfile(nestAnswers(given), asOf)).toMatchObject({ ok: true });
    }
  });

  it('says in the assessment what the assessment asks for, and in the intake the rest', () => {
    expect(Object.keys(assessment).filter((key) => !asked.has(key))).toEqual([]);
    expect(Object.keys(intake).filter((key) => asked.has(key))).toEqual([]);
  });

  it('gives no figure that its own other figures make unlikely', () => {
    expect(plausibilityQuestions(factsOf(answers, asOf).facts)).toEqual([]);
  });
});
