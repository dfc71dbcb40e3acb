import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import {
  describedBy,
  FieldError,
  type FieldProps,
  fieldId,
  issueOf,
} from '@/app/_intake/field-frame';
import { NumberControl } from '@/app/_intake/number-control';
import type { ListAttribute } from '@/lib/profile/attribute';
import { fieldNames, typed } from '@/lib/profile/form/form-text';
import { benchmark, isBenchmark } from '@/lib/taxonomy/benchmark';
import {
  BENCHMARK_UNITS,
  type BenchmarkUnit,
  isBenchmarkUnit,
  unitsFor,
} from '@/lib/taxonomy/benchmark-unit';
import { codeLabel } from '@/lib/taxonomy/code-list';
import { ProductLevels } from './product-levels';

type Column = 'benchmark' | 'unitConsumption' | 'unit';

const ANY_UNIT = BENCHMARK_UNITS.codes.filter(isBenchmarkUnit);

export const productField = (row: number, column: Column) =>
  fieldNames.cell('outputs', row, column);

interface RowProps extends FieldProps {
  readonly entry: ListAttribute;
  readonly row: number;
}

/** The column's name over a cell, and what is wrong with it below. */
function Labelled({
  row,
  column,
  entry,
  issues,
  locale,
  children,
}: RowProps & { column: Column; children: ReactNode }) {
  const name = productField(row, column);
  return (
    <div className="grid content-start gap-1">
      <span aria-hidden="true" className={`text-small text-muted ${row > 0 ? 'md:hidden' : ''}`}>
        {entry.columns[column]?.label[locale]}
      </span>
      {children}
      <FieldError field={name} issue={issueOf(issues, name)} locale={locale} />
    </div>
  );
}

/** A select of one cell; the first option is the empty one. */
function CellSelect({
  name,
  label,
  empty,
  children,
  form,
  issues,
}: Pick<FieldProps, 'form' | 'issues'> & {
  name: string;
  label: string;
  empty: string;
  children: ReactNode;
}) {
  return (
    <select
      id={fieldId(name)}
      name={name}
      aria-label={label}
      defaultValue={typed(form, name)}
      className="control w-full"
      {...describedBy(name, false, issueOf(issues, name))}
    >
      <option value="">{empty}</option>
      {children}
    </select>
  );
}

/** One product: which, how much per unit of it, and what its record says once it is saved. */
export async function ProductRow({ options, ...props }: RowProps & { options: ReactNode }) {
  const { entry, row, form, issues, locale } = props;
  const t = await getTranslations('field');
  const words = await getTranslations('assessment');
  const chosen = typed(form, productField(row, 'benchmark'));
  const record = isBenchmark(chosen) ? benchmark(chosen) : undefined;
  const labelOf = (column: Column) =>
    t('cell', { column: entry.columns[column]?.label[locale] ?? '', row: row + 1 });
  const amount = productField(row, 'unitConsumption');
  const unit = typed(form, productField(row, 'unit'));
  const units: readonly BenchmarkUnit[] = record ? unitsFor(record.unit) : ANY_UNIT;
  return (
    <li className="grid gap-2 border-l-2 border-rule pl-3 md:border-0 md:pl-0">
      <div className="grid gap-2 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]">
        <Labelled {...props} column="benchmark">
          <CellSelect
            name={productField(row, 'benchmark')}
            label={labelOf('benchmark')}
            empty={t('choose')}
            form={form}
            issues={issues}
          >
            {options}
          </CellSelect>
        </Labelled>
        <Labelled {...props} column="unitConsumption">
          <NumberControl
            field={amount}
            unitField={fieldNames.cellUnit('outputs', row, 'unitConsumption')}
            unit={null}
            label={labelOf('unitConsumption')}
            unitLabel=""
            help={false}
            issue={issueOf(issues, amount)}
            form={form}
            locale={locale}
          />
        </Labelled>
        <Labelled {...props} column="unit">
          <CellSelect
            name={productField(row, 'unit')}
            label={labelOf('unit')}
            empty={words('unitOfStandard')}
            form={form}
            issues={issues}
          >
            {[...units, ...(isBenchmarkUnit(unit) && !units.includes(unit) ? [unit] : [])].map(
              (each) => (
                <option key={each} value={each}>
                  {codeLabel(BENCHMARK_UNITS, each)[locale]}
                </option>
              ),
            )}
          </CellSelect>
        </Labelled>
      </div>
      {record ? <ProductLevels record={record} locale={locale} /> : null}
    </li>
  );
}
