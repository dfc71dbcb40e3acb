import type { Search } from '@/app/_result/result-view';
import { WEIGHT_KINDS, type WeightChoice, type WeightKind } from '@/lib/assessment/assessment';
import { INDICATOR_IDS, type IndicatorId } from '@/lib/assessment/indicator';
import { weightsOf } from '@/lib/assessment/weight-choice';
import { customWeights } from '@/lib/assessment/weighting/custom-weights';
import type { FieldIssue } from '@/lib/profile/form/field-reading';
import { readQuantity } from '@/lib/profile/form/quantity-text';

export type TypedWeights = Readonly<Record<IndicatorId, string>>;

/** The field that a fault of all weights together stands at. */
export const ALL_WEIGHTS = 'weights';

/** The weights an address asks for. */
export interface WeightsAsked {
  /** What counts; the platform's where what was typed is at fault. */
  readonly choice: WeightChoice;
  readonly asked: WeightKind;
  /** The fields of the form: as typed, else the weights that count, in per cent. */
  readonly typed: TypedWeights;
  readonly issues: readonly FieldIssue[];
}

/** Longer than any weight that could be meant; what is cut to it is refused. */
const LONGEST = 40;
const PLATFORM: WeightChoice = { kind: 'platform' };

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');

const typedBy = (of: (id: IndicatorId) => string): TypedWeights =>
  Object.fromEntries(INDICATOR_IDS.map((id) => [id, of(id)])) as Record<IndicatorId, string>;

function inPerCent(choice: WeightChoice): TypedWeights {
  const weights = weightsOf(choice);
  return typedBy((id) => String(Number((weights[id] * 100).toFixed(2))));
}

/** "12", "12.5%" and "１２" alike; an empty field weighs nothing, the rest is left to be refused. */
function readWeight(text: string): number | string | null {
  if (text === '') return null;
  if (text.length >= LONGEST) return text;
  const number = text.normalize('NFKC').replace('−', '-').replace(/\s*%$/, '');
  const read = readQuantity(number, 1, null);
  return read.ok && typeof read.value === 'number' ? read.value : text;
}

function readCustom(search: Search): WeightsAsked {
  const typed = typedBy((id) => one(search[id]).trim().slice(0, LONGEST));
  const read = customWeights(
    Object.fromEntries(INDICATOR_IDS.map((id) => [id, readWeight(typed[id])])),
  );
  if (read.ok) {
    const choice: WeightChoice = { kind: 'custom', weights: read.weights };
    return { choice, asked: 'custom', typed, issues: [] };
  }
  const issues = read.issues.map(({ pointer, message }) => ({
    field: pointer.slice(1) || ALL_WEIGHTS,
    message,
  }));
  return { choice: PLATFORM, asked: 'custom', typed, issues };
}

/** Reads the weights from the address; what it does not know is as if it were not there. */
export function readWeightChoice(search: Search): WeightsAsked {
  const asked = one(search.weights);
  if (asked === 'custom') return readCustom(search);
  const kind = WEIGHT_KINDS.find((each) => each === asked) ?? 'platform';
  return { choice: { kind }, asked: kind, typed: inPerCent({ kind }), issues: [] };
}

/** The query of weights that need no numbers of the user's own. */
export const weightsQuery = (kind: (typeof WEIGHT_KINDS)[number]) =>
  kind === 'platform' ? '?' : `?weights=${kind}`;
