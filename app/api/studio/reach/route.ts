import { PreviewsBusy } from '@/app/_reach/population-server';
import { previewReach } from '@/app/_reach/preview-reach';
import { reachRequestSchema } from '@/app/_reach/reach-request';
import { currentActor } from '@/app/_server/current-actor';
import { readJsonBody } from '@/app/_server/json-body';
import { privateJson } from '@/app/_server/json-response';
import { POST_ONLY } from '@/app/_server/only-methods';
import { type Fault, problem, problemOf } from '@/app/_server/problem';
import { requestLocale } from '@/app/_server/request-locale';
import { requireScope } from '@/lib/access/rights';
import type { DraftFault } from '@/lib/catalogue/editing/draft-fault';
import { pointerOf } from '@/lib/profile/profile-issue';

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = POST_ONLY;

const BUSY = {
  detail: {
    zh: '同时进行的预览过多，请稍后再试',
    en: 'Too many previews are under way; please try again in a moment',
  },
  headers: { 'retry-after': '5' },
};

function bodyFault(path: readonly PropertyKey[]): Fault {
  const field = path.map(String).join('.');
  return {
    pointer: pointerOf(path),
    message: {
      zh: field ? `“${field}”缺失或不在可选范围内` : '正文须为 JSON 对象，且只含可用的字段',
      en: field
        ? `“${field}” is missing or not one of what can be asked for`
        : 'the body must be a JSON object with the known fields alone',
    },
  };
}

const draftFault = ({ path, message }: DraftFault): Fault => ({
  pointer: pointerOf(['content', ...path]),
  message,
});

/** Whom a draft reaches: for the staff of its provider. */
export async function POST(request: Request): Promise<Response> {
  const locale = requestLocale(request);
  try {
    const actor = await currentActor();
    // Before the body is looked at, so that a stranger learns nothing of what it may hold.
    requireScope(actor, 'reach.preview');
    const body = await readJsonBody(request);
    if (!body.ok) return problem(body.kind, locale, body);
    const parsed = reachRequestSchema.safeParse(body.value);
    if (!parsed.success) {
      const faults = parsed.error.issues.map(({ path }) => bodyFault(path));
      return problem('invalid-content', locale, { faults });
    }
    const preview = await previewReach(actor, parsed.data, locale);
    if (preview.ok) return privateJson(preview.report);
    return problem('invalid-content', locale, { faults: preview.faults.map(draftFault) });
  } catch (error) {
    return error instanceof PreviewsBusy
      ? problem('unavailable', locale, BUSY)
      : problemOf(error, locale);
  }
}
