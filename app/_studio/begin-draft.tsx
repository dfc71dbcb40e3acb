'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button } from '@/app/_ui/button';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { openDraft } from './actions';
import { NOT_ASKED } from './open-draft-state';

interface Props {
  id: string;
  name: string;
  kinds: readonly ('change' | 'withdrawal')[];
  locale: Locale;
}

/** Begins a draft of an instrument; why it cannot be is told in its row. */
export function BeginDraft({ id, name, kinds, locale }: Props) {
  const t = useTranslations('studio.list');
  const [{ fault }, open, isPending] = useActionState(openDraft, NOT_ASKED);
  return (
    <form action={open} className="flex flex-wrap gap-2">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={id} />
      {kinds.map((kind) => (
        <Button
          key={kind}
          look={kind === 'change' ? 'plain' : 'quiet'}
          name="kind"
          value={kind}
          disabled={isPending}
          aria-label={`${t(kind)} ${name}`}
        >
          {t(kind)}
        </Button>
      ))}
      {fault ? (
        <p role="alert" className="measure w-full text-small text-unmet">
          <span aria-hidden="true">✕ </span>
          {fault}
        </p>
      ) : null}
    </form>
  );
}
