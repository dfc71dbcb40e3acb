import { askedLocale } from '@/app/_server/asked-locale';
import { readJsonBody } from '@/app/_server/json-body';
import { privateJson } from '@/app/_server/json-response';
import { POST_ONLY } from '@/app/_server/only-methods';
import { problem, problemOf } from '@/app/_server/problem';
import { requestLocale } from '@/app/_server/request-locale';
import { today } from '@/app/_server/today';
import { assessmentReport } from '@/lib/assessment/report/assessment-report';
import { parseAssessRequest } from '@/lib/assessment/report/parse-assess-request';

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = POST_ONLY;

export async function POST(request: Request): Promise<Response> {
  let locale = requestLocale(request);
  try {
    const body = await readJsonBody(request);
    if (!body.ok) return problem(body.kind, locale, body);
    locale = askedLocale(body.value, locale);
    const parsed = parseAssessRequest(body.value, today());
    if (!parsed.ok) return problem('invalid-content', locale, { faults: parsed.issues });
    return privateJson(assessmentReport(parsed.answers, parsed.options));
  } catch (error) {
    return problemOf(error, locale);
  }
}
