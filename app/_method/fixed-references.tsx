import { OriginLine } from '@/app/_energy/origin-line';
import type { IndicatorId } from '@/lib/assessment/indicator';
import { INDICATORS } from '@/lib/assessment/indicators';
import type { Origin } from '@/lib/assessment/line';
import {
  ENERGY_GOAL,
  MANUFACTURING_RD,
  NATIONAL_NON_FOSSIL,
  SBTI_CONTRACTION,
} from '@/lib/assessment/origins';
import type { Locale } from '@/lib/taxonomy/bilingual';

const FIXED: readonly (readonly [IndicatorId, Origin])[] = [
  ['emissions', SBTI_CONTRACTION],
  ['energy_consumption', ENERGY_GOAL],
  ['energy_structure', NATIONAL_NON_FOSSIL],
  ['technology', MANUFACTURING_RD],
];

/** The yardsticks that hold for every division, each with its source. */
export function FixedReferences({ locale }: { locale: Locale }) {
  return (
    <ul className="measure grid gap-2 text-small">
      {FIXED.map(([id, origin]) => (
        <li key={id}>
          {INDICATORS[id].name[locale]}
          <OriginLine origin={origin} locale={locale} />
        </li>
      ))}
    </ul>
  );
}
