import { intervalOf } from '@/lib/profile/derive/derivation';
import { fuelBalance } from '@/lib/profile/derive/fuel-balance';
import { formatKnown } from '@/lib/profile/format-known';
import type { Interval } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import { type AttributeKey, attribute } from '@/lib/profile/registry';
import type { Bilingual, Locale } from '@/lib/taxonomy/bilingual';
import type { AccountTotals } from './energy-account';

/** The firm's own figure beside the account's. */
export interface AccountDifference {
  readonly attribute: AttributeKey;
  readonly own: Interval;
  readonly account: Interval;
  /** Own less account, in the attribute's unit. */
  readonly by: Interval;
  readonly text: Bilingual;
}

const less = (a: number, b: number) => (a === b ? 0 : a - b);

function differenceOf(key: AttributeKey, own: Interval, account: Interval): AccountDifference {
  const by = { min: less(own.min, account.max), max: less(own.max, account.min) };
  const say = (interval: Interval, locale: Locale) =>
    formatKnown(attribute(key), { kind: 'number', interval }, locale);
  const { label } = attribute(key);
  const exact = own.min === own.max && account.min === account.max;
  return {
    attribute: key,
    own,
    account,
    by,
    text: {
      zh: `${label.zh}：贵公司填 ${say(own, 'zh')}，按用能表计算为 ${say(account, 'zh')}${exact ? `，相差 ${say({ min: by.min, max: by.max }, 'zh')}` : ''}；以所填为准`,
      en: `${label.en}: the firm gave ${say(own, 'en')}, the table makes ${say(account, 'en')}${exact ? `, a difference of ${say(by, 'en')}` : ''}; the firm’s figure counts`,
    },
  };
}

/** Where a figure that counts is another than what the table makes. */
export function differencesOf(facts: Facts, totals: AccountTotals): readonly AccountDifference[] {
  const pairs: readonly (readonly [AttributeKey, Interval | null | undefined])[] = [
    ['electricityUse', fuelBalance(facts)?.electricity],
    ['energyUse', totals.energy],
    ['directEmissions', totals.scope1],
    ['emissions', totals.emissions],
  ];
  return pairs.flatMap(([key, account]) => {
    const own = intervalOf(facts, key);
    if (!own || !account) return [];
    if (own.min === account.min && own.max === account.max) return [];
    return [differenceOf(key, own, account)];
  });
}
