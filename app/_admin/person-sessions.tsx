import { getTranslations } from 'next-intl/server';
import { Section } from '@/app/_account/section';
import { SessionList } from '@/app/_account/session-list';
import { database } from '@/app/_server/database';
import { Button } from '@/app/_ui/button';
import { listUserSessions } from '@/db/queries/list-user-sessions';
import type { ListedUser } from '@/db/queries/list-users';
import type { Actor } from '@/lib/access/actor';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { endPersonSession, endPersonSessions } from './person-actions';

/** Where a person is signed in, each with the way to end it. */
export async function PersonSessions(props: { person: ListedUser; actor: Actor; locale: Locale }) {
  const { person, actor, locale } = props;
  const t = await getTranslations('admin');
  const asked = { userId: person.id, now: new Date() };
  const sessions = await listUserSessions(database(), actor, asked);
  return (
    <Section id="sessions" title={t('person.sessions')}>
      {sessions.length === 0 ? (
        <p>{t('person.noSessions')}</p>
      ) : (
        <>
          <SessionList
            locale={locale}
            sessions={sessions}
            end={endPersonSession}
            hidden={{ user: person.id }}
          />
          <form action={endPersonSessions}>
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="user" value={person.id} />
            <Button>{t('person.endAll')}</Button>
          </form>
        </>
      )}
    </Section>
  );
}
