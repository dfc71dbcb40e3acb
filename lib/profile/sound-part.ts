import type { ProfileIssue } from './profile-issue';

const PROJECT = 'project';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const decoded = (part: string) => part.replace(/~1/g, '/').replace(/~0/g, '~');

/** The key of the field a pointer such as `/project/investment/min` leads to. */
export function keyAt(pointer: string): string {
  const [first = '', second] = pointer.split('/').slice(1).map(decoded);
  return first === PROJECT && second !== undefined ? `${PROJECT}.${second}` : first;
}

/** A profile's JSON without the fields that the issues name: what still counts of it. */
export function soundPart(profile: unknown, issues: readonly ProfileIssue[]): Json {
  const faulty = new Set(issues.map(({ pointer }) => keyAt(pointer)));
  if (!isObject(profile) || faulty.has('')) return {};
  const keep = (part: Json, prefix: string) =>
    Object.fromEntries(Object.entries(part).filter(([name]) => !faulty.has(prefix + name)));
  const firm = keep(profile, '');
  return isObject(firm[PROJECT])
    ? { ...firm, [PROJECT]: keep(firm[PROJECT], `${PROJECT}.`) }
    : firm;
}
