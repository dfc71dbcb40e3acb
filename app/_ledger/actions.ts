'use server';

import { redirect } from 'next/navigation';
import { wordsFor } from '@/app/_i18n/words-for';
import { keepForm } from '@/app/_intake/keep-form';
import { loadForm } from '@/app/_intake/load-intake';
import { mergeForm } from '@/app/_intake/posted-form';
import { orNotFound } from '@/app/_server/or-not-found';
import { postedLocale, postedText } from '@/app/_server/posted-text';
import { LEDGER_FORMATS } from '@/lib/assessment/ledger/ledger';
import type { LedgerState } from './ledger-state';
import { postedLedger } from './posted-ledger';
import { readApart } from './read-apart';
import { MOST_UPLOAD_BYTES } from './upload-limit';

const LONGEST_NAME = 120;

/** Reads an energy ledger and says what it holds; nothing is kept of it. */
export async function readLedgerFile(_before: LedgerState, data: FormData): Promise<LedgerState> {
  const locale = postedLocale(data);
  await orNotFound(loadForm(postedText(data, 'token')));
  const t = wordsFor(locale, 'ledger');
  const file = data.get('file');
  const name = file instanceof File ? file.name : '';
  const end = name.toLowerCase().split('.').at(-1);
  const format = LEDGER_FORMATS.find((each) => each === end);
  const about = { fileName: name.slice(0, LONGEST_NAME), isWorkbook: format === 'xlsx' };
  const refused = (why: string): LedgerState => ({ is: 'refused', why, ...about });
  if (!(file instanceof File) || name === '') return refused(t('upload.noFile'));
  if (!format) return refused(t('upload.wrongType'));
  if (file.size === 0) return refused(t('upload.empty'));
  if (file.size > MOST_UPLOAD_BYTES) {
    return refused(t('upload.tooLarge', { kilo: MOST_UPLOAD_BYTES / 1000 }));
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const reading = await readApart({ format, bytes, locale });
  return typeof reading === 'string' ? refused(t(`upload.${reading}`)) : { ...reading, ...about };
}

/** Puts the amounts of a ledger into the stored form, in place of its rows of energy use. */
export async function takeLedger(data: FormData): Promise<void> {
  const locale = postedLocale(data);
  const token = postedText(data, 'token');
  const stored = await orNotFound(loadForm(token));
  const walk = `/${locale}/assessment/${token}`;
  const fields = postedLedger(data, locale);
  if (!fields) redirect(`${walk}/ledger?refused=1`);
  const kept = await keepForm(mergeForm(stored, fields, ['fuelUse']), token);
  redirect(kept ? `${walk}/energy` : `${walk}/ledger?long=1`);
}
