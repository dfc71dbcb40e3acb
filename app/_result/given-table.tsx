import { getTranslations } from 'next-intl/server';
import type { Answers } from '@/lib/profile/answers';
import { formatKnown } from '@/lib/profile/format-known';
import type { Facts } from '@/lib/profile/known';
import { ATTRIBUTE_KEYS, attribute } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** What the firm has said, as the result was computed from it. */
export async function GivenTable({
  facts,
  answers,
  locale,
}: {
  facts: Facts;
  answers: Answers;
  locale: Locale;
}) {
  const t = await getTranslations('result');
  const given = ATTRIBUTE_KEYS.filter((key) => answers[key] !== undefined);
  return (
    <section aria-labelledby="given">
      <h2 id="given" className="border-t border-rule pt-3 font-semibold">
        {t('given')}
      </h2>
      <dl className="grid gap-2">
        {given.map((key) => {
          const known = facts.get(key);
          return (
            <div key={key}>
              <dt className="text-small text-muted">{attribute(key).label[locale]}</dt>
              <dd>{known ? formatKnown(attribute(key), known, locale) : null}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
