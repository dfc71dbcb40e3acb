import type { Instrument } from '@/lib/catalogue/instrument';
import type { Status } from '@/lib/catalogue/instrument-case';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import type { AttributeKey } from '@/lib/profile/registry';
import type { CompiledInstrument } from './compiled-instrument';
import { type CatalogueMatch, matchCatalogue } from './match-catalogue';

/** An instrument that was open without some answers and is not with them. */
export interface Decision {
  readonly instrument: Instrument;
  readonly before: 'possible';
  readonly after: Exclude<Status, 'possible'>;
}

export interface Decided {
  /** Best first. */
  readonly decided: readonly Decision[];
  /** How many instruments of support have each status without the answers. */
  readonly before: CatalogueMatch['counts'];
  /** And with them. */
  readonly after: CatalogueMatch['counts'];
}

function without(answers: Answers, keys: readonly AttributeKey[]): Answers {
  const left = { ...answers };
  for (const key of keys) delete left[key];
  return left;
}

/**
 * What some of a firm's answers, and all that follows from them, decide of the instruments of
 * support. Whatever is decided without them stays as it is.
 * @param asOf the day of the match (ISO)
 */
export function decidedBy(
  catalogue: readonly CompiledInstrument[],
  answers: Answers,
  keys: readonly AttributeKey[],
  asOf: string,
): Decided {
  const matchOf = (said: Answers) => matchCatalogue(catalogue, factsOf(said, asOf).facts, asOf);
  const [less, more] = [matchOf(without(answers, keys)), matchOf(answers)];
  const open = new Set(
    less.support.filter(({ status }) => status === 'possible').map(({ compiled }) => compiled),
  );
  return {
    decided: more.support.flatMap(({ compiled, status }) =>
      open.has(compiled) && status !== 'possible'
        ? [{ instrument: compiled.instrument, before: 'possible', after: status } as const]
        : [],
    ),
    before: less.counts,
    after: more.counts,
  };
}
