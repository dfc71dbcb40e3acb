import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { instantText } from '@/app/_account/instant-text';
import type { ListedAudit } from '@/db/queries/list-audit';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { isAction } from './audit-action';
import { personIn } from './audit-person';

const CELL = 'border-b border-rule py-2 pr-4 text-left align-baseline';

type Names = ReadonlyMap<string, string>;

/** A label of the log; a person's is their name and leads to their page. */
function Label({ text, names, locale }: { text: string; names: Names; locale: Locale }) {
  const userId = personIn(text);
  const name = userId === undefined ? undefined : names.get(userId);
  if (name === undefined) return text;
  return (
    <>
      <Link href={`/${locale}/admin/people/${userId}`} prefetch={false}>
        {name}
      </Link>{' '}
      <span className="text-small text-muted">{text}</span>
    </>
  );
}

async function Detail({ row }: { row: ListedAudit }) {
  const t = await getTranslations('admin');
  const { before, after } = row;
  if (before === null && after === null) return null;
  return (
    <details>
      <summary className="py-1 text-small">{t('audit.detail')}</summary>
      {before === null ? null : (
        <p className="text-small">
          {t('audit.before')} <code>{JSON.stringify(before)}</code>
        </p>
      )}
      {after === null ? null : (
        <p className="text-small">
          {t('audit.after')} <code>{JSON.stringify(after)}</code>
        </p>
      )}
    </details>
  );
}

async function Row({ row, names, locale }: { row: ListedAudit; names: Names; locale: Locale }) {
  const t = await getTranslations('admin');
  // A row of a version that knew other actions is shown by the name it has.
  const action = isAction(row.action) ? t(`actions.${row.action}`) : String(row.action);
  return (
    <tr>
      <td className={`${CELL} text-small whitespace-nowrap`}>{instantText(row.at, locale)}</td>
      <td className={CELL}>
        <Label text={row.actor} names={names} locale={locale} />
      </td>
      <td className={CELL}>{action}</td>
      <td className={CELL}>
        <Label text={row.subject} names={names} locale={locale} />
        <Detail row={row} />
      </td>
    </tr>
  );
}

/** Rows of the audit log. */
export async function AuditTable(props: {
  rows: readonly ListedAudit[];
  names: Names;
  locale: Locale;
}) {
  const { rows, names, locale } = props;
  const t = await getTranslations('admin');
  const heads = ['at', 'actor', 'action', 'subject'] as const;
  if (rows.length === 0) return <p>{t('audit.none')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways has to be reached by key.
    <section aria-label={t('audit.title')} tabIndex={0} className="overflow-x-auto">
      <table className="w-full min-w-2xl border-collapse">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={`${CELL} text-small font-normal text-muted`}>
                {t(`audit.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} names={names} locale={locale} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
