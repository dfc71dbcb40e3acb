import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { deepPlace } from './deep-place';
import type { Fault } from './problem';
import type { ProblemKind } from './problem-kinds';
import { readWithin } from './read-within';

export const MOST_BODY_BYTES = 256 * 1024;

/** Deeper than any profile; what lies below is not looked at. */
export const MOST_NESTING = 32;

export type JsonBody =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly kind: ProblemKind;
      readonly detail?: Bilingual;
      readonly faults?: readonly Fault[];
    };

const TOO_LARGE: JsonBody = {
  ok: false,
  kind: 'body-too-large',
  detail: { zh: '正文最多 256 kB', en: 'The body may have at most 256 kB' },
};

function unreadable(zh: string, en: string): JsonBody {
  return { ok: false, kind: 'unreadable-body', detail: { zh, en } };
}

function typeFault(headers: Headers): JsonBody | undefined {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^"\s]*)"?\s*$/.exec(parameter)?.[1])
    .find((value) => value !== undefined);
  const encoding = headers.get('content-encoding')?.toLowerCase() ?? 'identity';
  const isJson = type.trim() === 'application/json';
  if (isJson && (charset ?? 'utf-8') === 'utf-8' && encoding === 'identity') return undefined;
  return {
    ok: false,
    kind: 'unsupported-media-type',
    detail: {
      zh: '正文须为 application/json，UTF-8 编码，不压缩',
      en: 'The body must be application/json in UTF-8, not compressed',
    },
  };
}

function parse(bytes: Uint8Array): JsonBody {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return unreadable('正文不是 UTF-8 编码', 'The body is not UTF-8');
  }
  if (text.trim() === '') return unreadable('正文为空', 'The body is empty');
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return unreadable('正文不是完整的 JSON', 'The body is not well-formed JSON');
  }
}

/** Reads a JSON body within limits of type, size and nesting; anything else is a named refusal. */
export async function readJsonBody(request: Request): Promise<JsonBody> {
  const wrongType = typeFault(request.headers);
  if (wrongType) return wrongType;
  const bytes = await readWithin(request, MOST_BODY_BYTES).catch(() => 'cut_off' as const);
  if (bytes === 'cut_off') return unreadable('正文没有收全', 'The body did not arrive whole');
  if (!bytes) return TOO_LARGE;
  const body = parse(bytes);
  const pointer = body.ok ? deepPlace(body.value, MOST_NESTING) : undefined;
  if (pointer === undefined) return body;
  const message = {
    zh: `嵌套不能超过 ${MOST_NESTING} 层`,
    en: `may not nest deeper than ${MOST_NESTING} levels`,
  };
  return { ok: false, kind: 'invalid-content', faults: [{ pointer, message }] };
}
