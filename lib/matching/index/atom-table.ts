import type { Criterion } from '@/lib/criteria/condition';
import { OUTCOMES } from '@/lib/criteria/outcome';
import type { Facts } from '@/lib/profile/known';
import { type AttributeKey, attribute } from '@/lib/profile/registry';
import { criterionBytes } from '../reach/verdict-byte';
import { type AtomGroup, UNKNOWN } from './atom-group';
import { CandidateAtoms, MemberAtoms, PlaceAtoms } from './code-atoms';
import { FlagAtoms } from './flag-atoms';
import { NumberAtoms } from './number-atoms';

function groupFor(key: AttributeKey): AtomGroup {
  const { kind } = attribute(key);
  switch (kind) {
    case 'sector':
    case 'region':
      return new PlaceAtoms(kind);
    case 'enum':
      return new CandidateAtoms();
    case 'set':
      return new MemberAtoms();
    case 'number':
    case 'date':
      return new NumberAtoms();
    case 'boolean':
    case 'list':
      return new FlagAtoms();
  }
}

/** What only an institution decides is the same for every firm. */
const JUDGEMENT_PLACE = 0;
const JUDGEMENT = OUTCOMES.indexOf('judgement');

/**
 * Every different criterion of a catalogue once. Criteria repeat across instruments, so each is put
 * to a firm a single time. It only grows: places that were given out stay what they are.
 */
export class AtomTable {
  private readonly placeOfKey = new Map<string, number>();
  private readonly groups = new Map<AttributeKey, AtomGroup>();
  private size = JUDGEMENT_PLACE + 1;

  /** The place of a criterion among the verdicts. */
  placeOf(criterion: Criterion, negated: boolean): number {
    if ('judgement' in criterion) return JUDGEMENT_PLACE;
    const { attribute: key, op, value } = criterion;
    const name = JSON.stringify([key, negated, op, value]);
    const known = this.placeOfKey.get(name);
    if (known !== undefined) return known;
    const place = this.size;
    const failed = criterionBytes(criterion, negated).unmet;
    this.groupOf(key).add({ criterion, negated, place, failed });
    this.placeOfKey.set(name, place);
    this.size += 1;
    return place;
  }

  private groupOf(key: AttributeKey): AtomGroup {
    const group = this.groups.get(key) ?? groupFor(key);
    this.groups.set(key, group);
    return group;
  }

  /** The verdict of every criterion for a firm, in the bytes of verdict-byte. */
  verdicts(facts: Facts): Uint8Array {
    const verdicts = new Uint8Array(this.size).fill(UNKNOWN);
    verdicts[JUDGEMENT_PLACE] = JUDGEMENT;
    for (const [key, known] of facts) this.groups.get(key)?.evaluate(known, verdicts);
    return verdicts;
  }
}
