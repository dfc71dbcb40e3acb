import { z } from 'zod';
import { attributeKeySchema } from '@/lib/profile/attribute-key-schema';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { STAGES } from '@/lib/taxonomy/stage';
import type { StageOutcome } from '../stage/check';
import type { NextStage, OwnStage, StageEvidence, StageProposal } from '../stage/infer-stage';
import type { StageCap } from '../stage/stage-cap';
import { inLocale, lineReports, lineSchema, orNull, textSchema } from './reported-figure';

const stageCode = z.enum(STAGES.codes);
const outcomeSchema = z.enum(['met', 'unmet', 'unknown'] satisfies StageOutcome[]);
const relationSchema = z.enum(['same', 'open', 'above', 'below'] satisfies OwnStage['relation'][]);
const capId = z.enum(['penalty', 'restricted'] satisfies StageCap['id'][]);

const evidenceSchema = z.strictObject({
  id: textSchema,
  stage: stageCode,
  mandatory: z.boolean(),
  outcome: outcomeSchema,
  text: textSchema,
  evidence: textSchema.describe('What a reviewer would want to see'),
  metBy: textSchema.describe('What makes it count as met here'),
  attributes: z.array(attributeKeySchema).describe('What to answer where it is open'),
});

const capSchema = z.strictObject({
  id: capId,
  outcome: outcomeSchema.describe('met: the cap applies'),
  text: textSchema,
  attributes: z.array(attributeKeySchema),
});

const nextSchema = z.strictObject({
  stage: stageCode,
  mandatory: z.array(textSchema).describe('Ids of the evidence that still lacks'),
  others: z.array(textSchema),
  othersNeeded: z.int().min(0).describe('So many of the others are still needed'),
  caps: z.array(capId),
});

export const stageSchema = z.strictObject({
  proposed: stageCode.describe('The highest whose rule of entry is surely met'),
  possible: stageCode.describe('The highest that what is not known leaves open'),
  own: z
    .strictObject({ stage: stageCode, relation: relationSchema, text: textSchema })
    .nullable()
    .describe('The firm’s own answer, which stands'),
  entries: z.array(z.strictObject({ stage: stageCode, outcome: outcomeSchema })),
  evidence: z.array(evidenceSchema),
  next: nextSchema.nullable().describe('Null at the last stage'),
  caps: z.array(capSchema),
  nextStep: textSchema,
  typicalFinance: textSchema,
  notes: z.array(lineSchema),
});

function evidenceReport(
  { id, stage, mandatory, outcome, text, evidence, metBy, attributes }: StageEvidence,
  locale: Locale,
) {
  const words = inLocale({ text, evidence, metBy }, locale);
  return { id, stage, mandatory, outcome, ...words, attributes: [...attributes] };
}

function capReport({ id, outcome, text, attributes }: StageCap, locale: Locale) {
  return { id, outcome, text: text[locale], attributes: [...attributes] };
}

function nextReport({ stage, mandatory, others, othersNeeded, caps }: NextStage) {
  return {
    stage,
    mandatory: mandatory.map(({ id }) => id),
    others: others.map(({ id }) => id),
    othersNeeded,
    caps: caps.map(({ id }) => id),
  };
}

export function stageReport(proposal: StageProposal, locale: Locale): z.output<typeof stageSchema> {
  const { stage, possible, own, entries, evidence, next, caps, notes } = proposal;
  return {
    proposed: stage,
    possible,
    own: orNull(own, ({ stage: said, relation, text }) => ({
      stage: said,
      relation,
      text: text[locale],
    })),
    entries: entries.map((entry) => ({ ...entry })),
    evidence: evidence.map((each) => evidenceReport(each, locale)),
    next: orNull(next, nextReport),
    caps: caps.map((cap) => capReport(cap, locale)),
    ...inLocale({ nextStep: proposal.nextStep, typicalFinance: proposal.typicalFinance }, locale),
    notes: lineReports(notes, locale),
  };
}
