import { useTranslations } from 'next-intl';
import type { CellLine, Shortened } from './ledger-state';

function More({ of: { shown, count } }: { of: Shortened<unknown> }) {
  const t = useTranslations('ledger.faults');
  return count > shown.length ? (
    <p className="text-small text-muted">{t('more', { shown: shown.length, count })}</p>
  ) : null;
}

/** What looks strange in a ledger, to be confirmed, and how it was read. */
export function ReadingNotes({
  questions,
  notes,
}: {
  questions: Shortened<string>;
  notes: Shortened<CellLine>;
}) {
  const t = useTranslations('ledger.read');
  return (
    <>
      {questions.count > 0 ? (
        <section aria-labelledby="questions" className="border-l-4 border-unknown py-1 pl-4">
          <h3 id="questions" className="font-semibold">
            {t('questions')}
          </h3>
          <p className="measure">{t('questionsIdea')}</p>
          <ul className="measure list-disc pl-5">
            {questions.shown.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
          <More of={questions} />
        </section>
      ) : null}
      {notes.count > 0 ? (
        <section aria-labelledby="notes">
          <h3 id="notes" className="font-semibold">
            {t('notes')}
          </h3>
          <ul className="measure list-disc pl-5 text-small">
            {notes.shown.map(({ cell, column, text }) => (
              <li key={cell + text}>{t('note', { cell, column, text })}</li>
            ))}
          </ul>
          <More of={notes} />
        </section>
      ) : null}
    </>
  );
}
