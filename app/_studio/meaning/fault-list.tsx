'use client';

import { useTranslations } from 'next-intl';
import type { DraftFault } from '@/lib/catalogue/editing/draft-fault';
import { type JsonPath, pathText } from '@/lib/catalogue/editing/json-path';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** What is still missing or wrong, each leading to its field. */
export function FaultList({
  faults,
  locale,
  goTo,
}: {
  faults: readonly DraftFault[];
  locale: Locale;
  goTo: (path: JsonPath) => void;
}) {
  const t = useTranslations('studio.meaning');
  if (faults.length === 0)
    return (
      <p className="text-small text-met">
        <span aria-hidden="true">● </span>
        {t('noFaults')}
      </p>
    );
  return (
    <ul className="max-h-80 overflow-y-auto text-small">
      {faults.map(({ path, message }) => (
        <li key={`${pathText(path)} ${message.zh}`} className="border-b border-rule">
          <button
            type="button"
            onClick={() => goTo(path)}
            className="w-full py-2 text-left underline decoration-rule underline-offset-4 hover:decoration-current"
          >
            {message[locale]}
          </button>
        </li>
      ))}
    </ul>
  );
}
