import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { DefaultButton } from '@/app/_ui/default-button';
import { HiddenFields } from '@/app/_ui/hidden-fields';
import type { FieldIssue } from '@/lib/profile/form/read-form';
import type { AttributeKey } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { saveIntakePage } from './actions';
import { IntakeFoot } from './intake-foot';
import { IntakeRail } from './intake-rail';
import { IssueSummary } from './issue-summary';
import type { LoadedIntake } from './load-intake';
import { attributeOfField } from './step-fields';
import { StepFields } from './step-fields-view';
import { IntakeSummary } from './summary';
import { TooLong } from './too-long';
import { askedAt, firstPage, isLastPage, type Place, pathOf, placeOf } from './walk';
import { walkWords } from './walk-words';

export interface WalkSearch {
  readonly check?: string;
  readonly long?: string;
}

interface Props {
  place: Place;
  intake: LoadedIntake;
  token: string;
  search: WalkSearch;
  /** Shown above the fields. */
  intro?: ReactNode;
  /** Shown under the field of an attribute. */
  after?: Readonly<Partial<Record<AttributeKey, ReactNode>>> | undefined;
  locale: Locale;
}

const isSummary = ({ walk, page }: Place) => walk.id === 'intake' && page === 'summary';

/** What is wrong on a page; on the summary all of it. */
async function issuesAt(place: Place, intake: LoadedIntake): Promise<readonly FieldIssue[]> {
  const t = await getTranslations('intake');
  const asked = askedAt(place);
  const isHere = ({ field }: FieldIssue) => {
    const key = attributeOfField(field);
    return isSummary(place) || (key !== undefined && asked.includes(key));
  };
  const missesSector =
    place.page === firstPage(place.walk) && !intake.form.sector?.[0]?.trim()
      ? [{ field: 'sector', message: { zh: t('sectorNeeded'), en: t('sectorNeeded') } }]
      : [];
  return [...missesSector, ...intake.issues.filter(isHere)];
}

/** One page of a walk through the form: works without scripts, keeps whatever was typed. */
export async function WalkForm({ place, intake, token, search, intro, after, locale }: Props) {
  const { walk, page } = place;
  const words = (await walkWords(walk)).of(page);
  const checked = search.check !== undefined || isSummary(place);
  const issues = checked ? await issuesAt(place, intake) : [];
  const faultyKeys = new Set(
    checked ? intake.issues.map(({ field }) => attributeOfField(field)) : [],
  );
  const pageOf = (field: string) => {
    const key = attributeOfField(field);
    return isSummary(place) && key ? `${pathOf(placeOf(key, walk), locale, token)}?check=1` : '';
  };
  return (
    <form
      action={saveIntakePage}
      className="grid gap-x-12 gap-y-6 lg:grid-cols-[13rem_minmax(0,1fr)]"
    >
      <HiddenFields values={{ locale, token, walk: walk.id, page }} />
      <DefaultButton go={isLastPage(place) ? 'results' : 'next'} />
      <IntakeRail
        place={place}
        form={intake.form}
        faulty={(each) => askedAt({ walk, page: each }).some((key) => faultyKeys.has(key))}
      />
      <div className="grid content-start gap-6">
        <header className="grid gap-1">
          <h1 className="text-title font-semibold">{words.title}</h1>
          <p className="measure text-muted">{words.idea}</p>
        </header>
        {search.long ? <TooLong /> : null}
        <IssueSummary issues={issues} pageOf={pageOf} locale={locale} />
        {intro}
        {isSummary(place) ? (
          <IntakeSummary intake={intake} locale={locale} />
        ) : (
          <StepFields
            {...walk.attributesOf(page)}
            form={intake.form}
            issues={issues}
            after={after}
            locale={locale}
          />
        )}
        <IntakeFoot place={place} token={token} counts={intake.counts} locale={locale} />
      </div>
    </form>
  );
}
