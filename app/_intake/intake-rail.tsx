import { getTranslations } from 'next-intl/server';
import type { FormText } from '@/lib/profile/form/form-text';
import { isAnswered } from '@/lib/profile/form/is-answered';
import { ATTRIBUTE_KEYS } from '@/lib/profile/registry';
import { type IntakePage, pageOfAttribute, RAIL_PAGES } from './step-fields';

function answeredPages(form: FormText): ReadonlySet<IntakePage> {
  return new Set(ATTRIBUTE_KEYS.filter((key) => isAnswered(form, key)).map(pageOfAttribute));
}

/** The named steps; each is a submit button, so that moving about keeps what was typed. */
export async function IntakeRail({
  page,
  form,
  faulty,
}: {
  page: IntakePage;
  form: FormText;
  faulty: ReadonlySet<IntakePage>;
}) {
  const t = await getTranslations('intake');
  const answered = answeredPages(form);
  return (
    <nav aria-label={t('steps.label')}>
      <ol className="flex flex-wrap gap-x-1 lg:grid lg:gap-0">
        {RAIL_PAGES.map((each) => (
          <li key={each}>
            <button
              type="submit"
              name="go"
              value={`to:${each}`}
              aria-current={each === page ? 'step' : undefined}
              className={`flex min-h-9 w-full items-center gap-2 border-b-2 px-2 py-1 text-left lg:border-b-0 lg:border-l-2 lg:px-3 ${each === page ? 'border-accent font-semibold' : 'border-rule text-muted hover:text-ink'}`}
            >
              {t(`steps.${each}.name`)}
              {faulty.has(each) ? (
                <span className="text-small text-unmet">{t('stepFaulty')}</span>
              ) : answered.has(each) ? (
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
