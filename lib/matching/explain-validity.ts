import type { Instrument } from '@/lib/catalogue/instrument';
import type { Validity } from '@/lib/catalogue/validity';
import type { Explanation } from '@/lib/criteria/explain';
import type { Outcome } from '@/lib/criteria/outcome';
import { formatDay } from '@/lib/profile/format-known';
import type { Bilingual, Locale } from '@/lib/taxonomy/bilingual';
import type { ResolvedSource } from './resolved-source';

function periodWords({ effectiveFrom, effectiveTo }: Instrument, locale: Locale): string {
  const from = effectiveFrom && formatDay(effectiveFrom, locale);
  const to = effectiveTo && formatDay(effectiveTo, locale);
  const zh = locale === 'zh';
  if (from && to) return zh ? `实施期：${from}至${to}` : `In force: ${from} to ${to}`;
  if (from) {
    return zh ? `实施期：${from}起，未写明截止日期` : `In force from ${from}; no end date stated`;
  }
  if (to) return zh ? `实施期：至${to}止` : `In force until ${to}`;
  return zh ? '实施期：未写明起止日期' : 'In force: no dates stated';
}

function standingWords({ standing }: Instrument): Bilingual | undefined {
  if (standing === 'expired') return { zh: '已停止执行', en: 'no longer in force' };
  if (standing === 'active') return undefined;
  return {
    zh: '目前是否仍在执行，须向主管部门确认',
    en: 'whether it is still open must be confirmed with the authority',
  };
}

/** The dates of an instrument in one sentence. */
export function validitySentence(instrument: Instrument, locale: Locale): string {
  const deadline = instrument.applyUntil && formatDay(instrument.applyUntil, locale);
  const parts = [
    periodWords(instrument, locale),
    deadline && (locale === 'zh' ? `申报截止${deadline}` : `apply by ${deadline}`),
    standingWords(instrument)?.[locale],
  ];
  return parts.filter(Boolean).join(locale === 'zh' ? '；' : '; ');
}

function outcomeOf({ standing }: Instrument, validity: Validity): Outcome {
  if (validity !== 'in_force') return 'unmet';
  return standing === 'uncertain' ? 'judgement' : 'met';
}

/** The window of validity as a part of the explanation, seen from the day of the match. */
export function explainValidity(
  instrument: Instrument,
  validity: Validity,
  asOf: string,
  locale: Locale,
): Explanation<ResolvedSource> {
  return {
    outcome: outcomeOf(instrument, validity),
    sentence: validitySentence(instrument, locale),
    given: formatDay(asOf, locale),
    ...(instrument.standing === 'uncertain' ? { source: { platform: true } } : {}),
  };
}
