import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { instantText } from '@/app/_account/instant-text';
import type { ListedUser } from '@/db/queries/list-users';
import type { Locale } from '@/lib/taxonomy/bilingual';

const CELL = 'border-b border-rule py-2 pr-4 text-left align-baseline';

async function stateText({ suspendedAt, lockedUntil }: ListedUser, locale: Locale) {
  const t = await getTranslations('admin');
  if (suspendedAt !== null) return t('people.suspended');
  if (lockedUntil !== null) return t('people.locked', { until: instantText(lockedUntil, locale) });
  return t('people.active');
}

async function Row({ user, locale }: { user: ListedUser; locale: Locale }) {
  const t = await getTranslations('admin');
  const role = (await getTranslations('account'))(`roles.${user.role}`);
  return (
    <tr>
      <th scope="row" className={`${CELL} font-medium`}>
        <Link href={`/${locale}/admin/people/${user.id}`} prefetch={false}>
          {user.name}
        </Link>
        <br />
        <span className="text-small font-normal text-muted">{user.email}</span>
      </th>
      <td className={CELL}>
        {role}
        {user.provider ? (
          <>
            <br />
            <span className="text-small text-muted">{user.provider.name[locale]}</span>
          </>
        ) : null}
      </td>
      <td className={CELL}>{await stateText(user, locale)}</td>
      <td className={CELL}>{t(user.hasSecondFactor ? 'people.hasFactor' : 'people.noFactor')}</td>
      <td className={`${CELL} text-small`}>
        {user.lastSeenAt === null ? t('people.never') : instantText(user.lastSeenAt, locale)}
      </td>
    </tr>
  );
}

/** People with an account, each a way to their page. */
export async function PeopleTable(props: { users: readonly ListedUser[]; locale: Locale }) {
  const { users, locale } = props;
  const t = await getTranslations('admin');
  const heads = ['name', 'role', 'state', 'factor', 'seen'] as const;
  if (users.length === 0) return <p>{t('people.none')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways has to be reached by key.
    <section aria-label={t('people.title')} tabIndex={0} className="overflow-x-auto">
      <table className="w-full min-w-2xl border-collapse">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={`${CELL} text-small font-normal text-muted`}>
                {t(`people.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <Row key={user.id} user={user} locale={locale} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
