import type { AttributeCriterion } from '@/lib/criteria/condition';
import type { Known } from '@/lib/profile/known';
import { AtomGroup, MET, UNMET } from './atom-group';
import { growingBytes } from './growing';

/** Yes or no: a boolean, or whether a list has an entry. */
export class FlagAtoms extends AtomGroup {
  private readonly wanted = growingBytes();

  protected append({ value }: AttributeCriterion): void {
    this.wanted.push(value === true ? 1 : 0);
  }

  evaluate(known: Known, verdicts: Uint8Array): void {
    if (known.kind !== 'boolean' && known.kind !== 'list')
      throw new RangeError(`no flag: ${known.kind}`);
    const is = (known.kind === 'boolean' ? known.value : known.items.length > 0) ? 1 : 0;
    for (let at = 0; at < this.wanted.length; at += 1)
      this.settle(at, this.wanted.data[at] === is ? MET : UNMET, verdicts);
  }
}
