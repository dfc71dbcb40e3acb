import { z } from 'zod';
import { LOCALES } from '@/lib/taxonomy/bilingual';
import type { Answers } from './answers';
import { describeIssue, type ProfileIssue } from './profile-issue';
import { parseProfile } from './profile-schema';

const EARLIEST_AS_OF = '2000-01-01';
const LATEST_AS_OF = '2100-12-31';

/** Options that every request about a profile takes. */
export const REQUEST_OPTIONS = {
  asOf: z.iso
    .date()
    .refine((day) => day >= EARLIEST_AS_OF && day <= LATEST_AS_OF, {
      params: { reason: 'day_out_of_range' },
    })
    .optional()
    .describe('Day that counts; today in China by default / 以哪一天为准，默认为今天'),
  locale: z.enum(LOCALES).default('zh').describe('Language of the sentences / 文字的语言'),
};

/** What was read, or everything that is wrong with it. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly ProfileIssue[] };

export type ProfileRequest<Options> =
  | {
      readonly ok: true;
      readonly answers: Answers;
      readonly options: Options & { readonly asOf: string };
    }
  | { readonly ok: false; readonly issues: readonly ProfileIssue[] };

const envelopeSchema = z.strictObject({
  profile: z.unknown().optional(),
  options: z.unknown().optional(),
});

/** The same faults, pointed at from further up. */
export function below(prefix: string, issues: readonly ProfileIssue[]): ProfileIssue[] {
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

/** Reads options by their schema alone. */
export function readBy<T extends z.ZodType>(schema: T, input: unknown): Reading<z.output<T>> {
  const parsed = schema.safeParse(input);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, issues: faultsOf(parsed.error, input) };
}

function missingProfile(): ProfileIssue {
  return {
    pointer: '/profile',
    message: { zh: '缺少 profile（企业画像）', en: 'profile is missing' },
  };
}

function readProfile(profile: unknown, asOf: string): Reading<Answers> {
  if (profile === undefined) return { ok: false, issues: [missingProfile()] };
  const parsed = parseProfile(profile, asOf);
  return parsed.ok
    ? { ok: true, value: parsed.answers }
    : { ok: false, issues: below('/profile', parsed.issues) };
}

/**
 * Reads a body of profile and options. Every fault of every part is reported, with a pointer into
 * the body and words in both languages.
 * @param today the day that counts where the caller names none (ISO)
 */
export function parseProfileRequest<Options extends { readonly asOf?: string | undefined }>(
  body: unknown,
  today: string,
  readOptions: (options: unknown) => Reading<Options>,
): ProfileRequest<Options> {
  const envelope = envelopeSchema.safeParse(body);
  const whole = envelope.success ? [] : faultsOf(envelope.error, body);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { ok: false, issues: whole };
  }
  const { profile, options: asked = {} } = body as { profile?: unknown; options?: unknown };
  const options = readOptions(asked);
  const asOf = (options.ok ? options.value.asOf : undefined) ?? today;
  const answers = readProfile(profile, asOf);
  if (whole.length === 0 && options.ok && answers.ok) {
    return { ok: true, answers: answers.value, options: { ...options.value, asOf } };
  }
  const issuesOf = (part: Reading<unknown>) => (part.ok ? [] : part.issues);
  return {
    ok: false,
    issues: [...whole, ...below('/options', issuesOf(options)), ...issuesOf(answers)],
  };
}
