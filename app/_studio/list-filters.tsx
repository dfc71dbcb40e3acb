import Form from 'next/form';
import { getTranslations } from 'next-intl/server';
import { Button } from '@/app/_ui/button';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { LIST_STATES, type ListView } from './list-view';

/** Search and filters of the list: a plain form whose answer is an address. */
export async function ListFilters({ view, locale }: { view: ListView; locale: Locale }) {
  const [t, tState] = await Promise.all([
    getTranslations('studio.list'),
    getTranslations('studio.state'),
  ]);
  return (
    <Form action={`/${locale}/studio`} role="search" className="flex flex-wrap items-end gap-3">
      <label className="grid min-w-60 flex-1 gap-1 text-small">
        {t('search')}
        <input
          type="search"
          name="q"
          defaultValue={view.q}
          maxLength={100}
          className="control text-body"
        />
      </label>
      <label className="grid gap-1 text-small">
        {t('state')}
        <select name="state" defaultValue={view.state} className="control text-body">
          <option value="">{t('anyState')}</option>
          {LIST_STATES.map((state) => (
            <option key={state} value={state}>
              {tState(state)}
            </option>
          ))}
        </select>
      </label>
      <label className="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          name="mine"
          value="1"
          defaultChecked={view.mine}
          className="size-5"
        />
        {t('mine')}
      </label>
      <Button>{t('find')}</Button>
    </Form>
  );
}
