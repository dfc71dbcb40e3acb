import { hasLocale } from 'next-intl';
import { routing } from '@/app/_i18n/routing';
import { loadPackagePage } from '@/app/_package/load-package-page';
import { loadResult } from '@/app/_result/load-result';
import { orUndefined } from '@/app/_server/or-not-found';
import type { ExportSource } from './export-source';

export interface ExportPlace {
  readonly params: Promise<{ readonly locale: string; readonly token: string }>;
}

/** Every value of a name in the address, as pages get them. */
function searchOf(request: Request): Record<string, string[]> {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]),
  );
}

/**
 * What a file is made of: the result of the address with the toggles of its query. Undefined where
 * there is no such result.
 */
export async function loadExport(
  request: Request,
  { params }: ExportPlace,
): Promise<ExportSource | undefined> {
  const { locale, token } = await params;
  if (!hasLocale(routing.locales, locale)) return undefined;
  const result = await orUndefined(loadResult(token));
  if (!result) return undefined;
  const page = await loadPackagePage(result, searchOf(request), { isSwitchable: false });
  return { ...result, ...page, locale };
}
