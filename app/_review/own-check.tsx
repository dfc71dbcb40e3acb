import { getTranslations } from 'next-intl/server';
import type { FoundDraft } from '@/db/queries/find-draft';
import type { DraftFault } from '@/lib/catalogue/editing/draft-fault';
import { checkDraft } from '@/lib/matching/check-draft';
import type { Locale } from '@/lib/taxonomy/bilingual';

function Red({
  title,
  faults,
  locale,
}: {
  title: string;
  faults: readonly DraftFault[];
  locale: Locale;
}) {
  return (
    <>
      <p className="text-unmet">
        <span aria-hidden="true">✕ </span>
        {title}
      </p>
      <ul className="measure ml-5 list-disc">
        {faults.map(({ message }) => (
          <li key={message.zh}>{message[locale]}</li>
        ))}
      </ul>
    </>
  );
}

/** Whether the draft is whole and its labelled cases, run again now, come out as labelled. */
export async function OwnCheck({ draft, locale }: { draft: FoundDraft; locale: Locale }) {
  if (draft.kind === 'withdrawal') return null;
  const t = await getTranslations('review.check');
  const { instrument, faults, caseFaults } = checkDraft(draft);
  return (
    <section aria-labelledby="check" className="grid gap-2">
      <h2 id="check" className="text-lead font-semibold">
        {t('title')}
      </h2>
      {faults.length > 0 ? <Red title={t('faults')} faults={faults} locale={locale} /> : null}
      {caseFaults.length > 0 ? <Red title={t('red')} faults={caseFaults} locale={locale} /> : null}
      {instrument && caseFaults.length === 0 ? (
        <p className="text-met">
          <span aria-hidden="true">● </span>
          {t('green', { count: instrument.cases.length })}
        </p>
      ) : null}
    </section>
  );
}
