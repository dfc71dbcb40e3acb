import { getTranslations } from 'next-intl/server';
import { Scrollable } from '@/app/_package/scrollable';
import { weightText } from '@/app/_standing/score-text';
import { WEIGHT_KINDS } from '@/lib/assessment/assessment';
import { INDICATOR_IDS } from '@/lib/assessment/indicator';
import { INDICATORS } from '@/lib/assessment/indicators';
import { WEIGHTS_OF } from '@/lib/assessment/weight-choice';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** Each indicator's weight by this platform, by equal shares and by entropy. */
export async function WeightTable({ locale }: { locale: Locale }) {
  const t = await getTranslations('assessmentMethod.weights');
  const kind = await getTranslations('standing.weightKind');
  return (
    <Scrollable label={t('table')}>
      <table className="w-full max-w-2xl border-collapse text-small tabular-nums">
        <caption className="py-2 text-left font-semibold">{t('table')}</caption>
        <thead>
          <tr className="border-b-2 border-ink">
            <th scope="col" className="py-2 text-left align-bottom font-semibold">
              {t('indicator')}
            </th>
            {WEIGHT_KINDS.map((each) => (
              <th key={each} scope="col" className="py-2 pl-4 text-right align-bottom">
                {kind(each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {INDICATOR_IDS.map((id) => (
            <tr key={id} className="border-b border-rule">
              <th scope="row" className="py-1 text-left font-normal">
                {INDICATORS[id].name[locale]}
              </th>
              {WEIGHT_KINDS.map((each) => (
                <td key={each} className="py-1 pl-4 text-right">
                  {weightText(WEIGHTS_OF[each][id])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrollable>
  );
}
