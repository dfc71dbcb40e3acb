import { formatDay } from '@/lib/profile/format-known';
import type { ExportSource } from '../export-source';
import { exportWords } from '../export-words';
import { resultHeading } from '../result-heading';
import { arithmeticBlocks } from './arithmetic-blocks';
import { basisBlocks } from './basis-blocks';
import type { PaperDocument } from './blocks';
import { cashFlowBlocks } from './cash-flow-blocks';
import { firmBlocks } from './firm-blocks';
import { matchBlocks } from './match-blocks';
import { moneyBlocks } from './money-blocks';
import { leftOutBlocks, packageBlocks } from './package-blocks';

/** A result and its package as a document for paper, in the language of the user. */
export function exportDocument(source: ExportSource): PaperDocument {
  const { saved, locale } = source;
  const t = exportWords(locale);
  const day = formatDay(saved.asOf, locale);
  return {
    language: locale === 'zh' ? 'zh-CN' : 'en',
    title: resultHeading(source, t),
    author: t('site.name'),
    foot: t('export.document.foot', { day, revision: saved.revision }),
    pageOf: t('export.pageOf', { page: '{page}', pages: '{pages}' }),
    chapters: [
      [...firmBlocks(source, t), ...matchBlocks(source, t)],
      [
        ...packageBlocks(source, t),
        ...cashFlowBlocks(source, t),
        ...moneyBlocks(source, t),
        ...leftOutBlocks(source, t),
      ],
      arithmeticBlocks(source, t),
      basisBlocks(source, t),
    ].filter((blocks) => blocks.length > 0),
  };
}
