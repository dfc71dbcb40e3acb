import type { Instrument } from '@/lib/catalogue/instrument';
import { STATUSES } from '@/lib/catalogue/instrument-case';
import { type Validity, validityOn } from '@/lib/catalogue/validity';
import { compileInstrument } from '../compiled-instrument';
import type { Population } from './population';
import { type Atoms, type LeafCount, ruleColumns } from './rule-columns';
import { STATUS_OF_BYTE } from './verdict-byte';

export interface InstrumentColumns {
  readonly validity: Validity;
  /** Of each firm, the index of its status in STATUSES. */
  readonly statuses: Uint8Array;
  readonly leaves: readonly LeafCount[];
}

const INELIGIBLE = STATUSES.indexOf('ineligible');

/** The statuses of nobody's instrument: everyone is outside. */
export function noStatuses(size: number): Uint8Array {
  return new Uint8Array(size).fill(INELIGIBLE);
}

/**
 * An instrument for every firm, with the answers of matchInstrument.
 * @param asOf the day of the match (ISO): out of force nobody matches
 */
export function instrumentColumns(
  instrument: Instrument,
  population: Population,
  asOf: string,
  atoms?: Atoms,
): InstrumentColumns {
  const { required } = compileInstrument(instrument);
  const { verdicts, leaves } = ruleColumns(required, population, atoms);
  const validity = validityOn(instrument, asOf);
  const statuses =
    validity === 'in_force'
      ? verdicts.map((byte) => STATUS_OF_BYTE[byte] as number)
      : noStatuses(population.size);
  return { validity, statuses, leaves };
}
