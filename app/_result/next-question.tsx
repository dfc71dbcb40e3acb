import { getTranslations } from 'next-intl/server';
import { AttributeField } from '@/app/_intake/attribute-field';
import { Button } from '@/app/_ui/button';
import type { NextQuestion } from '@/lib/matching/next-questions';
import type { Answers } from '@/lib/profile/answers';
import { writeForm } from '@/lib/profile/form/write-form';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { answerQuestion } from './actions';

/** The question that would settle most, asked where the result is read. */
export async function NextQuestionForm({
  question,
  answers,
  token,
  locale,
}: {
  question: NextQuestion;
  answers: Answers;
  token: string;
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
        {question.settles > 0
          ? t('nextSettles', { count: question.settles })
          : t('nextConcerns', { count: question.concerns })}
      </h2>
      <form action={answerQuestion} className="mt-3 grid gap-4">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="asked" value={question.attributes.join(',')} />
        <button
          type="submit"
          name="go"
          value="answer"
          tabIndex={-1}
          aria-hidden="true"
          className="hidden"
        />
        {question.attributes.map((key) => (
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
