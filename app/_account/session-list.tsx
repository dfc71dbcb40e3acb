import { getTranslations } from 'next-intl/server';
import { Button } from '@/app/_ui/button';
import { HiddenFields } from '@/app/_ui/hidden-fields';
import type { ListedSession } from '@/db/queries/list-user-sessions';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { deviceName } from './device-name';
import { instantText } from './instant-text';

interface Props {
  locale: Locale;
  sessions: readonly ListedSession[];
  /** The session that looks at the list; it is left by signing out. */
  current?: string;
  end: (data: FormData) => Promise<void>;
  hidden?: Readonly<Record<string, string>>;
}

async function EndButton({
  session,
  label,
  locale,
  end,
  hidden = {},
}: Omit<Props, 'sessions'> & {
  session: string;
  label: string;
}) {
  const t = await getTranslations('account');
  return (
    <form action={end}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="session" value={session} />
      <HiddenFields values={hidden} />
      <Button look="quiet" aria-label={label}>
        {t('sessions.end')}
      </Button>
    </form>
  );
}

/** Where a person is signed in, each with the way to end it. */
export async function SessionList(props: Props) {
  const { locale, sessions, current } = props;
  const t = await getTranslations('account');
  const rows = sessions.map((session) => ({
    ...session,
    name: deviceName(session.device) || t('sessions.unknownDevice'),
  }));
  return (
    <ul className="grid border-t border-rule">
      {rows.map(({ tokenHash, name, createdAt, lastSeenAt }) => (
        <li
          key={tokenHash}
          className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-rule py-2"
        >
          <span className="min-w-40 flex-1 font-medium">{name}</span>
          <span className="text-small text-muted">
            {t('sessions.opened')} {instantText(createdAt, locale)}
          </span>
          <span className="text-small text-muted">
            {t('sessions.seen')} {instantText(lastSeenAt, locale)}
          </span>
          {tokenHash === current ? (
            <span className="text-small">{t('sessions.this')}</span>
          ) : (
            <EndButton
              {...props}
              session={tokenHash}
              label={t('sessions.endThis', { device: name })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
