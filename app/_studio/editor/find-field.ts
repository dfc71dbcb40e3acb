import type { JsonPath } from '@/lib/catalogue/editing/json-path';
import { fieldId } from './editor-context';

/** The control of a field; of one that has none, the nearest inside it or around it. */
export function findField(path: JsonPath): HTMLElement | null {
  const own = document.getElementById(fieldId(path));
  if (own) return own;
  const inside = document.querySelector<HTMLElement>(`[id^="${CSS.escape(fieldId(path))}."]`);
  if (inside) return inside;
  return path.length > 1 ? findField(path.slice(0, -1)) : null;
}

/** Leads a person to a field: unfolds what it lies in and gives it the focus. */
export function focusField(field: HTMLElement): void {
  for (let up: Element | null = field; up; up = up.parentElement)
    if (up instanceof HTMLDetailsElement) up.open = true;
  field.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'center' });
}
