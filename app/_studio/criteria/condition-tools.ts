import type { ReactNode } from 'react';
import type { JsonPath } from '@/lib/catalogue/editing/json-path';
import type { ConditionPath, DraftCondition, Edited } from '@/lib/criteria/edit-condition';

/** What the parts of a condition need to change it. */
export interface ConditionTools {
  /** Where the condition stands in the draft. */
  readonly at: JsonPath;
  readonly root: DraftCondition;
  readonly set: (root: DraftCondition) => void;
  /** @param focus the control of the moved or added part that gets the focus */
  readonly move: (edited: Edited | undefined, focus: string) => void;
  readonly addTo: (path: ConditionPath) => ReactNode;
}
