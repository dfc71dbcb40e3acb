import { columnAmount } from '@/app/_package/column-amount';
import { otherRoad } from '@/app/_package/other-road';
import { otherRoadWords } from '@/app/_package/other-road-words';
import { packageLedger } from '@/app/_package/package-ledger';
import { resolveSaid, sourceOfBinding } from '@/app/_package/said-source';
import { isToggled } from '@/app/_package/toggles';
import { missingLabels } from '@/app/_result/missing-labels';
import { isExact } from '@/lib/finance/estimate';
import { formatExactMoney, formatShortMoney } from '@/lib/finance/format-amount';
import { yearOf } from '@/lib/finance/valuation';
import { bindingWords } from '@/lib/matching/binding-words';
import { packageMessage } from '@/lib/matching/package-answer-words';
import type { PackagePlan } from '@/lib/packaging/plan-package';
import { joinList } from '@/lib/profile/format-known';
import { type ExportSource, planOf } from '../export-source';
import type { ExportWords } from '../export-words';
import { sourceWords } from '../source-words';
import {
  type Block,
  heading,
  muted,
  type PaperCell,
  paragraph,
  plain,
  strong,
  type Words,
} from './blocks';

type Said = Parameters<typeof resolveSaid>[0];

function cited(said: Said | undefined, source: ExportSource, t: ExportWords): readonly Words[] {
  if (!said) return [];
  return [muted(sourceWords(resolveSaid(said, source.catalogue, source.locale), t))];
}

function headingWords(plan: PackagePlan, { toggles, locale }: ExportSource, t: ExportWords) {
  return t(isToggled(toggles) ? 'package.headingOwn' : 'package.heading', {
    count: plan.lines.length,
    likely: formatShortMoney(plan.worth.likely, locale),
  });
}

function rangeWords({ worth }: PackagePlan, { saved, locale }: ExportSource, t: ExportWords) {
  const year = String(yearOf(saved.asOf));
  if (isExact(worth)) return t('package.exactly', { year });
  const [low, high] = [worth.low, worth.high].map((end) => formatShortMoney(end, locale));
  return t('package.range', { low: low ?? '', high: high ?? '', year });
}

function lineRows(plan: PackagePlan, source: ExportSource, t: ExportWords) {
  const { locale, toggles } = source;
  const { lines, adjustments, total } = packageLedger(plan, toggles);
  const nameOf = (id: string) =>
    plan.lines.find(({ item }) => item.id === id)?.item.name[locale] ?? id;
  return [
    ...lines.map(({ item, amount, cut, isForced }) => ({
      cells: [
        [
          plain(item.name[locale]),
          ...(cut
            ? [
                muted(
                  t('package.cut', {
                    share: `${cut.share.times(100).toDecimalPlaces(1).toFixed()}%`,
                    whole: formatExactMoney(cut.whole, locale),
                  }),
                ),
              ]
            : []),
          ...(isForced ? [muted(t('package.forced'))] : []),
        ],
        [plain(columnAmount(amount))],
      ],
    })),
    ...adjustments.map(({ kind, ids, amount }) => ({
      cells: [
        [
          plain(t(`package.adjustment.${kind}`)),
          muted(
            t(`package.adjustmentWhy.${kind}`, { names: joinList(ids.map(nameOf), locale, 'and') }),
          ),
        ],
        [plain(columnAmount(amount))],
      ],
    })),
    {
      cells: [[strong(t('package.total'))], [strong(columnAmount(total))]] as PaperCell[],
      isTotal: true,
    },
  ];
}

function otherRoadBlocks(plan: PackagePlan, source: ExportSource, t: ExportWords): Block[] {
  const { locale, items, runnerUpWorth } = source;
  const road = otherRoad(plan, items, runnerUpWorth);
  if (!road || road.takes.length === 0) return [];
  const say: Parameters<typeof otherRoadWords>[1] = (key, values) =>
    t(`package.${key}`, values ?? {});
  const text = otherRoadWords(road, say, locale, formatExactMoney);
  return [heading(3, t('package.otherRoad')), paragraph(plain(text))];
}

function bindingBlocks(plan: PackagePlan, source: ExportSource, t: ExportWords): Block[] {
  if (plan.binding.length === 0) return [];
  return [
    heading(3, t('package.binding')),
    {
      kind: 'table',
      columns: [{ part: 1 }],
      rows: plan.binding.map((binding) => ({
        cells: [
          [
            plain(bindingWords(binding, source.items).text[source.locale]),
            ...cited(sourceOfBinding(binding, source.items), source, t),
          ],
        ],
      })),
    },
  ];
}

/** Why everything else stays out, one line each. */
export function leftOutBlocks(source: ExportSource, t: ExportWords): readonly Block[] {
  const { items, locale } = source;
  const leftOut = planOf(source)?.leftOut ?? [];
  if (leftOut.length === 0) return [];
  return [
    heading(2, t('package.whyNot')),
    {
      kind: 'table',
      columns: [{ part: 0.4 }, { part: 0.6 }],
      rows: leftOut.map(({ id, reason, source: said }) => {
        const item = items.find((each) => each.id === id);
        const missing = item?.worth.kind === 'incomplete' ? item.worth.missing : [];
        return {
          cells: [
            [plain(item?.name[locale] ?? id)],
            [
              plain(reason[locale]),
              ...(missing.length > 0
                ? [muted(t('worth.waits', { missing: missingLabels(missing, locale) }))]
                : []),
              ...cited(said, source, t),
            ],
          ],
        };
      }),
    },
  ];
}

/** The package as lines that sum up, what holds it back, and the next best; or why there is none. */
export function packageBlocks(source: ExportSource, t: ExportWords): readonly Block[] {
  const { answer, items, locale } = source;
  const plan = planOf(source);
  if (!plan) {
    const nameOf = (id: string) => items.find((item) => item.id === id)?.name ?? { zh: id, en: id };
    const message = packageMessage(answer, nameOf)?.[locale] ?? '';
    return [heading(2, t('package.title')), paragraph(plain(message))];
  }
  if (plan.lines.length === 0)
    return [heading(2, t('package.title')), paragraph(plain(t('package.headingNone')))];
  return [
    heading(2, t('package.title')),
    paragraph(strong(headingWords(plan, source, t))),
    paragraph(plain(rangeWords(plan, source, t))),
    paragraph(muted(t('package.ifGranted'))),
    {
      kind: 'table',
      columns: [
        { part: 0.72, head: t('package.instrument') },
        { part: 0.28, head: t('package.byItself'), align: 'right' },
      ],
      rows: lineRows(plan, source, t),
    },
    ...otherRoadBlocks(plan, source, t),
    ...bindingBlocks(plan, source, t),
  ];
}
