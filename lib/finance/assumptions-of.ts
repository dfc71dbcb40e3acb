import { ASSUMPTION_KEYS, type AssumptionKey } from './assumption';
import type { Worth } from './estimate-benefit';
import { inOrder } from './lines-of';

/** Every assumption a worth rests on, in the order of the registry. */
export function assumptionsOf(worth: Worth): readonly AssumptionKey[] {
  const cells = worth.parts.flatMap(({ worth: { presentValue, capital } }) =>
    capital ? [presentValue, capital] : [presentValue],
  );
  const inFormulas = inOrder(cells).flatMap(({ origin }) =>
    origin.kind === 'assumed' ? [origin.assumption] : [],
  );
  const around = worth.parts.flatMap(({ worth: { relies } }) => relies ?? []);
  const used = new Set([...inFormulas, ...around]);
  return ASSUMPTION_KEYS.filter((key) => used.has(key));
}
