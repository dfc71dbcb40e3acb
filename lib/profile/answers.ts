import type { Quantity } from './quantity-schema';
import type { AttributeKey } from './registry';

export type Band = { min?: number | null; max?: number | null };

/** One answer as a program sends it; null and absent both mean "unknown". */
export type Answer =
  | string
  | boolean
  | Quantity
  | readonly string[]
  | readonly Record<string, unknown>[];

/** The profile, flat: project attributes carry their `project.` key. Unknown answers are absent. */
export type Answers = Partial<Record<AttributeKey, Exclude<Answer, null>>>;

const PROJECT = 'project.';

/** The profile's JSON with the project nested, as the API speaks it. */
export function nestAnswers(answers: Answers): Record<string, unknown> {
  const firm: Record<string, unknown> = {};
  const project: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(answers)) {
    if (key.startsWith(PROJECT)) project[key.slice(PROJECT.length)] = value;
    else firm[key] = value;
  }
  return Object.keys(project).length > 0 ? { ...firm, project } : firm;
}
