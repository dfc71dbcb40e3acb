import { getTranslations } from 'next-intl/server';
import type { DerivedValue } from '@/lib/profile/facts';
import { formatKnown } from '@/lib/profile/format-known';
import type { Facts } from '@/lib/profile/known';
import { attribute } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** What follows from the answers, how it came about, and where the firm's own value counts instead. */
export async function DerivedTable({
  derived,
  facts,
  locale,
}: {
  derived: readonly DerivedValue[];
  facts: Facts;
  locale: Locale;
}) {
  const t = await getTranslations('derived');
  if (derived.length === 0) return null;
  return (
    <section aria-labelledby="derived" className="border-t border-rule pt-3">
      <h2 id="derived" className="font-semibold">
        {t('title')}
      </h2>
      <dl className="grid gap-3">
        {derived.map(({ attribute: key, computed, how, overridden }) => {
          const entry = attribute(key);
          const used = facts.get(key) ?? computed;
          return (
            <div key={key}>
              <dt className="text-muted">{entry.label[locale]}</dt>
              <dd>
                {formatKnown(entry, used, locale)}
                <span className="block text-small text-muted">
                  {overridden
                    ? t('overridden', {
                        computed: formatKnown(entry, computed, locale),
                        how: how[locale],
                      })
                    : how[locale]}
                </span>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
