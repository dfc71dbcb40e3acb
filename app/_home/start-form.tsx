import { getTranslations } from 'next-intl/server';
import { saveIntakePage } from '@/app/_intake/actions';
import { AttributeField } from '@/app/_intake/attribute-field';
import { Button } from '@/app/_ui/button';
import { DefaultButton } from '@/app/_ui/default-button';
import { REQUIRED_KEYS } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** The three answers a first result needs. */
export async function StartForm({ locale }: { locale: Locale }) {
  const t = await getTranslations('home');
  return (
    <form action={saveIntakePage} className="grid gap-6">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="page" value="start" />
      <DefaultButton go="results" />
      {REQUIRED_KEYS.map((key) => (
        <AttributeField key={key} attributeKey={key} form={{}} issues={[]} locale={locale} />
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" name="go" value="results">
          {t('see')}
        </Button>
        <Button name="go" value="next">
          {t('more')}
        </Button>
      </div>
      <p className="text-small text-muted">{t('privacy')}</p>
    </form>
  );
}
