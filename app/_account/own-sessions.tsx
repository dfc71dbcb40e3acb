import { getTranslations } from 'next-intl/server';
import type { SignedInUser } from '@/app/_server/current-actor';
import { database } from '@/app/_server/database';
import { Button } from '@/app/_ui/button';
import { listUserSessions } from '@/db/queries/list-user-sessions';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { Section } from './section';
import { endOtherSessions, endOwnSession } from './session-actions';
import { SessionList } from './session-list';

/** Where the person is signed in, and the ways to end that. */
export async function OwnSessions({ user, locale }: { user: SignedInUser; locale: Locale }) {
  const t = await getTranslations('account');
  const asked = { userId: user.id, now: new Date() };
  const sessions = await listUserSessions(database(), user.actor, asked);
  return (
    <Section id="sessions" title={t('sessions.title')}>
      <SessionList
        locale={locale}
        sessions={sessions}
        current={user.sessionHash}
        end={endOwnSession}
      />
      {sessions.length > 1 ? (
        <form action={endOtherSessions}>
          <input type="hidden" name="locale" value={locale} />
          <Button>{t('sessions.endOthers')}</Button>
        </form>
      ) : null}
    </Section>
  );
}
