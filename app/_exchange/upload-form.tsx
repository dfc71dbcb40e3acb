'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { MOST_FILE_BYTES } from '@/lib/catalogue/exchange/limits';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { FILE_TYPES, formatOfName } from './file-types';
import { sendFile } from './send-file';

const MEGA = 1024 * 1024;

type State =
  | { readonly is: 'idle' }
  | { readonly is: 'sending'; readonly share: number }
  | { readonly is: 'failed'; readonly fault: string };

/** Sends a file for its dry run; what was chosen stays chosen when it fails. */
export function UploadForm({ locale }: { locale: Locale }) {
  const t = useTranslations('exchange.upload');
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>({ is: 'idle' });
  const fail = (fault: string) => {
    setState({ is: 'failed', fault });
    field.current?.focus();
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const file = field.current?.files?.[0];
    if (!file) return fail(t('noFile'));
    const format = formatOfName(file.name);
    if (!format) return fail(t('wrongType'));
    if (file.size > MOST_FILE_BYTES) return fail(t('tooLarge', { mega: MOST_FILE_BYTES / MEGA }));
    setState({ is: 'sending', share: 0 });
    const onProgress = (share: number) => setState({ is: 'sending', share });
    const sent = await sendFile({ file, type: FILE_TYPES[format], locale, onProgress });
    if (sent.ok) return router.push(`/${locale}/studio/exchange/${sent.importId}`);
    if (sent.reason === 'faulty') return fail(sent.detail || t('failed'));
    fail(t(sent.reason === 'refused' ? 'signedOut' : 'cutOff'));
  };
  const isSending = state.is === 'sending';
  return (
    <form onSubmit={send} noValidate className="grid max-w-xl gap-3">
      <label htmlFor="import-file" className="font-medium">
        {t('file')}
      </label>
      <input
        ref={field}
        id="import-file"
        type="file"
        accept=".csv,.xlsx,.json"
        className="control"
        aria-describedby={state.is === 'failed' ? 'import-help import-fault' : 'import-help'}
        aria-invalid={state.is === 'failed' || undefined}
      />
      <p id="import-help" className="text-small text-muted">
        {t('help', { mega: MOST_FILE_BYTES / MEGA })}
      </p>
      {state.is === 'failed' ? (
        <p id="import-fault" role="alert" className="border-l-4 border-unmet py-1 pl-4">
          {state.fault}
        </p>
      ) : null}
      <div role="status">
        {isSending ? (
          <>
            <span>{t(state.share < 1 ? 'sending' : 'checking')}</span>
            <progress
              aria-label={t(state.share < 1 ? 'sending' : 'checking')}
              className="block h-2 w-full accent-accent"
              {...(state.share < 1 ? { max: 1, value: state.share } : {})}
            />
          </>
        ) : null}
      </div>
      <Button look="primary" disabled={isSending} className="justify-self-start">
        {t('send')}
      </Button>
    </form>
  );
}
