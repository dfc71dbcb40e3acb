import type { Answer } from './answers';
import type { Attribute } from './attribute';
import type { Known } from './known';
import { quantityInterval } from './quantity-interval';

/** The fact behind a parsed answer. */
export function knownOf(attribute: Attribute, answer: Exclude<Answer, null>): Known {
  switch (attribute.kind) {
    case 'sector':
    case 'region':
      return { kind: attribute.kind, code: String(answer) };
    case 'enum':
      return { kind: 'enum', candidates: [String(answer)] };
    case 'set':
      return { kind: 'set', members: answer as readonly string[] };
    case 'boolean':
      return { kind: 'boolean', value: answer === true };
    case 'date':
      return { kind: 'date', day: String(answer) };
    case 'list':
      return { kind: 'list', items: answer as readonly Record<string, unknown>[] };
    case 'number':
      return { kind: 'number', interval: quantityInterval(answer) };
  }
}
