import type { PackageProblem } from './package-problem';
import type { NumberField, ProblemFault } from './problem-fault';

/** Above this many yuan a double no longer holds the fraction of a fen that ties are settled by. */
export const MOST_YUAN = 1e11;

/** Numbers that are negative, not finite, or beyond what can be counted exactly. */
export function numberFaults({ candidates, pools, losses }: PackageProblem): ProblemFault[] {
  const fault = (field: NumberField, of: string, number: number, most: number): ProblemFault[] =>
    number >= 0 && number <= most && Number.isFinite(number)
      ? []
      : [{ kind: 'bad_number', field, of }];
  return [
    ...candidates.flatMap(({ id, value }) => fault('value', id, value, MOST_YUAN)),
    ...pools.flatMap(({ key, limit, members }) => [
      ...fault('pool_limit', key, limit, Number.POSITIVE_INFINITY),
      ...members.flatMap(({ id, amount }) => fault('pool_amount', id, amount, MOST_YUAN)),
    ]),
    ...losses.flatMap(({ id, perYuan, most, by }) => [
      ...fault('loss_per_yuan', id, perYuan, MOST_YUAN),
      ...fault('loss_most', id, most, Number.POSITIVE_INFINITY),
      ...by.flatMap((share) => fault('loss_amount', share.id, share.amount, MOST_YUAN)),
    ]),
  ];
}
