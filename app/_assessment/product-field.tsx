import { getTranslations } from 'next-intl/server';
import type { FieldProps } from '@/app/_intake/field-frame';
import { ListFrame, rowsShown } from '@/app/_intake/list-frame';
import type { ListAttribute } from '@/lib/profile/attribute';
import { typed } from '@/lib/profile/form/form-text';
import { readPlace } from '@/lib/profile/form/place-text';
import { benchmark, benchmarkLabel, isBenchmark } from '@/lib/taxonomy/benchmark';
import type { Locale } from '@/lib/taxonomy/bilingual';
import {
  allProducts,
  divisionName,
  ownProducts,
  type ProductGroup,
  productsBeside,
} from './product-groups';
import { ProductRow, productField } from './product-row';

function groupsAsOptions(groups: readonly ProductGroup[], own: string, locale: Locale) {
  return groups.map(({ of, records }) => (
    <optgroup key={of} label={of === 'own' ? own : divisionName(of, locale)}>
      {records.map((record) => (
        <option key={record.id} value={record.id}>
          {benchmarkLabel(record)[locale]}
        </option>
      ))}
    </optgroup>
  ));
}

/** The sector given on another page of the form, if it can be read. */
function sectorOf(form: FieldProps['form']): string | undefined {
  const text = typed(form, 'sector');
  const place = text === '' ? undefined : readPlace('sector', text);
  return place?.ok ? place.code : undefined;
}

/**
 * Products and their unit consumption: a plain select over the official records, those of the firm's
 * sector first. Once a row is saved it shows the record's own unit and levels.
 */
export async function ProductField({ entry, ...props }: FieldProps & { entry: ListAttribute }) {
  const { form, locale } = props;
  const t = await getTranslations('assessment');
  const sector = sectorOf(form);
  const own = t('ownProducts');
  const rows = rowsShown(form, 'outputs');
  // The same elements for all rows alike, so that the page's data holds each list once.
  const all = groupsAsOptions(allProducts(sector), own, locale);
  const ofSector = ownProducts(sector);
  const beside = groupsAsOptions(ofSector, own, locale);
  const optionsOf = (row: number) => {
    const chosen = typed(form, productField(row, 'benchmark'));
    if (!isBenchmark(chosen)) return all;
    const groups = productsBeside(benchmark(chosen), sector);
    return groups.length === ofSector.length ? beside : groupsAsOptions(groups, own, locale);
  };
  return (
    <ListFrame
      attributeKey="outputs"
      entry={entry}
      rows={rows.length}
      buttons={
        <button
          type="submit"
          name="go"
          value="to:assessment/products"
          className="min-h-8 text-small text-accent underline"
        >
          {t('showLevels')}
        </button>
      }
      {...props}
    >
      <ol className="grid gap-3 md:gap-2">
        {rows.map((row) => (
          <ProductRow key={row} row={row} entry={entry} options={optionsOf(row)} {...props} />
        ))}
      </ol>
    </ListFrame>
  );
}
