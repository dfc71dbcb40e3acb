export const VERIFY_FAULTS = [
  'note',
  'date',
  'due_too_early',
  'due_too_late',
  'stale',
  'withdrawn',
  'gone',
  'unread',
  'signed_out',
] as const;
export type VerifyFault = (typeof VERIFY_FAULTS)[number];

/** The field that a fault is about; the others are about the whole. */
export const FAULT_FIELD: Readonly<Partial<Record<VerifyFault, 'note' | 'nextDueOn'>>> = {
  note: 'note',
  date: 'nextDueOn',
  due_too_early: 'nextDueOn',
  due_too_late: 'nextDueOn',
};

/** What was typed, and what came of it. */
export interface VerifyState {
  readonly note: string;
  readonly nextDueOn: string;
  readonly fault?: VerifyFault;
  /** The latest day the rule allows, in words. */
  readonly latest?: string;
  /** The two days that were kept, in words. */
  readonly done?: { readonly checkedOn: string; readonly nextDueOn: string };
}

export const NOTHING_TYPED: VerifyState = { note: '', nextDueOn: '' };
