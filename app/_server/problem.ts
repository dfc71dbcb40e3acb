import { AppError, type AppErrorCode } from '@/lib/access/app-error';
import type { Bilingual, Locale } from '@/lib/taxonomy/bilingual';
import { PROBLEM_KINDS, type ProblemKind } from './problem-kinds';
import type { Problem } from './problem-schema';

/** One fault of a call: where it is, in the body or among the query parameters, and what it is. */
export interface Fault {
  /** RFC 6901 pointer into the body. */
  readonly pointer?: string;
  /** Name of a query parameter. */
  readonly parameter?: string;
  readonly message: Bilingual;
}

interface Particulars {
  readonly detail?: Bilingual;
  readonly faults?: readonly Fault[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Enough to mend a body by; a hostile one must not swell the answer. */
const MOST_FAULTS = 50;

const CONTENT_LANGUAGE: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en' };

function countWords(count: number): Bilingual {
  const more = count > MOST_FAULTS;
  return {
    zh: `共${count}处有误${more ? `，列出前${MOST_FAULTS}处` : ''}`,
    en: `${count} ${count === 1 ? 'fault' : 'faults'}${more ? `, the first ${MOST_FAULTS} are listed` : ''}`,
  };
}

function problemBody(kind: ProblemKind, locale: Locale, { detail, faults }: Particulars): Problem {
  const { status, title } = PROBLEM_KINDS[kind];
  const words = detail ?? (faults ? countWords(faults.length) : title);
  return {
    type: `urn:problem-type:greenbridge:${kind}`,
    title: title[locale],
    status,
    detail: words[locale],
    ...(faults
      ? {
          errors: faults.slice(0, MOST_FAULTS).map(({ message, ...place }) => ({
            ...place,
            message: message[locale],
            messages: message,
          })),
        }
      : {}),
  };
}

/** A refusal as RFC 9457 problem details, in the caller's language. */
export function problem(
  kind: ProblemKind,
  locale: Locale,
  particulars: Particulars = {},
): Response {
  return new Response(JSON.stringify(problemBody(kind, locale, particulars)), {
    status: PROBLEM_KINDS[kind].status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': CONTENT_LANGUAGE[locale],
      'cache-control': 'no-store',
      vary: 'accept-language',
      ...particulars.headers,
    },
  });
}

const KIND_OF_CODE: Readonly<Record<AppErrorCode, ProblemKind>> = {
  refused: 'refused',
  second_factor: 'second-factor',
  not_found: 'not-found',
  invalid: 'invalid-content',
  conflict: 'conflict',
  internal: 'internal',
};

/** The problem behind anything thrown. What is not ours is logged here and never told outside. */
export function problemOf(error: unknown, locale: Locale): Response {
  const kind = error instanceof AppError ? KIND_OF_CODE[error.code] : 'internal';
  if (kind === 'internal') console.error(error);
  return problem(kind, locale);
}
