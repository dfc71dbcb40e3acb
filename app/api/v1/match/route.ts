import { askedLocale } from '@/app/_server/asked-locale';
import { currentCatalogue } from '@/app/_server/catalogue';
import { readJsonBody } from '@/app/_server/json-body';
import { privateJson } from '@/app/_server/json-response';
import { POST_ONLY } from '@/app/_server/only-methods';
import { packageSolver } from '@/app/_server/package-solver';
import { problem, problemOf } from '@/app/_server/problem';
import { requestLocale } from '@/app/_server/request-locale';
import { today } from '@/app/_server/today';
import { matchReport } from '@/lib/matching/match-report';
import { parseMatchRequest } from '@/lib/matching/parse-match-request';

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = POST_ONLY;

export async function POST(request: Request): Promise<Response> {
  let locale = requestLocale(request);
  try {
    const body = await readJsonBody(request);
    if (!body.ok) return problem(body.kind, locale, body);
    locale = askedLocale(body.value, locale);
    const parsed = parseMatchRequest(body.value, today());
    if (!parsed.ok) return problem('invalid-content', locale, { faults: parsed.issues });
    const { answers, options } = parsed;
    return privateJson(
      await matchReport(await currentCatalogue(), answers, options, packageSolver()),
    );
  } catch (error) {
    return problemOf(error, locale);
  }
}
