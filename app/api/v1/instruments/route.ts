import { currentCatalogue } from '@/app/_server/catalogue';
import { cacheableJson } from '@/app/_server/json-response';
import { READ_ONLY } from '@/app/_server/only-methods';
import { problem, problemOf } from '@/app/_server/problem';
import { readQuery } from '@/app/_server/query-params';
import { requestLocale } from '@/app/_server/request-locale';
import { findInstruments } from '@/lib/matching/find-instruments';
import { normaliseRegionCode } from '@/lib/taxonomy/region';
import { normaliseSectorCode } from '@/lib/taxonomy/sector';
import { listItem } from './instrument-list';
import { instrumentQuerySchema } from './instrument-query';

export const { POST, PUT, PATCH, DELETE, OPTIONS } = READ_ONLY;

export async function GET(request: Request): Promise<Response> {
  const locale = requestLocale(request);
  try {
    const query = readQuery(instrumentQuerySchema, new URL(request.url).searchParams);
    if (!query.ok) return problem('invalid-parameter', locale, query);
    const { page, pageSize, region, sector, ...filter } = query.value;
    const { revision, compiled } = await currentCatalogue();
    const found = findInstruments(compiled, {
      ...filter,
      region: region === undefined ? undefined : normaliseRegionCode(region),
      sector: sector === undefined ? undefined : normaliseSectorCode(sector),
    });
    const shown = found.slice((page - 1) * pageSize, page * pageSize);
    const instruments = shown.map(({ instrument }) => listItem(instrument));
    const list = { revision, page, pageSize, total: found.length, instruments };
    return cacheableJson(request, list, { maxAge: 0 });
  } catch (error) {
    return problemOf(error, locale);
  }
}
