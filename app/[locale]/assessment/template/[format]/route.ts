import { hasLocale } from 'next-intl';
import { attachment } from '@/app/_exchange/attachment';
import { FILE_TYPES } from '@/app/_exchange/file-types';
import { routing } from '@/app/_i18n/routing';
import { READ_ONLY } from '@/app/_server/only-methods';
import { problem } from '@/app/_server/problem';
import { requestLocale } from '@/app/_server/request-locale';
import { LEDGER_FORMATS } from '@/lib/assessment/ledger/ledger';
import { ledgerTemplate } from '@/lib/assessment/ledger/ledger-template';

export const { POST, PUT, PATCH, DELETE, OPTIONS } = READ_ONLY;

/** An energy ledger to fill in, in the language of the address. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string; format: string }> },
): Promise<Response> {
  const { locale, format: asked } = await params;
  const format = LEDGER_FORMATS.find((each) => each === asked);
  if (!format || !hasLocale(routing.locales, locale)) {
    return problem('not-found', requestLocale(request));
  }
  return attachment(ledgerTemplate(locale, format), {
    name: `greenbridge-energy-ledger.${format}`,
    type: FILE_TYPES[format],
  });
}
