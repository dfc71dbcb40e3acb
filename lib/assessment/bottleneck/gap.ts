import type { Facts } from '@/lib/profile/known';
import type { AttributeKey } from '@/lib/profile/registry';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { Line, Origin } from '../line';
import type { Bottleneck } from './bottleneck';
import type { EnergyPrices } from './energy-prices';

/** What lies between a firm and the frontier of one indicator. */
export type Gap = Pick<Bottleneck, 'frontier' | 'gain' | 'lines' | 'missing'>;

export interface GapInput {
  readonly facts: Facts;
  readonly asOf: string;
  readonly prices: EnergyPrices;
}

export const NO_GAIN = { energy: null, carbon: null, money: null } as const;

export const line = (zh: string, en: string, origin?: Origin): Line => ({
  text: { zh, en } satisfies Bilingual,
  ...(origin && { origin }),
});

export const absent = (facts: Facts, keys: readonly AttributeKey[]): readonly AttributeKey[] =>
  keys.filter((key) => !facts.has(key));
