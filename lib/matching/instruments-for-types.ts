import type { Instrument } from '@/lib/catalogue/instrument';
import { STATUSES } from '@/lib/catalogue/instrument-case';
import { validityOn } from '@/lib/catalogue/validity';
import { evaluate } from '@/lib/criteria/evaluate';
import type { NormalForm } from '@/lib/criteria/normal-form';
import type { Facts } from '@/lib/profile/known';
import { PROJECT_TYPES, type ProjectType } from '@/lib/taxonomy/project-type';
import type { CompiledInstrument } from './compiled-instrument';
import { verdictOf } from './status';

const PROJECT = 'project.';

const STILL_OPEN = ['eligible', 'eligible_subject_to_judgement', 'possible'] as const;
type StillOpen = (typeof STILL_OPEN)[number];

/** An instrument that names a kind of project, and how it stands if the project were of it. */
export interface InstrumentForTypes {
  readonly instrument: Instrument;
  /** Of the supposition, not of the firm: nothing else is taken to be known of the project. */
  readonly status: StillOpen;
  /** Which of the kinds asked about it names. */
  readonly types: readonly ProjectType[];
  /** Its rule names them, or they only rank the firm higher. */
  readonly naming: 'required' | 'preferred';
}

function typesIn(form: NormalForm): readonly string[] {
  if (form.kind !== 'criterion') return form.members.flatMap(typesIn);
  const { criterion, negated } = form;
  // A kind that a rule shuts out is not paid for.
  if (negated || !('attribute' in criterion) || criterion.attribute !== 'project.types') return [];
  return criterion.value as readonly string[];
}

/** What is known of a firm whose project is of these kinds, and of whose project no more is known. */
export function supposedFacts(facts: Facts, types: readonly ProjectType[]): Facts {
  const kept = [...facts].filter(([key]) => !key.startsWith(PROJECT));
  return new Map([...kept, ['project.types', { kind: 'set', members: types }]]);
}

/** The status of an instrument that does not fail; what a failed one would need is not looked for. */
function openStatus(
  { instrument, required }: CompiledInstrument,
  facts: Facts,
  asOf: string,
): StillOpen | undefined {
  const validity = validityOn(instrument, asOf);
  if (validity !== 'in_force') return undefined;
  const evaluated = evaluate(required, facts);
  if (evaluated.outcome === 'unmet') return undefined;
  const { status } = verdictOf(evaluated, validity);
  return STILL_OPEN.find((open) => open === status);
}

function namedBy(compiled: CompiledInstrument, types: readonly ProjectType[]) {
  const among = (named: readonly string[]) =>
    PROJECT_TYPES.codes.filter((type) => types.includes(type) && named.includes(type));
  const required = among(typesIn(compiled.required));
  if (required.length > 0) return { types: required, naming: 'required' } as const;
  const preferred = among(compiled.preferred.flatMap(({ form }) => typesIn(form)));
  return { types: preferred, naming: 'preferred' } as const;
}

/**
 * The instruments of support that name one of the kinds of project and that the firm may still fit
 * if its project were of these kinds: best status first, then by id.
 * @param asOf the day of the match (ISO)
 */
export function instrumentsForTypes(
  catalogue: readonly CompiledInstrument[],
  facts: Facts,
  asOf: string,
  types: readonly ProjectType[],
): readonly InstrumentForTypes[] {
  const supposed = supposedFacts(facts, types);
  return catalogue
    .filter(({ instrument }) => instrument.effect === 'support')
    .flatMap((compiled): InstrumentForTypes[] => {
      const named = namedBy(compiled, types);
      if (named.types.length === 0) return [];
      const status = openStatus(compiled, supposed, asOf);
      return status ? [{ instrument: compiled.instrument, status, ...named }] : [];
    })
    .sort(
      (a, b) =>
        STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) ||
        a.instrument.id.localeCompare(b.instrument.id),
    );
}
