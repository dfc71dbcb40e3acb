import type { AssumptionOverrides } from '@/lib/finance/assumption';
import { assumedValue, assumption } from '@/lib/finance/assumption';
import { euroRateFor } from '@/lib/finance/energy-assumptions';
import type { ExposureOptions } from './exposure';

type Terms = Pick<ExposureOptions, 'euroPerTonne' | 'exchangeRate'>;

/**
 * The exchange rate and, only where the user replaced it, the certificate price: the published one
 * goes with a band around it.
 */
export function cbamTerms(assumptions: AssumptionOverrides, asOf: string): Terms {
  const { cbamCertificatePrice: euroPerTonne, cnyPerEuro } = assumptions;
  return {
    ...(euroPerTonne !== undefined && { euroPerTonne }),
    exchangeRate: {
      cnyPerEuro: assumedValue('cnyPerEuro', assumptions, asOf),
      asOf: cnyPerEuro === undefined ? euroRateFor(asOf).date : asOf,
      source:
        cnyPerEuro === undefined
          ? assumption('cnyPerEuro').source(asOf)
          : { zh: '使用者给定', en: 'given by the user' },
    },
  };
}
