'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button } from '@/app/_ui/button';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { INSTRUMENT_KINDS } from '@/lib/taxonomy/instrument-codes';
import { createInstrument } from './actions';
import { EMPTY_INSTRUMENT, NEW_FIELDS, type NewField } from './new-instrument-state';

/** The few things an instrument needs to begin with; its editor opens with them. */
export function NewInstrument({ locale }: { locale: Locale }) {
  const t = useTranslations('studio.new');
  const [{ values, faults, fault: whole }, create, isPending] = useActionState(
    createInstrument,
    EMPTY_INSTRUMENT,
  );
  const faultOf = (field: NewField) => faults.find((each) => each.field === field)?.fault;
  const control = (field: NewField) => {
    const fault = faultOf(field);
    return {
      id: `new-${field}`,
      name: field,
      className: 'control w-full',
      'aria-describedby': [field === 'id' ? 'new-id-help' : '', fault ? `new-${field}-fault` : '']
        .filter(Boolean)
        .join(' '),
      ...(fault ? { 'aria-invalid': true as const } : {}),
    };
  };
  return (
    <details
      className="border-y border-rule"
      open={faults.length > 0 || whole !== undefined || undefined}
    >
      <summary className="py-3 font-medium text-accent">{t('title')}</summary>
      <form action={create} className="grid gap-4 pb-4 md:grid-cols-2">
        <input type="hidden" name="locale" value={locale} />
        {NEW_FIELDS.map((field) => (
          <div key={field} className="grid content-start gap-1">
            <label htmlFor={`new-${field}`} className="text-small">
              {t(field)}
            </label>
            {field === 'kind' ? (
              <select key={values.kind} {...control('kind')} defaultValue={values.kind}>
                <option value="">{t('choose')}</option>
                {INSTRUMENT_KINDS.codes.map((code) => (
                  <option key={code} value={code}>
                    {INSTRUMENT_KINDS.labels[code][locale]}
                  </option>
                ))}
              </select>
            ) : (
              <input
                {...control(field)}
                type="text"
                defaultValue={values[field]}
                maxLength={field === 'id' ? 80 : 200}
                {...(field === 'id' ? { spellCheck: false, autoCapitalize: 'none' } : {})}
                {...(field === 'zh' || field === 'en' ? { lang: field } : {})}
              />
            )}
            {field === 'id' ? (
              <p id="new-id-help" className="text-small text-muted">
                {t('idHelp')}
              </p>
            ) : null}
            {faultOf(field) ? (
              <p id={`new-${field}-fault`} className="text-small text-unmet">
                <span aria-hidden="true">✕ </span>
                {t(`faults.${faultOf(field) ?? 'missing'}`, { field: t(field) })}
              </p>
            ) : null}
          </div>
        ))}
        {whole ? (
          <p role="alert" className="measure text-small text-unmet md:col-span-2">
            <span aria-hidden="true">✕ </span>
            {whole}
          </p>
        ) : null}
        <Button look="primary" disabled={isPending} className="justify-self-start">
          {t('create')}
        </Button>
      </form>
    </details>
  );
}
