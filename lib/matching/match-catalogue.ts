import { STATUSES, type Status } from '@/lib/catalogue/instrument-case';
import type { Facts } from '@/lib/profile/known';
import type { CompiledInstrument } from './compiled-instrument';
import { type InstrumentMatch, matchInstrument } from './match-instrument';

export interface CatalogueMatch {
  /** Instruments of support, best first. */
  readonly support: readonly InstrumentMatch[];
  /** Duties, ended reliefs and announced measures that concern the firm or may concern it. */
  readonly notices: readonly InstrumentMatch[];
  readonly counts: Readonly<Record<Status, number>>;
}

const rank = (status: Status) => STATUSES.indexOf(status);

export function compareMatches(a: InstrumentMatch, b: InstrumentMatch): number {
  return (
    rank(a.status) - rank(b.status) ||
    b.score.total - a.score.total ||
    a.compiled.instrument.id.localeCompare(b.compiled.instrument.id)
  );
}

const failed = ({ evaluated }: InstrumentMatch) => evaluated.outcome === 'unmet';

/** Matches a firm with the whole catalogue; only instruments whose effect is support count as help. */
export function matchCatalogue(
  catalogue: readonly CompiledInstrument[],
  facts: Facts,
  asOf: string,
): CatalogueMatch {
  const matches = catalogue.map((compiled) => matchInstrument(compiled, facts, asOf));
  const isSupport = ({ compiled }: InstrumentMatch) => compiled.instrument.effect === 'support';
  const support = matches.filter(isSupport).sort(compareMatches);
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<
    Status,
    number
  >;
  for (const { status } of support) counts[status] += 1;
  return {
    support,
    notices: matches.filter((match) => !isSupport(match) && !failed(match)).sort(compareMatches),
    counts,
  };
}
