import { getTranslations } from 'next-intl/server';
import { IMPORT_FORMATS } from '@/lib/catalogue/exchange/import-state';

/** One link for each format of a file to download. */
export async function FileLinks({ path, of }: { path: 'export' | 'template'; of: string }) {
  const t = await getTranslations('exchange');
  return (
    <ul className="flex flex-wrap gap-x-6">
      {IMPORT_FORMATS.map((format) => (
        <li key={format}>
          <a
            href={`/api/studio/${path}/${format}`}
            download
            className="inline-flex min-h-11 items-center text-accent"
          >
            {t('fileOf', { format: format.toUpperCase(), of })}
          </a>
        </li>
      ))}
    </ul>
  );
}
