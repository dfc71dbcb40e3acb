import { LOCALES, type Locale } from '@/lib/taxonomy/bilingual';

interface Range {
  readonly language: string;
  readonly quality: number;
}

function rangeOf(part: string): Range {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
  const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]);
  const given = Number(quality.find((value) => value !== undefined) ?? 1);
  return { language: tag.trim().split('-')[0] ?? '', quality: Number.isFinite(given) ? given : 0 };
}

const isLocale = (language: string): language is Locale =>
  (LOCALES as readonly string[]).includes(language);

/** The language a program asks for by Accept-Language; Chinese where it names neither. */
export function requestLocale(request: Request): Locale {
  const header = (request.headers.get('accept-language') ?? '').slice(0, 500);
  const best = header
    .split(',')
    .map(rangeOf)
    .filter(({ language, quality }) => isLocale(language) && quality > 0)
    .sort((a, b) => b.quality - a.quality)[0];
  return best && isLocale(best.language) ? best.language : 'zh';
}
