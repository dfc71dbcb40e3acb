import { ACTIONS, type Action } from '@/lib/access/rights';

export function isAction(text: string): text is Action {
  return (ACTIONS as readonly string[]).includes(text);
}
