import type { Instrument } from '@/lib/catalogue/instrument';
import type { Evaluated } from '@/lib/criteria/evaluate';
import { type Explanation, explain } from '@/lib/criteria/explain';
import { worst } from '@/lib/criteria/outcome';
import type { Facts } from '@/lib/profile/known';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { explainValidity } from './explain-validity';
import type { InstrumentMatch } from './match-instrument';
import { type ResolvedSource, resolveSource } from './resolved-source';

export type MatchExplanation = Explanation<ResolvedSource>;

const WHOLE = { zh: '须同时满足', en: 'All of the following' } as const;

function withSources(part: Explanation, instrument: Instrument, locale: Locale): MatchExplanation {
  const { source, children, ...rest } = part;
  return {
    ...rest,
    ...(source ? { source: resolveSource(instrument, source, locale) } : {}),
    ...(children
      ? { children: children.map((child) => withSources(child, instrument, locale)) }
      : {}),
  };
}

/** The instrument's own rule, without the doubt about its standing, which the validity part tells. */
function ownRule({ compiled, evaluated }: InstrumentMatch): Evaluated {
  if (compiled.instrument.standing !== 'uncertain' || evaluated.kind === 'criterion') {
    return evaluated;
  }
  // compileInstrument sets the doubt first and the rule second.
  return evaluated.members[1] ?? evaluated;
}

/**
 * Why an instrument fits or not: its window of validity first, then every criterion of its rule,
 * with the sources looked up. The outcome of the whole includes the window.
 * @param asOf the day of the match (ISO)
 */
export function explainMatch(
  match: InstrumentMatch,
  facts: Facts,
  asOf: string,
  locale: Locale,
): MatchExplanation {
  const { instrument } = match.compiled;
  const evaluated = ownRule(match);
  const rule = withSources(explain(evaluated, facts, locale), instrument, locale);
  const isGroup = evaluated.kind === 'all';
  const validity = explainValidity(instrument, match.validity, asOf, locale);
  const children = [validity, ...(isGroup ? (rule.children ?? []) : [rule])];
  return {
    outcome: worst([validity.outcome, evaluated.outcome]),
    sentence: WHOLE[locale],
    children,
  };
}
