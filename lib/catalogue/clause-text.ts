import type { Locale } from '@/lib/taxonomy/bilingual';

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100 };

/** The number behind Chinese numerals below a thousand: 一百零二 is 102. */
function chineseNumber(text: string): number {
  let total = 0;
  let digit = 0;
  for (const sign of text) {
    const unit = UNITS[sign];
    if (unit === undefined) digit = DIGITS.indexOf(sign);
    else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return total + digit;
}

const ARTICLE =
  /^第([一二三四五六七八九十百零]+)条(?:第([一二三四五六七八九十]+)款)?(?:第([一二三四五六七八九十]+)项)?$/;
const REGULATIONS = '实施条例';

/** A clause as that language cites it: 第十二条第四项 is Art. 12, item 4. Other wording stays as it is. */
export function clauseText(clause: string, locale: Locale): string {
  if (locale === 'zh') return clause;
  const ofRegulations = clause.startsWith(REGULATIONS);
  const [, article, paragraph, item] =
    ARTICLE.exec(ofRegulations ? clause.slice(REGULATIONS.length) : clause) ?? [];
  if (!article) return clause;
  const parts = [
    paragraph && `para. ${chineseNumber(paragraph)}`,
    item && `item ${chineseNumber(item)}`,
  ].filter(Boolean);
  const words = [`Art. ${chineseNumber(article)}`, ...parts].join(', ');
  return ofRegulations ? `Implementing Regulations, ${words}` : words;
}
