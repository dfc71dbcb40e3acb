import { getTranslations } from 'next-intl/server';
import { AttributeField } from '@/app/_intake/attribute-field';
import { Button } from '@/app/_ui/button';
import { DefaultButton } from '@/app/_ui/default-button';
import type { Answers } from '@/lib/profile/answers';
import { writeForm } from '@/lib/profile/form/write-form';
import type { AttributeKey } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { answerQuestion } from './actions';

/** Questions asked where a result is read; answering makes a new result, shown against this one. */
export async function QuestionForm({
  title,
  attributes,
  answers,
  token,
  instrument,
  skipped = '',
  locale,
}: {
  title: string;
  attributes: readonly AttributeKey[];
  answers: Answers;
  token: string;
  /** The instrument to come back to, where the question was asked on its page. */
  instrument?: string;
  /** The questions already passed over. */
  skipped?: string;
  locale: Locale;
}) {
  const t = await getTranslations('result');
  const form = writeForm(answers, locale);
  return (
    <section
      aria-labelledby="next-question"
      className="no-print border-l-4 border-accent bg-wash px-5 py-4"
    >
      <h2 id="next-question" className="font-semibold">
        {title}
      </h2>
      <form action={answerQuestion} className="mt-3 grid gap-4">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="asked" value={attributes.join(',')} />
        <input type="hidden" name="skipped" value={skipped} />
        {instrument ? <input type="hidden" name="instrument" value={instrument} /> : null}
        <DefaultButton go="answer" />
        {attributes.map((key) => (
          <AttributeField key={key} attributeKey={key} form={form} issues={[]} locale={locale} />
        ))}
        <div>
          <Button look="primary" name="go" value="answer">
            {t('answer')}
          </Button>
        </div>
      </form>
    </section>
  );
}
