import type { NormalForm } from '@/lib/criteria/normal-form';
import { OUTCOMES } from '@/lib/criteria/outcome';
import { FOLDS, outcomeIndex } from '../reach/verdict-byte';
import { CERTAINTY } from '../score';
import type { AtomTable } from './atom-table';
import type { Growing } from './growing';

const SURE = Float64Array.from(OUTCOMES, (outcome) => CERTAINTY[outcome]);

/** A group stands after its members as −1 − (2 × their number, + 1 for any); else an atom's place. */
const groupCode = (members: number, isAny: boolean) => -1 - (2 * members + (isAny ? 1 : 0));

/** Appends a rule, every part after its members, so that one pass over it judges it. */
export function compileRule(form: NormalForm, atoms: AtomTable, code: Growing<Int32Array>): void {
  if (form.kind === 'criterion') {
    code.push(atoms.placeOf(form.criterion, form.negated));
    return;
  }
  for (const member of form.members) compileRule(member, atoms, code);
  code.push(groupCode(form.members.length, form.kind === 'any'));
}

/** How many parts may wait for their group at once: the width of a rule, all levels together. */
export function depthOf(form: NormalForm): number {
  if (form.kind === 'criterion') return 1;
  return form.members.reduce((most, member, at) => Math.max(most, at + depthOf(member)), 1);
}

/** Judges rules; keeps what it needs from one to the next, so that nothing is allocated. */
export class Judge {
  private bytes = new Uint8Array(64);
  private sure = new Float64Array(64);
  /** Of the rule judged last, as scoreOf reckons it. */
  certainty = 0;

  makeRoom(depth: number): void {
    if (depth <= this.bytes.length) return;
    this.bytes = new Uint8Array(2 * depth);
    this.sure = new Float64Array(2 * depth);
  }

  /** @returns the byte of verdict-byte of the rule that lies from `from` up to `to` */
  judge(code: Int32Array, from: number, to: number, verdicts: Uint8Array): number {
    const { bytes, sure } = this;
    let top = 0;
    for (let at = from; at < to; at += 1) {
      const part = code[at] as number;
      if (part >= 0) {
        const byte = verdicts[part] as number;
        bytes[top] = byte;
        sure[top] = SURE[outcomeIndex(byte)] as number;
        top += 1;
        continue;
      }
      top = this.fold(-1 - part, top);
    }
    this.certainty = sure[0] as number;
    return bytes[0] as number;
  }

  private fold(group: number, top: number): number {
    const { bytes, sure } = this;
    const members = group >> 1;
    const isAny = (group & 1) === 1;
    const table = isAny ? FOLDS.any : FOLDS.all;
    const first = top - members;
    let byte = bytes[first] as number;
    let certainty = isAny ? (sure[first] as number) : 0 + (sure[first] as number);
    for (let at = first + 1; at < top; at += 1) {
      byte = table[(byte << 8) | (bytes[at] as number)] as number;
      const next = sure[at] as number;
      certainty = isAny ? Math.max(certainty, next) : certainty + next;
    }
    bytes[first] = byte;
    sure[first] = isAny ? certainty : certainty / members;
    return first + 1;
  }
}
