import { broughtBy, cashFlowChart, FLOWS } from '@/app/_package/cash-flow-chart';
import { chartAmount, columnAmount } from '@/app/_package/column-amount';
import { ZERO } from '@/lib/finance/decimal';
import type { PackageYear } from '@/lib/packaging/package-cash-flow';
import { type ExportSource, planOf } from '../export-source';
import type { ExportWords } from '../export-words';
import { type Block, heading, muted, type PaperChart, paragraph, plain, strong } from './blocks';

type Figure = PaperChart['figures'][number];
type Chart = ReturnType<typeof cashFlowChart>;

/** The figures at one column: what comes in, what is paid, the year and the net amount. */
function columnFigures(
  chart: Chart,
  column: Chart['columns'][number],
  locale: ExportSource['locale'],
): readonly Figure[] {
  const { x, above, top, below, bottom, year, net } = column;
  const at = (y: number, text: string, tone: Figure['tone']): Figure => ({
    x,
    y,
    text,
    align: 'middle',
    tone,
  });
  return [
    ...(above.isZero() ? [] : [at(top - 10, chartAmount(above, locale), 'plain')]),
    ...(below.isZero() ? [] : [at(bottom + 20, chartAmount(below.neg(), locale), 'plain')]),
    at(chart.yearsY, String(year), 'muted'),
    at(chart.netsY, chartAmount(net, locale), 'strong'),
  ];
}

function paperChart(
  rows: readonly PackageYear[],
  source: ExportSource,
  t: ExportWords,
): PaperChart {
  const { locale } = source;
  const chart = cashFlowChart(rows);
  const { left, right, axis, columns, ticks } = chart;
  const across = (y: number, isAxis: boolean): PaperChart['lines'][number] => ({
    from: [left, y],
    to: [right, y],
    isAxis,
  });
  const shown = FLOWS.filter((flow) => rows.some((row) => !broughtBy(row, flow).isZero()));
  return {
    width: chart.width,
    height: chart.height,
    bars: columns.flatMap(({ bars }) => bars),
    lines: [...ticks.map(({ y }) => across(y, false)), across(axis, true)],
    net: columns.map(({ x, netY }) => [x, netY] as const),
    figures: [
      ...ticks.map(
        ({ y, amount }): Figure => ({
          x: left - 8,
          y: y + 5,
          text: chartAmount(amount, locale),
          align: 'end',
          tone: 'muted',
        }),
      ),
      ...columns.flatMap((column) => columnFigures(chart, column, locale)),
    ],
    legend: [
      ...shown.map((flow) => ({ flow, text: t(`package.flow.${flow}`) })),
      { flow: 'net' as const, text: t('package.net') },
    ],
  };
}

function table(rows: readonly PackageYear[], t: ExportWords): Block {
  const amounts = (row: PackageYear) => [...FLOWS.map((flow) => broughtBy(row, flow)), row.net];
  const sums = FLOWS.map((flow) => rows.reduce((sum, row) => sum.plus(broughtBy(row, flow)), ZERO));
  const net = rows.reduce((sum, row) => sum.plus(row.net), ZERO);
  return {
    kind: 'table',
    isSmall: true,
    columns: [
      { part: 0.09, head: t('package.year') },
      ...[...FLOWS.map((flow) => t(`package.flow.${flow}`)), t('package.net')].map((head) => ({
        part: 0.13,
        head,
        align: 'right' as const,
      })),
    ],
    rows: [
      ...rows.map((row) => ({
        cells: [
          [plain(String(row.year))],
          ...amounts(row).map((amount) => [
            amount.isZero() ? muted('0') : plain(columnAmount(amount)),
          ]),
        ],
      })),
      {
        cells: [
          [strong(t('package.sum'))],
          ...[...sums, net].map((amount) => [strong(columnAmount(amount))]),
        ],
        isTotal: true,
      },
    ],
  };
}

/** The cash flow of the package as bars and as a table of the same figures. */
export function cashFlowBlocks(source: ExportSource, t: ExportWords): readonly Block[] {
  const rows = planOf(source)?.cashFlow ?? [];
  if (rows.length === 0) return [];
  return [
    {
      kind: 'together',
      blocks: [
        heading(2, t('package.cashFlow')),
        paragraph(muted(t('package.cashFlowIdea'))),
        { kind: 'chart', chart: paperChart(rows, source, t) },
      ],
    },
    paragraph(muted(t('package.tableUnit'))),
    table(rows, t),
  ];
}
