'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { type JsonObject, pathText } from '@/lib/catalogue/editing/json-path';
import { fieldChanges, joined, type Side } from '@/lib/catalogue/editing/three-way';
import { fieldLabel } from '@/lib/catalogue/field-labels';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { instantText } from '../instant-text';
import type { Theirs } from './save-state';
import { ValueWords } from './value-words';

/** What two people changed in the same draft, side by side; each conflict is decided, then saved. */
export function ConflictView({
  base,
  mine,
  theirs,
  locale,
  settle,
}: {
  base: JsonObject;
  mine: JsonObject;
  theirs: Theirs;
  locale: Locale;
  settle: (content: JsonObject) => void;
}) {
  const t = useTranslations('studio.conflict');
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const changes = fieldChanges(base, mine, theirs.content);
  const conflicts = changes.filter(({ isConflict }) => isConflict);
  const undecided = conflicts.filter(({ path }) => sides[pathText(path)] === undefined).length;
  const finish = () =>
    settle(joined(base, mine, theirs.content, (path) => sides[pathText(path)] ?? 'mine'));
  return (
    <section
      aria-labelledby="conflict-title"
      className="grid gap-3 border-l-4 border-unmet bg-wash p-4"
    >
      <h2 id="conflict-title" className="text-lead font-semibold">
        {t('title')}
      </h2>
      <p className="measure">
        {t('idea', { name: theirs.updatedBy, at: instantText(theirs.updatedAt, locale) })}
      </p>
      {conflicts.map(({ path, mine: own, theirs: other }) => {
        const key = pathText(path);
        const label = fieldLabel(key)[locale];
        const choices = [
          { side: 'mine', value: own },
          { side: 'theirs', value: other },
        ] as const;
        return (
          <fieldset key={key} className="grid gap-2 border-t border-rule pt-2">
            <legend className="float-left w-full font-medium">{label}</legend>
            <div className="grid gap-3 md:grid-cols-2">
              {choices.map(({ side, value }) => (
                <label key={side} className="flex items-start gap-2 text-small">
                  <input
                    type="radio"
                    name={key}
                    checked={sides[key] === side}
                    onChange={() => setSides({ ...sides, [key]: side })}
                    className="mt-1 size-5 shrink-0"
                  />
                  <span>
                    <span className="block font-medium">{t(side, { name: theirs.updatedBy })}</span>
                    <ValueWords value={value} locale={locale} />
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
      <p role="status" className="text-small text-muted">
        {t('rest', { count: changes.length - conflicts.length })}
        {undecided > 0 ? ` ${t('undecided', { count: undecided })}` : ''}
      </p>
      <Button
        type="button"
        look="primary"
        className="justify-self-start"
        disabled={undecided > 0}
        onClick={finish}
      >
        {t('finish')}
      </Button>
    </section>
  );
}
