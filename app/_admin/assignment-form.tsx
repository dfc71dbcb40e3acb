import { getTranslations } from 'next-intl/server';
import { Button } from '@/app/_ui/button';
import { HiddenFields } from '@/app/_ui/hidden-fields';
import type { ListedProvider } from '@/db/queries/list-providers';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { assign } from './assign-action';
import { type AssignableInstrument, NOBODY } from './assignment-list';

interface Props {
  locale: Locale;
  instruments: readonly AssignableInstrument[];
  providers: readonly ListedProvider[];
  /** What the list is narrowed to, so that it is shown again afterwards. */
  list: Readonly<Record<string, string>>;
  /** Ticked already: what could not be given. */
  chosen: ReadonlySet<string>;
  to: string;
}

async function Line(props: {
  instrument: AssignableInstrument;
  isChosen: boolean;
  locale: Locale;
}) {
  const { instrument, isChosen, locale } = props;
  const t = await getTranslations('admin');
  const { instrumentId, name, provider } = instrument;
  return (
    <li className="border-b border-rule">
      <label className="flex min-h-11 flex-wrap items-center gap-x-4 py-2">
        <input
          type="checkbox"
          name="instrument"
          value={instrumentId}
          defaultChecked={isChosen}
          className="size-5"
        />
        <span className="min-w-48 flex-1">
          {name[locale]} <span className="text-small text-muted">{instrumentId}</span>
        </span>
        <span className="text-small">{provider?.name[locale] ?? t('instruments.shipped')}</span>
      </label>
    </li>
  );
}

/** Ticks and an institution: who is to keep which instruments. */
export async function AssignmentForm(props: Props) {
  const { locale, instruments, providers, list, chosen, to } = props;
  const t = await getTranslations('admin');
  return (
    <form action={assign} className="grid gap-4">
      <input type="hidden" name="locale" value={locale} />
      <HiddenFields values={list} />
      <ul className="grid border-t border-rule">
        {instruments.map((instrument) => (
          <Line
            key={instrument.instrumentId}
            instrument={instrument}
            isChosen={chosen.has(instrument.instrumentId)}
            locale={locale}
          />
        ))}
      </ul>
      <div className="flex flex-wrap items-end gap-4">
        <div className="grid gap-1">
          <label htmlFor="assign-to" className="font-medium">
            {t('instruments.assignTo')}
          </label>
          <select key={to} id="assign-to" name="to" defaultValue={to} className="control">
            <option value={NOBODY}>{t('instruments.shipped')}</option>
            {providers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[locale]}
              </option>
            ))}
          </select>
        </div>
        <Button look="primary">{t('instruments.assign')}</Button>
      </div>
    </form>
  );
}
