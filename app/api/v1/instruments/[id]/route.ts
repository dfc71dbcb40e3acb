import { currentCatalogue } from '@/app/_server/catalogue';
import { cacheableJson } from '@/app/_server/json-response';
import { READ_ONLY } from '@/app/_server/only-methods';
import { problem, problemOf } from '@/app/_server/problem';
import { requestLocale } from '@/app/_server/request-locale';

export const { POST, PUT, PATCH, DELETE, OPTIONS } = READ_ONLY;

export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const locale = requestLocale(request);
  try {
    const { revision, byId } = await currentCatalogue();
    const found = byId.get((await params).id);
    if (found) {
      return cacheableJson(request, { revision, instrument: found.instrument }, { maxAge: 0 });
    }
    const detail = {
      zh: '目录中没有这项政策或产品',
      en: 'There is no such instrument in the catalogue',
    };
    return problem('not-found', locale, { detail });
  } catch (error) {
    return problemOf(error, locale);
  }
}
