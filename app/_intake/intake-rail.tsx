import { getTranslations } from 'next-intl/server';
import type { FormText } from '@/lib/profile/form/form-text';
import { isAnswered } from '@/lib/profile/form/is-answered';
import { askedAt, type Place } from './walk';
import { walkWords } from './walk-words';

/** The named steps; each is a submit button, so that moving about keeps what was typed. */
export async function IntakeRail({
  place: { walk, page },
  form,
  faulty,
}: {
  place: Place;
  form: FormText;
  faulty: (page: string) => boolean;
}) {
  const t = await getTranslations('intake');
  const words = await walkWords(walk);
  const isBegun = (each: string) =>
    askedAt({ walk, page: each }).some((key) => isAnswered(form, key));
  return (
    <nav aria-label={words.label}>
      <ol className="flex flex-wrap gap-x-1 lg:grid lg:gap-0">
        {walk.rail.map((each) => (
          <li key={each}>
            <button
              type="submit"
              name="go"
              value={`to:${each}`}
              aria-current={each === page ? 'step' : undefined}
              className={`flex min-h-9 w-full items-center gap-2 border-b-2 px-2 py-1 text-left lg:border-b-0 lg:border-l-2 lg:px-3 ${each === page ? 'border-accent font-semibold' : 'border-rule text-muted hover:text-ink'}`}
            >
              {words.of(each).name}
              {faulty(each) ? (
                <span className="text-small text-unmet">{t('stepFaulty')}</span>
              ) : isBegun(each) ? (
                <span className="text-small text-met">
                  <span aria-hidden="true">✓</span>
                  <span className="sr-only">{t('stepAnswered')}</span>
                </span>
              ) : null}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
