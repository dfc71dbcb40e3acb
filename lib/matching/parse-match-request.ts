import { z } from 'zod';
import type { Answers } from '@/lib/profile/answers';
import { describeIssue, type ProfileIssue } from '@/lib/profile/profile-issue';
import { parseProfile } from '@/lib/profile/profile-schema';
import { type MatchOptions, matchOptionsSchema } from './match-request-schema';

export type MatchRequest =
  | {
      readonly ok: true;
      readonly answers: Answers;
      readonly options: MatchOptions & { readonly asOf: string };
    }
  | { readonly ok: false; readonly issues: readonly ProfileIssue[] };

const envelopeSchema = z.strictObject({
  profile: z.unknown().optional(),
  options: z.unknown().optional(),
});

function below(prefix: string, issues: readonly ProfileIssue[]): ProfileIssue[] {
  return issues.map(({ pointer, message }) => ({ pointer: prefix + pointer, message }));
}

function faultsOf(error: z.ZodError, input: unknown): ProfileIssue[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'custom' && issue.params?.reason === 'day_out_of_range'
      ? [
          {
            pointer: '/asOf',
            message: { zh: 'asOf：年份不合理', en: 'asOf: the year is out of range' },
          },
        ]
      : describeIssue(issue, input),
  );
}

function missingProfile(): ProfileIssue {
  return {
    pointer: '/profile',
    message: { zh: '缺少 profile（企业画像）', en: 'profile is missing' },
  };
}

function profileIssues(profile: unknown, asOf: string) {
  if (profile === undefined) return { answers: {}, issues: [missingProfile()] };
  const parsed = parseProfile(profile, asOf);
  return parsed.ok
    ? { answers: parsed.answers, issues: [] }
    : { answers: {}, issues: below('/profile', parsed.issues) };
}

/**
 * Reads the body of a match request. Every fault of every part is reported, with a pointer into
 * the body and words in both languages.
 * @param today the day that counts where the caller names none (ISO)
 */
export function parseMatchRequest(body: unknown, today: string): MatchRequest {
  const envelope = envelopeSchema.safeParse(body);
  const whole = envelope.success ? [] : faultsOf(envelope.error, body);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { ok: false, issues: whole };
  }
  const { profile, options = {} } = body as { profile?: unknown; options?: unknown };
  const parsedOptions = matchOptionsSchema.safeParse(options);
  const asOf = (parsedOptions.success ? parsedOptions.data.asOf : undefined) ?? today;
  const read = profileIssues(profile, asOf);
  if (!parsedOptions.success) {
    const faults = below('/options', faultsOf(parsedOptions.error, options));
    return { ok: false, issues: [...whole, ...faults, ...read.issues] };
  }
  const issues = [...whole, ...read.issues];
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, answers: read.answers, options: { ...parsedOptions.data, asOf } };
}
