import { getTranslations } from 'next-intl/server';
import { database } from '@/app/_server/database';
import { mailConfig } from '@/app/_server/mail-settings';
import { publicOrigin } from '@/app/_server/request-address';
import { outboxState } from '@/db/queries/outbox-state';
import type { Actor } from '@/lib/access/actor';

/** What stands in the way of mail, and what waits for it; nothing where all is well. */
export async function MailNotice({ actor }: { actor: Actor }) {
  const t = await getTranslations('admin');
  const config = mailConfig();
  const { waiting, givenUp } = await outboxState(database(), actor);
  const lines = [
    ...(config.ok ? [] : [t(`mail.${config.fault}`)]),
    ...(config.ok && !publicOrigin() ? [t('mail.noPublicUrl')] : []),
    ...(!config.ok && waiting > 0 ? [t('mail.waiting', { count: waiting })] : []),
    ...(givenUp > 0 ? [t('mail.givenUp', { count: givenUp })] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <div className="measure border-l-4 border-unknown py-1 pl-4">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
