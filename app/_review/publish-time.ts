import { chinaTime } from '@/lib/taxonomy/china-time';

const LOCAL =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))T((?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d)?$/;

export type PublishTime =
  | { readonly ok: true; readonly publishAt: string }
  | { readonly ok: false; readonly fault: 'missing' | 'format' | 'past' };

/** Reads the time of a `datetime-local` control by the clock in Beijing, as an ISO instant. */
export function readPublishTime(typed: string, now: Date): PublishTime {
  if (typed.trim() === '') return { ok: false, fault: 'missing' };
  const [, day, minute] = LOCAL.exec(typed.trim()) ?? [];
  const instant = new Date(`${day}T${minute}:00+08:00`);
  const isReal = day && localTime(instant).startsWith(day);
  if (!isReal) return { ok: false, fault: 'format' };
  if (instant <= now) return { ok: false, fault: 'past' };
  return { ok: true, publishAt: instant.toISOString() };
}

/** An instant as a `datetime-local` control takes it, by the clock in Beijing. */
export function localTime(instant: Date): string {
  return Number.isNaN(instant.getTime()) ? '' : chinaTime(instant).slice(0, 16);
}
