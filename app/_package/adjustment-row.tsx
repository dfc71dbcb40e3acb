import { getTranslations } from 'next-intl/server';
import { SourceLine } from '@/app/_instrument/source-line';
import type { Catalogue } from '@/app/_server/catalogue';
import type { Adjustment, PackagePlan } from '@/lib/packaging/plan-package';
import { joinList } from '@/lib/profile/format-known';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { columnAmount } from './column-amount';
import { resolveSaid } from './said-source';

/** What the instruments of an adjustment say about it themselves. */
function sayings({ kind, ids }: Adjustment, { lines }: PackagePlan) {
  if (kind !== 'grants_off_base') return [];
  return lines
    .filter(({ item }) => ids.includes(item.id))
    .flatMap(({ item }) =>
      item.relations
        .filter((relation) => relation.kind === 'less_grants')
        .map(({ reason, source }) => ({ reason, said: { cited: source, saidBy: item.id } })),
    );
}

/** What the whole brings more or less than its lines by themselves, and why. */
export async function AdjustmentRow({
  adjustment,
  plan,
  catalogue,
  locale,
}: {
  adjustment: Adjustment;
  plan: PackagePlan;
  catalogue: Catalogue;
  locale: Locale;
}) {
  const t = await getTranslations('package');
  const { kind, ids, amount } = adjustment;
  const names = plan.lines
    .filter(({ item }) => ids.includes(item.id))
    .map(({ item }) => item.name[locale]);
  return (
    <tr className="border-b border-rule align-top">
      <th scope="row" className="py-3 pr-4 text-left font-normal">
        <span className="font-medium">{t(`adjustment.${kind}`)}</span>
        <span className="block text-small text-muted">
          {t(`adjustmentWhy.${kind}`, { names: joinList(names, locale, 'and') })}
        </span>
        {sayings(adjustment, plan).map(({ reason, said }) => (
          <span key={said.saidBy} className="block text-small">
            {reason[locale]}
            <SourceLine source={resolveSaid(said, catalogue, locale)} />
          </span>
        ))}
      </th>
      <td className="whitespace-nowrap py-3 text-right">{columnAmount(amount)}</td>
    </tr>
  );
}
