import { z } from 'zod';
import { normaliseRegionCode } from '@/lib/taxonomy/region';
import { normaliseSectorCode } from '@/lib/taxonomy/sector';
import type { Answer, Answers } from './answers';
import { assetIssues } from './asset-issues';
import { attributeSchema } from './attribute-schema';
import { dateIssues } from './date-issues';
import { describeIssue, type ProfileIssue } from './profile-issue';
import { ATTRIBUTE_KEYS, type AttributeKey, attribute } from './registry';
import { soundPart } from './sound-part';

const PROJECT = 'project.';

function shape(keys: readonly AttributeKey[], prefix: string): Record<string, z.ZodType> {
  return Object.fromEntries(
    keys.map((key) => [key.slice(prefix.length), attributeSchema(attribute(key))]),
  );
}

const projectKeys = ATTRIBUTE_KEYS.filter((key) => key.startsWith(PROJECT));
const firmKeys = ATTRIBUTE_KEYS.filter((key) => !key.startsWith(PROJECT));

/** The profile's JSON: keys and codes as in the contract, unknown keys refused. */
export const profileSchema = z.strictObject({
  ...shape(firmKeys, ''),
  project: z.strictObject(shape(projectKeys, PROJECT)).nullish(),
});

export type { ProfileIssue };

export type ProfileResult =
  | { ok: true; answers: Answers }
  | { ok: false; issues: readonly ProfileIssue[] };

function normalise(key: AttributeKey, value: Exclude<Answer, null>): Answer {
  const { kind } = attribute(key);
  if (kind === 'sector') return normaliseSectorCode(String(value)) ?? null;
  if (kind === 'region') return normaliseRegionCode(String(value)) ?? null;
  if (kind === 'set') return [...new Set(value as string[])].sort();
  if (kind !== 'number' || typeof value !== 'object') return value;
  const { min, max } = value as { min?: number | null; max?: number | null };
  if (min == null && max == null) return null;
  if (min === max && min != null) return min;
  return { ...(min == null ? {} : { min }), ...(max == null ? {} : { max }) };
}

function flatten(profile: Record<string, unknown>): Answers {
  const project = (profile.project ?? {}) as Record<string, unknown>;
  const answers: Partial<Record<AttributeKey, Answer>> = {};
  for (const key of ATTRIBUTE_KEYS) {
    const raw = key.startsWith(PROJECT) ? project[key.slice(PROJECT.length)] : profile[key];
    if (raw == null) continue;
    const value = normalise(key, raw as Exclude<Answer, null>);
    if (value !== null) answers[key] = value;
  }
  return answers as Answers;
}

/** Answers that cannot all be true, though each alone could. */
const contradictions = (answers: Answers, asOf: string): ProfileIssue[] => [
  ...dateIssues(answers, asOf),
  ...assetIssues(answers),
];

function allIssues(error: z.ZodError, input: unknown, asOf: string): ProfileIssue[] {
  const issues = error.issues.flatMap((issue) => describeIssue(issue, input));
  const rest = profileSchema.safeParse(soundPart(input, issues));
  return rest.success ? [...issues, ...contradictions(flatten(rest.data), asOf)] : issues;
}

/**
 * Reads a profile from JSON. Every fault is reported with a JSON pointer and words in both
 * languages; nothing is guessed and nothing is dropped.
 * @param asOf the day of the match (ISO), against which past days are checked
 */
export function parseProfile(input: unknown, asOf: string): ProfileResult {
  const parsed = profileSchema.safeParse(input);
  if (!parsed.success) return { ok: false, issues: allIssues(parsed.error, input, asOf) };
  const answers = flatten(parsed.data);
  const issues = contradictions(answers, asOf);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, answers };
}
