'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useActionState, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { HiddenFields } from '@/app/_ui/hidden-fields';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { readLedgerFile } from './actions';
import { LedgerOutcome } from './ledger-outcome';
import { NO_LEDGER } from './ledger-state';
import { MOST_UPLOAD_BYTES } from './upload-limit';

const KILO = 1000;

interface Props {
  token: string;
  /** How many rows of the form the ledger will take the place of. */
  replaces: number;
  locale: Locale;
}

/** Sends a ledger and shows what it says, with scripts and without. */
export function LedgerUpload({ token, replaces, locale }: Props) {
  const t = useTranslations('ledger.upload');
  const [state, post, isSending] = useActionState(readLedgerFile, NO_LEDGER);
  const [tooLarge, setTooLarge] = useState(false);
  const check = (event: FormEvent<HTMLFormElement>) => {
    const file = new FormData(event.currentTarget).get('file');
    const isLarge = file instanceof File && file.size > MOST_UPLOAD_BYTES;
    setTooLarge(isLarge);
    // Next answers an action that is too large with an error and not with words.
    if (isLarge) event.preventDefault();
  };
  const why = state.is === 'refused' ? state.why : '';
  const fault = tooLarge ? t('tooLarge', { kilo: MOST_UPLOAD_BYTES / KILO }) : why;
  return (
    <>
      <form action={post} onSubmit={check} noValidate className="grid max-w-xl gap-3">
        <HiddenFields values={{ locale, token }} />
        <label htmlFor="ledger-file" className="font-medium">
          {t('file')}
        </label>
        <input
          id="ledger-file"
          type="file"
          name="file"
          accept=".csv,.xlsx"
          className="control w-full"
          aria-describedby={fault ? 'ledger-help ledger-fault' : 'ledger-help'}
          aria-invalid={fault !== '' || undefined}
        />
        <p id="ledger-help" className="text-small text-muted">
          {t('help', { kilo: MOST_UPLOAD_BYTES / KILO })}
        </p>
        {fault ? (
          <p id="ledger-fault" role="alert" className="border-l-4 border-unmet py-1 pl-4">
            {!tooLarge && state.is === 'refused' && state.fileName !== '' ? (
              <bdi className="block text-small text-muted">{state.fileName}</bdi>
            ) : null}
            {fault}
          </p>
        ) : null}
        <Button look="primary" disabled={isSending} className="justify-self-start">
          {t(isSending ? 'sending' : 'send')}
        </Button>
      </form>
      {tooLarge ? null : (
        <LedgerOutcome state={state} token={token} replaces={replaces} locale={locale} />
      )}
    </>
  );
}
