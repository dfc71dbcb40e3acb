import { getTranslations } from 'next-intl/server';
import type {
  LimitStanding,
  NationalStanding,
  ProductPlacement,
} from '@/lib/assessment/products/product-placements';
import { formatDay, joinList } from '@/lib/profile/format-known';
import { indicatorsOfProduct } from '@/lib/taxonomy/benchmark';
import { LIMIT_LEVEL_IDS, NATIONAL_LEVEL_IDS } from '@/lib/taxonomy/benchmark-position';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { BENCHMARK_LEVELS, LIMIT_LEVELS } from '@/lib/taxonomy/firm-codes';

/** One sentence of where a product stands, and what takes force from it. */
export interface PlacementSentence {
  readonly text: string;
  /** Why it settles nothing; none where it does. */
  readonly caveat?: string;
}

/** Several places are quoted, so that none reads as the whole answer. */
function alternatives(list: readonly string[], locale: Locale): string {
  return list.length < 2
    ? list.join('')
    : joinList(
        list.map((each) => `“${each}”`),
        locale,
        'or',
      );
}

/** The place on the compulsory limits. */
export async function limitSentence(
  limit: LimitStanding,
  locale: Locale,
): Promise<PlacementSentence> {
  const t = await getTranslations('standing');
  const { candidates, levels, inForce, decides } = limit;
  const { standard } = levels;
  const list = candidates.map((level) => LIMIT_LEVELS.labels[level][locale]);
  const said = { standard, levels: alternatives(list, locale) };
  const isOpen = candidates.length === 0 || candidates.length === LIMIT_LEVEL_IDS.length;
  const kind = candidates.length === 1 ? 'limitPlace' : 'limitPlaces';
  const text = isOpen ? t('limitOpen', { standard }) : t(kind, said);
  if (!inForce) {
    const day = formatDay(levels.effectiveFrom, locale);
    return { text, caveat: t('notInForce', { standard, day }) };
  }
  return decides ? { text } : { text, caveat: t('lowConfidence') };
}

/** The place on the national list of benchmark and baseline. */
export async function nationalSentence(
  national: NationalStanding,
  locale: Locale,
): Promise<PlacementSentence> {
  const t = await getTranslations('standing');
  const { candidates, decides } = national;
  const list = candidates.map((level) => BENCHMARK_LEVELS.labels[level][locale]);
  const isOpen = candidates.length === 0 || candidates.length === NATIONAL_LEVEL_IDS.length;
  const kind = candidates.length === 1 ? 'nationalPlace' : 'nationalPlaces';
  const text = isOpen ? t('nationalOpen') : t(kind, { levels: alternatives(list, locale) });
  return decides ? { text } : { text, caveat: t('lowConfidence') };
}

/** A product has to keep every limit it has: one of several indicators is not its level. */
async function sideIndicators(
  { record, limit }: ProductPlacement,
  locale: Locale,
): Promise<readonly PlacementSentence[]> {
  const t = await getTranslations('standing');
  const others = indicatorsOfProduct(record).filter((other) => other !== record && other.limits);
  if (!limit || others.length === 0) return [];
  const names = others.map(({ indicator }) => indicator[locale]);
  return [{ text: t('sideIndicators', { names: joinList(names, locale, 'and') }) }];
}

/** All that is said of a product, in order. */
export async function placementSentences(
  placement: ProductPlacement,
  locale: Locale,
): Promise<readonly PlacementSentence[]> {
  const t = await getTranslations('standing');
  const { consumption, limit, national } = placement;
  if (!limit && !national) return [{ text: t('noLevels') }];
  if (!consumption) return [{ text: t('notStated') }];
  return [
    ...(limit ? [await limitSentence(limit, locale)] : []),
    ...(await sideIndicators(placement, locale)),
    ...(national ? [await nationalSentence(national, locale)] : []),
  ];
}
