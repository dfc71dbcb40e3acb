import { shownWorth } from '@/app/_worth/likely-worth';
import type { Instrument } from '@/lib/catalogue/instrument';
import type { Status } from '@/lib/catalogue/instrument-case';
import type { Decimal } from '@/lib/finance/decimal';
import type { LoadedResult } from './load-result';

/** What one result says of an instrument; without it where the catalogue does not hold it. */
export interface Said {
  readonly status: Status;
  /** Likely present value in yuan, where one is shown. */
  readonly likely: Decimal | undefined;
}

export interface ResultChange {
  readonly instrument: Instrument;
  readonly before: Said | undefined;
  readonly after: Said | undefined;
}

type Compared = Pick<LoadedResult, 'match' | 'worthOf'>;

function saidBy({ match, worthOf }: Compared) {
  const likely = shownWorth(worthOf);
  return new Map(
    match.support.map((one) => [
      one.compiled.instrument.id,
      { instrument: one.compiled.instrument, status: one.status, likely: likely(one) },
    ]),
  );
}

function isSame(before: Said | undefined, after: Said | undefined): boolean {
  if (before?.status !== after?.status) return false;
  const [old, now] = [before?.likely, after?.likely];
  return old && now ? old.equals(now) : old === now;
}

/** Where two results of a firm differ: in a verdict, in an amount, or in what the catalogue holds. */
export function changesBetween(earlier: Compared, now: Compared): readonly ResultChange[] {
  const before = saidBy(earlier);
  const after = saidBy(now);
  const gone = [...before.keys()].filter((id) => !after.has(id));
  return [...after.keys(), ...gone].flatMap((id) => {
    const [old, current] = [before.get(id), after.get(id)];
    const instrument = (current ?? old)?.instrument;
    return !instrument || isSame(old, current) ? [] : [{ instrument, before: old, after: current }];
  });
}
