import { cacheableJson } from '@/app/_server/json-response';
import { READ_ONLY } from '@/app/_server/only-methods';
import { problem, problemOf } from '@/app/_server/problem';
import { readQuery } from '@/app/_server/query-params';
import { requestLocale } from '@/app/_server/request-locale';
import { TAXONOMY_LISTS } from '../taxonomy-lists';

export const { POST, PUT, PATCH, DELETE, OPTIONS } = READ_ONLY;

const MAX_AGE_S = 3600;

export async function GET(
  request: Request,
  { params }: { params: Promise<{ list: string }> },
): Promise<Response> {
  const locale = requestLocale(request);
  try {
    const { list: name } = await params;
    const list = TAXONOMY_LISTS.get(name);
    if (!list) {
      const names = [...TAXONOMY_LISTS.keys()].join(', ');
      const detail = {
        zh: `没有这个列表，可用：${names}`,
        en: `No such list; there are: ${names}`,
      };
      return problem('not-found', locale, { detail });
    }
    const query = readQuery(list.query, new URL(request.url).searchParams);
    if (!query.ok) return problem('invalid-parameter', locale, query);
    const items = list.items(query.value);
    return cacheableJson(request, { list: name, items }, { maxAge: MAX_AGE_S });
  } catch (error) {
    return problemOf(error, locale);
  }
}
