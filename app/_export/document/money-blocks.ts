import { columnAmount, percentOf } from '@/app/_package/column-amount';
import { fundingLines } from '@/app/_package/funding-lines';
import type { Decimal } from '@/lib/finance/decimal';
import { formatExactMoney } from '@/lib/finance/format-amount';
import type { PackagePlan } from '@/lib/packaging/plan-package';
import { type ExportSource, planOf } from '../export-source';
import type { ExportWords } from '../export-words';
import { type Block, heading, muted, type PaperRow, paragraph, plain, strong } from './blocks';

function comparison(plan: PackagePlan, t: ExportWords): readonly Block[] {
  const { effectiveRate, payback } = plan;
  const rate = (value: Decimal | null) => (value ? percentOf(value, 2) : t('package.noRate'));
  const years = (value: Decimal | null) =>
    value ? t('package.years', { years: value.toDecimalPlaces(1).toFixed() }) : t('package.never');
  const row = (label: string, before: string, after: string): PaperRow => ({
    cells: [[plain(label)], [plain(before)], [strong(after)]],
  });
  const rows = [
    ...(effectiveRate.before || effectiveRate.after
      ? [row(t('package.rate'), rate(effectiveRate.before), rate(effectiveRate.after))]
      : []),
    ...(payback ? [row(t('package.payback'), years(payback.before), years(payback.after))] : []),
  ];
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { part: 0.5, head: '' },
        { part: 0.25, head: t('package.before'), align: 'right' },
        { part: 0.25, head: t('package.after'), align: 'right' },
      ],
      rows,
    },
  ];
}

function funding(plan: PackagePlan, source: ExportSource, t: ExportWords): readonly Block[] {
  if (!plan.funding) return [];
  const { investment, sources, gap, surplus } = fundingLines(plan.funding, source.basis);
  return [
    heading(3, t('package.funding')),
    paragraph(muted(t('package.fundingIdea'))),
    {
      kind: 'table',
      columns: [{ part: 0.72 }, { part: 0.28, align: 'right' }],
      rows: [
        { cells: [[plain(t('package.investment'))], [plain(columnAmount(investment))]] },
        ...sources.map((each) => ({
          cells: [
            [
              plain(t(`package.source.${each.source}`)),
              ...(each.isAssumed ? [muted(t('package.countedAsNothing'))] : []),
            ],
            [plain(columnAmount(each.amount))],
          ],
        })),
        {
          cells: [[strong(t('package.gap'))], [strong(columnAmount(gap))]],
          isTotal: true,
        },
      ],
    },
    ...(surplus.isZero()
      ? []
      : [
          paragraph(
            plain(t('package.surplus', { amount: formatExactMoney(surplus, source.locale) })),
          ),
        ]),
  ];
}

/** What the loan costs, when the project pays, and what is still to be found. */
export function moneyBlocks(source: ExportSource, t: ExportWords): readonly Block[] {
  const plan = planOf(source);
  const blocks = plan ? [...comparison(plan, t), ...funding(plan, source, t)] : [];
  return blocks.length > 0 ? [heading(2, t('package.money')), ...blocks] : [];
}
