import { getTranslations } from 'next-intl/server';
import type { Line } from '@/lib/assessment/line';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** A line of arithmetic with its source under it. */
export async function FigureLine({ line, locale }: { line: Line; locale: Locale }) {
  const t = await getTranslations('assessment');
  const { text, origin } = line;
  const title = origin?.title[locale];
  return (
    <li>
      {text[locale]}
      {title ? (
        <span className="block text-small text-muted">
          {origin?.year === undefined
            ? t('source', { title })
            : t('sourceOfYear', { title, year: String(origin.year) })}
        </span>
      ) : null}
    </li>
  );
}

/** Lines of arithmetic, one under the other. */
export function FigureLines({ lines, locale }: { lines: readonly Line[]; locale: Locale }) {
  return (
    <ul className="grid gap-1">
      {lines.map((line) => (
        <FigureLine key={line.text.en} line={line} locale={locale} />
      ))}
    </ul>
  );
}
