import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { oidcSettings } from '@/app/_server/oidc-provider';
import { buttonClass } from '@/app/_ui/button';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { ActForm } from './act-form';
import { signIn } from './sign-in-actions';

/** The institution's own sign-on. A link and not a form: our `form-action` lets none go elsewhere. */
async function OwnSignOn({ locale, next }: { locale: Locale; next: string }) {
  const oidc = oidcSettings();
  if (!oidc) return null;
  const t = await getTranslations('signIn');
  const start = new URLSearchParams({ next: next || `/${locale}/account` });
  return (
    <p className="border-t border-rule pt-6">
      <a href={`/api/auth/start?${start}`} className={buttonClass('plain')}>
        {t('oidc', { name: oidc.name })}
      </a>
    </p>
  );
}

/** The ways in: mail and password, and the institution's own. */
export async function SignInForms({ locale, next }: { locale: Locale; next: string }) {
  const t = await getTranslations('signIn');
  return (
    <>
      <ActForm
        id="sign-in"
        action={signIn}
        submit={t('submit')}
        hidden={{ locale, next }}
        fields={[
          { name: 'email', label: t('email'), kind: 'email', autoComplete: 'username' },
          {
            name: 'password',
            label: t('password'),
            kind: 'password',
            autoComplete: 'current-password',
          },
        ]}
      />
      <p>
        <Link href={`/${locale}/forgotten`} prefetch={false}>
          {t('forgotten')}
        </Link>
      </p>
      <OwnSignOn locale={locale} next={next} />
    </>
  );
}
