'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { isSame } from '@/lib/catalogue/diff/same-json';
import type { JsonObject } from '@/lib/catalogue/editing/json-path';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { instantText } from '../instant-text';
import { forgetKept, type KeptLocally, readKept } from './kept-locally';

/** Offers what an earlier visit wrote here and the server never got. */
export function KeptNotice({
  draftId,
  content,
  locale,
  takeUp,
}: {
  draftId: string;
  /** What the server had when the page was opened. */
  content: JsonObject;
  locale: Locale;
  takeUp: (kept: KeptLocally) => void;
}) {
  const t = useTranslations('studio.kept');
  const [kept, setKept] = useState<KeptLocally>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once, when the page opens.
  useEffect(() => {
    const found = readKept(draftId);
    if (found && !isSame(found.content, content)) setKept(found);
  }, []);
  if (!kept) return null;
  return (
    <section
      aria-labelledby="kept-title"
      className="grid gap-2 border-l-4 border-unknown bg-wash p-4"
    >
      <h2 id="kept-title" className="font-semibold">
        {t('title', { at: instantText(kept.at, locale) })}
      </h2>
      <p className="measure text-small">{t('idea')}</p>
      <div className="flex flex-wrap gap-2">
        <Button
          type="button"
          look="primary"
          onClick={() => {
            setKept(undefined);
            takeUp(kept);
          }}
        >
          {t('takeUp')}
        </Button>
        <Button
          type="button"
          look="quiet"
          onClick={() => {
            forgetKept(draftId);
            setKept(undefined);
          }}
        >
          {t('drop')}
        </Button>
      </div>
    </section>
  );
}
