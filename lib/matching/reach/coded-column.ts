import type { Known } from '@/lib/profile/known';
import { CodeStore, type Column } from './column';

/** Said in the same words: the outcome of every criterion is then the same, too. */
function keyOf(known: Known): string {
  switch (known.kind) {
    case 'enum':
      return known.candidates.join(' ');
    case 'set':
      return known.members.join(' ');
    case 'boolean':
      return String(known.value);
    case 'date':
      return known.day;
    case 'list':
      return String(known.items.length > 0);
    case 'number':
      return `${known.interval.min} ${known.interval.max}`;
    default:
      return known.code;
  }
}

/** Of a list only whether it has entries can decide a criterion; what is in it is not kept. */
function kept(known: Known): Known {
  return known.kind === 'list' ? { kind: 'list', items: known.items.slice(0, 1) } : known;
}

/** Gathers what firms said of an attribute that is no number. */
export class CodedColumn {
  private readonly store: CodeStore;
  private readonly values: Known[] = [];
  private readonly codeOf = new Map<string, number>();

  constructor(size: number) {
    this.store = new CodeStore(size);
  }

  set(at: number, known: Known): void {
    const key = keyOf(known);
    let code = this.codeOf.get(key);
    if (code === undefined) {
      code = this.values.push(kept(known));
      this.codeOf.set(key, code);
    }
    this.store.set(at, code);
  }

  finish(): Column {
    return { kind: 'coded', codes: this.store.codes, values: this.values };
  }
}
