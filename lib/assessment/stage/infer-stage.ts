import type { Facts } from '@/lib/profile/known';
import type { AttributeKey } from '@/lib/profile/registry';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { STAGES, type Stage } from '@/lib/taxonomy/stage';
import type { Line } from '../line';
import { foldAll, type StageOutcome, speakingFor } from './check';
import { type StageCap, stageCaps } from './stage-cap';
import type { StageEntry } from './stage-criterion';
import { STAGE_ENTRIES } from './stage-entries';
import { STAGE_NOTES } from './stage-notes';

export interface StageEvidence {
  readonly id: string;
  readonly stage: Stage;
  readonly mandatory: boolean;
  readonly outcome: StageOutcome;
  readonly text: Bilingual;
  readonly evidence: Bilingual;
  /** What makes the criterion count as met. */
  readonly metBy: Bilingual;
  /** What to answer where it is open, or what settled it. */
  readonly attributes: readonly AttributeKey[];
}

/** What still lacks for a stage. */
export interface NextStage {
  readonly stage: Stage;
  readonly mandatory: readonly StageEvidence[];
  readonly others: readonly StageEvidence[];
  /** How many of the others are still needed. */
  readonly othersNeeded: number;
  /** The caps that hold, or may hold, the firm below this stage. */
  readonly caps: readonly StageCap[];
}

/** The firm's own answer beside the proposal; it is never changed by it. */
export interface OwnStage {
  readonly stage: Stage;
  /** same as proposed; open: higher, and the answers do not rule it out; above: higher than they allow; below: lower. */
  readonly relation: 'same' | 'open' | 'above' | 'below';
  readonly agrees: boolean;
  readonly text: Bilingual;
}

export interface StageProposal {
  /** The highest stage whose entry rule is surely met. */
  readonly stage: Stage;
  /** The highest that the unknown answers leave open. */
  readonly possible: Stage;
  readonly entries: readonly { readonly stage: Stage; readonly outcome: StageOutcome }[];
  readonly evidence: readonly StageEvidence[];
  readonly caps: readonly StageCap[];
  /** Null at the last stage. */
  readonly next: NextStage | null;
  readonly own: OwnStage | null;
  readonly nextStep: Bilingual;
  readonly typicalFinance: Bilingual;
  readonly notes: readonly Line[];
}

const ENTRIES: readonly StageEntry[] = STAGE_ENTRIES;
const orderOf = (stage: Stage) => STAGES.codes.indexOf(stage);
const CAPPED_AT = orderOf('planning');

function evidenceOf({ stage, criteria }: StageEntry, facts: Facts, asOf: string): StageEvidence[] {
  return criteria.map(({ check, ...criterion }) => {
    const outcome = check.outcome(facts, asOf);
    return { ...criterion, stage, outcome, attributes: speakingFor(check, facts, outcome) };
  });
}

function entryOutcome({ stage, plus }: StageEntry, evidence: readonly StageEvidence[]) {
  if (stage === 'not_started') return 'met';
  const mandatory = evidence.filter((one) => one.mandatory).map(({ outcome }) => outcome);
  const others = evidence.filter((one) => !one.mandatory).map(({ outcome }) => outcome);
  const met = others.filter((outcome) => outcome === 'met').length;
  const open = others.filter((outcome) => outcome === 'unknown').length;
  const enough = met >= plus ? 'met' : met + open >= plus ? 'unknown' : 'unmet';
  return foldAll([...mandatory, enough]);
}

function nextOf(
  current: number,
  evidence: readonly StageEvidence[],
  caps: readonly StageCap[],
): NextStage | null {
  const entry = ENTRIES[current + 1];
  if (!entry) return null;
  const own = evidence.filter(({ stage }) => stage === entry.stage);
  const lacking = own.filter(({ outcome }) => outcome !== 'met');
  const met = own.filter((one) => !one.mandatory && one.outcome === 'met').length;
  const othersNeeded = Math.max(0, entry.plus - met);
  return {
    stage: entry.stage,
    mandatory: lacking.filter(({ mandatory }) => mandatory),
    others: othersNeeded > 0 ? lacking.filter(({ mandatory }) => !mandatory) : [],
    othersNeeded,
    caps: current + 1 > CAPPED_AT ? caps.filter(({ outcome }) => outcome !== 'unmet') : [],
  };
}

const OWN_WORDS: Readonly<Record<OwnStage['relation'], Bilingual>> = {
  same: {
    zh: '与贵公司所填的阶段一致。',
    en: 'The same as the stage the firm gave.',
  },
  open: {
    zh: '贵公司所填的阶段高于现有回答能确认的，但并不矛盾：补充回答后可能确认。',
    en: 'The firm’s own stage is higher than the answers confirm, yet they do not rule it out.',
  },
  above: {
    zh: '贵公司所填的阶段高于现有回答所支持的，仍以所填为准，请核对依据。',
    en: 'The firm’s own stage is higher than the answers support; its answer stands, please check the evidence.',
  },
  below: {
    zh: '现有回答支持更高的阶段，仍以贵公司所填为准。',
    en: 'The answers support a higher stage; the firm’s own answer stands.',
  },
};

function ownOf(facts: Facts, stage: Stage, possible: Stage): OwnStage | null {
  const known = facts.get('stage');
  if (known?.kind !== 'enum' || known.candidates.length !== 1) return null;
  const own = STAGES.codes.find((code) => code === known.candidates[0]);
  if (!own) return null;
  const relation =
    own === stage
      ? 'same'
      : orderOf(own) < orderOf(stage)
        ? 'below'
        : orderOf(own) <= orderOf(possible)
          ? 'open'
          : 'above';
  return { stage: own, relation, agrees: relation === 'same', text: OWN_WORDS[relation] };
}

/**
 * Proposes a stage from what is known: the highest whose own entry rule is surely met. A missing
 * answer neither passes nor fails. The firm's own stage is left alone.
 * @param asOf the day of the assessment (ISO)
 */
export function inferStage(facts: Facts, asOf: string): StageProposal {
  const evidence = ENTRIES.flatMap((entry) => evidenceOf(entry, facts, asOf));
  const entries = ENTRIES.map((entry) => ({
    stage: entry.stage,
    outcome: entryOutcome(
      entry,
      evidence.filter(({ stage }) => stage === entry.stage),
    ),
  }));
  const caps = stageCaps(facts, asOf);
  const ceiling = caps.some(({ outcome }) => outcome === 'met') ? CAPPED_AT : ENTRIES.length - 1;
  const highest = (fits: (outcome: StageOutcome) => boolean) =>
    Math.min(
      ceiling,
      entries.findLastIndex(({ outcome }) => fits(outcome)),
    );
  const current = highest((outcome) => outcome === 'met');
  const at = ENTRIES[current] ?? STAGE_ENTRIES[0];
  const stage = at.stage;
  const possible =
    ENTRIES[highest((outcome) => outcome !== 'unmet')]?.stage ?? STAGE_ENTRIES[0].stage;
  return {
    stage,
    possible,
    entries,
    evidence,
    caps,
    next: nextOf(current, evidence, caps),
    own: ownOf(facts, stage, possible),
    nextStep: at.nextStep,
    typicalFinance: at.typicalFinance,
    notes: STAGE_NOTES,
  };
}
