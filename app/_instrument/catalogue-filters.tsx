import Form from 'next/form';
import { getTranslations } from 'next-intl/server';
import { Button } from '@/app/_ui/button';
import type { Bilingual, Locale } from '@/lib/taxonomy/bilingual';
import type { CodeList } from '@/lib/taxonomy/code-list';
import { INSTRUMENT_KINDS, INSTRUMENT_LEVELS } from '@/lib/taxonomy/instrument-codes';
import { provinces } from '@/lib/taxonomy/region';
import type { CatalogueView } from './catalogue-view';

interface Option {
  readonly value: string;
  readonly label: Bilingual;
}

const optionsOf = (list: CodeList): readonly Option[] =>
  list.codes.map((code) => ({ value: code, label: list.labels[code] ?? { zh: code, en: code } }));

function Select({
  name,
  label,
  any,
  options,
  value,
  locale,
}: {
  name: string;
  label: string;
  any: string;
  options: readonly Option[];
  value: string;
  locale: Locale;
}) {
  return (
    <label className="grid gap-1 text-small">
      {label}
      <select name={name} defaultValue={value} className="control text-body">
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label[locale]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Search and filters of the catalogue: a plain form whose answer is an address. */
export async function CatalogueFilters({ view, locale }: { view: CatalogueView; locale: Locale }) {
  const t = await getTranslations('catalogue');
  const regions = provinces().map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Form
      action={`/${locale}/instruments`}
      role="search"
      className="flex flex-wrap items-end gap-3"
    >
      <label className="grid min-w-60 flex-1 gap-1 text-small">
        {t('search')}
        <input
          type="search"
          name="q"
          defaultValue={view.q}
          maxLength={100}
          className="control text-body"
        />
      </label>
      <Select
        name="kind"
        label={t('kind')}
        any={t('any')}
        options={optionsOf(INSTRUMENT_KINDS)}
        value={view.kind}
        locale={locale}
      />
      <Select
        name="level"
        label={t('level')}
        any={t('any')}
        options={optionsOf(INSTRUMENT_LEVELS)}
        value={view.level}
        locale={locale}
      />
      <Select
        name="region"
        label={t('region')}
        any={t('anyRegion')}
        options={regions}
        value={view.region}
        locale={locale}
      />
      <Button>{t('find')}</Button>
    </Form>
  );
}
