import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { partRule } from '@/app/_worth/part-rule';
import { partLabel } from '@/app/_worth/worth-steps';
import type { Benefit } from '@/lib/catalogue/benefit';
import type { Instrument } from '@/lib/catalogue/instrument';
import { validitySentence } from '@/lib/matching/explain-validity';
import { resolveSource } from '@/lib/matching/resolved-source';
import { formatNumber } from '@/lib/profile/format-number';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { BENEFIT_TYPES } from '@/lib/taxonomy/instrument-codes';
import { LastVerified } from './last-verified';
import { SourceLine } from './source-line';

type Programme = NonNullable<Benefit['programme']>;

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-2 border-t border-rule pt-4">
      <h2 id={id} className="text-lead font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

function programmeWords({ cny, scope }: Programme, locale: Locale): string {
  const size = formatNumber(cny, 'cny', locale);
  return locale === 'zh' ? `${scope.zh}，${size}` : `${scope.en}, ${size}`;
}

/** Every published part of a benefit: what it is called, its rule, and where it stands. */
async function PublishedParts({ instrument, locale }: { instrument: Instrument; locale: Locale }) {
  const t = await getTranslations('instrument');
  const { parts } = instrument.benefit;
  if (parts.length === 0) return null;
  return (
    <>
      <h3 className="font-medium">{t('published')}</h3>
      <ul className="border-t border-rule">
        {parts.map((part) => (
          <li key={JSON.stringify(part)} className="border-b border-rule py-2">
            <p>{partLabel(part, locale)}</p>
            <p className="text-small">{partRule(part, locale)}</p>
            <SourceLine source={resolveSource(instrument, part.source, locale)} />
          </li>
        ))}
      </ul>
    </>
  );
}

async function Worth({
  instrument,
  hasOwnWorth,
  locale,
}: {
  instrument: Instrument;
  hasOwnWorth: boolean;
  locale: Locale;
}) {
  const t = await getTranslations('instrument');
  const { benefit, effect } = instrument;
  const types = [benefit.type, ...benefit.alsoTypes].map(
    (type) => BENEFIT_TYPES.labels[type as 'loan'][locale],
  );
  return (
    <Section id="worth" title={t(effect === 'support' ? 'worth' : 'meaning')}>
      <p className="text-muted">{types.join(locale === 'zh' ? '、' : ', ')}</p>
      <p className="measure">{benefit.formula[locale]}</p>
      <PublishedParts instrument={instrument} locale={locale} />
      {benefit.unquantified && !hasOwnWorth ? (
        <p className="measure text-small text-muted">{benefit.unquantified[locale]}</p>
      ) : null}
      {benefit.observed ? (
        <p className="measure text-small text-muted">
          {t('observed', { text: benefit.observed[locale] })}
        </p>
      ) : null}
      {benefit.programme ? (
        <p className="measure text-small text-muted">
          {t('programme', { scope: programmeWords(benefit.programme, locale) })}
        </p>
      ) : null}
    </Section>
  );
}

async function Apply({
  instrument: { application, stacking },
  locale,
}: {
  instrument: Instrument;
  locale: Locale;
}) {
  const t = await getTranslations('instrument');
  return (
    <>
      <Section id="apply" title={t('apply')}>
        <p className="measure">{application.how[locale]}</p>
        <p>
          <span className="text-muted">{t('authority')}</span>
          {application.authority[locale]}
        </p>
      </Section>
      <Section id="documents" title={t('documents')}>
        {application.documents.length > 0 ? (
          <ul className="list-disc pl-5">
            {application.documents.map((document) => (
              <li key={document.en}>{document[locale]}</li>
            ))}
          </ul>
        ) : (
          <p className="text-muted">{t('noDocuments')}</p>
        )}
      </Section>
      <Section id="stacking" title={t('stacking')}>
        {stacking.exclusions ? <p className="measure">{stacking.exclusions[locale]}</p> : null}
        {stacking.combinations ? <p className="measure">{stacking.combinations[locale]}</p> : null}
        {stacking.exclusions || stacking.combinations ? null : (
          <p className="text-muted">{t('noStacking')}</p>
        )}
      </Section>
    </>
  );
}

async function Sources({ instrument, locale }: { instrument: Instrument; locale: Locale }) {
  const t = await getTranslations('instrument');
  return (
    <Section id="sources" title={t('sources')}>
      <ul className="grid gap-1">
        {instrument.legalBasis.map(({ key, title, number, issuedOn }) => (
          <li key={key}>
            {number
              ? t('numbered', { title: title[locale], number })
              : t('titled', { title: title[locale] })}
            {issuedOn ? <span className="text-small text-muted"> {issuedOn}</span> : null}
          </li>
        ))}
        {instrument.sources.map(({ key, title, address, verified }) => (
          <li key={key} lang="zh-CN" className="text-small">
            {address?.startsWith('http') ? (
              <a href={address.split(' ')[0]} rel="noreferrer nofollow">
                {title}
              </a>
            ) : (
              title
            )}
            <span lang={locale} className="text-muted">
              {' '}
              · {t(verified === 'seen' ? 'seen' : 'knowledge')}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-small text-muted">
        <LastVerified instrument={instrument} locale={locale} />
      </p>
    </Section>
  );
}

/** Worth, how to apply, papers, what goes together, dates and sources: the same for every reader. */
export async function InstrumentFacts({
  instrument,
  hasOwnWorth = false,
  locale,
}: {
  instrument: Instrument;
  /** The page says beside it what it is worth to one firm, or why there is no amount. */
  hasOwnWorth?: boolean;
  locale: Locale;
}) {
  const t = await getTranslations('instrument');
  return (
    <>
      <Worth instrument={instrument} hasOwnWorth={hasOwnWorth} locale={locale} />
      <Apply instrument={instrument} locale={locale} />
      <Section id="dates" title={t('dates')}>
        <p>{validitySentence(instrument, locale)}</p>
      </Section>
      {instrument.note ? (
        <Section id="note" title={t('note')}>
          <p className="measure">{instrument.note[locale]}</p>
        </Section>
      ) : null}
      <Sources instrument={instrument} locale={locale} />
    </>
  );
}
