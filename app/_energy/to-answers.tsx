import { assessResult } from '@/app/_assessment/actions';
import { Button } from '@/app/_ui/button';
import { HiddenFields } from '@/app/_ui/hidden-fields';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** The way back to the answers of a result, to correct or complete them. */
export function ToAnswers({
  word,
  token,
  locale,
}: {
  word: string;
  token: string;
  locale: Locale;
}) {
  return (
    <form action={assessResult} className="no-print">
      <HiddenFields values={{ locale, token }} />
      <Button>{word}</Button>
    </form>
  );
}
