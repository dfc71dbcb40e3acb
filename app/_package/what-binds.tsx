import { getTranslations } from 'next-intl/server';
import { SourceLine } from '@/app/_instrument/source-line';
import type { Catalogue } from '@/app/_server/catalogue';
import { bindingWords } from '@/lib/matching/binding-words';
import type { PackageItem } from '@/lib/packaging/package-item';
import type { Binding } from '@/lib/packaging/package-outcome';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { resolveSaid, sourceOfBinding } from './said-source';
import { Section } from './section';

const keyOf = (binding: Binding) =>
  binding.kind === 'pool' ? binding.key : JSON.stringify(binding);

/** The limits and rules without which the package would be worth more. */
export async function WhatBinds({
  binding,
  items,
  catalogue,
  locale,
}: {
  binding: readonly Binding[];
  items: readonly PackageItem[];
  catalogue: Catalogue;
  locale: Locale;
}) {
  const t = await getTranslations('package');
  if (binding.length === 0) return null;
  return (
    <Section id="binding" title={t('binding')}>
      <ul className="grid gap-2">
        {binding.map((each) => {
          const said = sourceOfBinding(each, items);
          return (
            <li key={keyOf(each)} className="measure">
              {bindingWords(each, items).text[locale]}
              {said ? <SourceLine source={resolveSaid(said, catalogue, locale)} /> : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
