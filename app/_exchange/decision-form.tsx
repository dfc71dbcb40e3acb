'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button } from '@/app/_ui/button';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { decideImport } from './actions';
import { UNDECIDED } from './decision-state';

interface Props {
  importId: string;
  rows: number;
  faultyRows: number;
  locale: Locale;
}

/** The choice after the dry run; nothing is written before it. */
export function DecisionForm({ importId, rows, faultyRows, locale }: Props) {
  const t = useTranslations('exchange.decision');
  const [{ fault }, decide, isPending] = useActionState(decideImport, UNDECIDED);
  const good = rows - faultyRows;
  const take = faultyRows === 0 ? 'all' : 'good';
  return (
    <form action={decide} className="grid gap-3">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="importId" value={importId} />
      {faultyRows > 0 ? <p className="measure">{t('mend')}</p> : null}
      {fault ? (
        <p role="alert" className="measure border-l-4 border-unmet py-1 pl-4">
          {t(`fault.${fault}`)}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-3">
        {good > 0 ? (
          <Button look="primary" name="decision" value={take} disabled={isPending}>
            {t(take, { count: good })}
          </Button>
        ) : null}
        <Button name="decision" value="drop" disabled={isPending}>
          {t('drop')}
        </Button>
      </div>
      <p className="measure text-small text-muted">{t('drafts')}</p>
    </form>
  );
}
