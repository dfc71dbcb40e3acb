import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { FoundDraft } from '@/db/queries/find-draft';
import type { Actor } from '@/lib/access/actor';
import { scopeOf } from '@/lib/access/rights';
import { isOnItsWay } from '@/lib/catalogue/draft-state';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { ActButton } from './act-button';
import { recall, sendBack } from './actions';
import { ApproveForm } from './approve-form';
import { localTime } from './publish-time';
import { canReturn, whyNotApprove } from './why-not';
import { WordsForm } from './words-form';

interface Props {
  draft: FoundDraft;
  actor: Actor;
  hidden: Readonly<Record<string, string>>;
  now: Date;
  locale: Locale;
}

async function Approval({ draft, actor, hidden, now, locale }: Props) {
  const t = await getTranslations('review');
  const why = whyNotApprove(actor, draft);
  if (why === 'not_in_review') return null;
  if (why)
    return (
      <p className="measure border-l-4 border-judgement bg-wash p-4">
        {t(`whyNot.${why}`)}
        {why === 'second_factor' ? (
          <>
            {' '}
            <Link href={`/${locale}/account`} prefetch={false}>
              {t('whyNot.account')}
            </Link>
          </>
        ) : null}
      </p>
    );
  const words = {
    legend: t('approve.legend'),
    now: t('approve.now'),
    at: t('approve.at'),
    time: t('approve.time'),
    means: t(draft.kind === 'withdrawal' ? 'approve.meansOut' : 'approve.means'),
    submit: t('approve.submit'),
  };
  return <ApproveForm hidden={hidden} earliest={localTime(now)} words={words} />;
}

/** What the reader may do with the draft, and why not where not. */
export async function Decision(props: Props) {
  const { draft, actor, hidden } = props;
  const t = await getTranslations('review');
  if (!isOnItsWay(draft.state)) return null;
  return (
    <section aria-labelledby="decision" className="grid gap-5 border-t border-rule pt-4">
      <h2 id="decision" className="text-lead font-semibold">
        {t('decision')}
      </h2>
      <Approval {...props} />
      {canReturn(actor, draft) ? (
        <WordsForm
          id="send-back"
          action={sendBack}
          hidden={hidden}
          label={t('sendBack.label')}
          submit={t('sendBack.submit')}
        />
      ) : null}
      {scopeOf(actor, 'draft.write') ? (
        <div className="grid gap-2">
          <p className="measure text-small text-muted">{t('recall.means')}</p>
          <ActButton action={recall} hidden={hidden} label={t('recall.submit')} />
        </div>
      ) : null}
    </section>
  );
}
