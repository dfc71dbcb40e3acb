import type { StageProposal } from '@/lib/assessment/stage/infer-stage';
import { STAGES, type Stage } from '@/lib/taxonomy/stage';

/**
 * What the proposal amounts to. `unconfirmed`: the first stage only because too little is answered,
 * and so no proposal yet; `settled`: no open answer would make it higher.
 */
export function proposalKind({
  stage,
  possible,
}: Pick<StageProposal, 'stage' | 'possible'>): 'unconfirmed' | 'open' | 'settled' {
  if (possible === stage) return 'settled';
  return stage === 'not_started' ? 'unconfirmed' : 'open';
}

export const STAGE_MARKS = ['proposed', 'floor', 'possible', 'own'] as const;
export type StageMark = (typeof STAGE_MARKS)[number];

export interface StageStep {
  readonly stage: Stage;
  /** The stage that the answers so far come to. */
  readonly isReached: boolean;
  readonly marks: readonly StageMark[];
}

/** The five stages in their order, each with what is said of it. */
export function stageSteps(proposal: StageProposal): readonly StageStep[] {
  const { stage, possible, own } = proposal;
  const isProposed = proposalKind(proposal) !== 'unconfirmed';
  const at: Readonly<Record<StageMark, Stage | undefined>> = {
    proposed: isProposed ? stage : undefined,
    floor: isProposed ? undefined : stage,
    possible: possible === stage ? undefined : possible,
    own: own?.stage,
  };
  return STAGES.codes.map((code) => ({
    stage: code,
    isReached: code === stage,
    marks: STAGE_MARKS.filter((mark) => at[mark] === code),
  }));
}

const orderOf = (stage: Stage) => STAGES.codes.indexOf(stage);

/** A cap that is not answered might still take the proposed stage away. */
export function mayBeCapped({ stage, caps }: StageProposal): boolean {
  return orderOf(stage) > orderOf('planning') && caps.some(({ outcome }) => outcome === 'unknown');
}
