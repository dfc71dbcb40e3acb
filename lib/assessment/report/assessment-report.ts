import { assumption, ENERGY_KEYS } from '@/lib/finance/assumption';
import { assumptionReport } from '@/lib/finance/assumption-report';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import { reportedProfile } from '@/lib/profile/reported-profile';
import { assess } from '../assess';
import { productPlacements } from '../products/product-placements';
import { accountReport } from './account-report';
import type { AssessmentReport } from './assessment-report-schema';
import { cbamReport } from './cbam-report';
import { indexReports } from './index-report';
import { bottleneckReport, indicatorReport } from './indicator-report';
import type { ReportOptions } from './parse-assess-request';
import { productReport } from './product-report';
import { questionReport } from './question-report';
import { stageReport } from './stage-report';

/**
 * Assesses a firm and puts the whole answer into words: what `POST /api/v1/assess` returns. The
 * same for the same answers and options.
 */
export function assessmentReport(
  answers: Answers,
  options: ReportOptions & { readonly asOf: string },
): AssessmentReport {
  const { asOf, locale, weights, assumptions = {} } = options;
  const { facts, derived } = factsOf(answers, asOf);
  const assessment = assess(facts, { asOf, weights, assumptions });
  const { indicators, stage, bottlenecks, account, cbam, questions, missing } = assessment;
  return {
    asOf,
    profile: reportedProfile(answers, derived, locale),
    ...indexReports(assessment),
    indicators: indicators.map((indicator) => indicatorReport(indicator, locale)),
    products: productPlacements(facts, asOf).map((product) => productReport(product, locale)),
    stage: stageReport(stage, locale),
    bottlenecks: bottlenecks.map((bottleneck) => bottleneckReport(bottleneck, locale)),
    account: accountReport(account, locale),
    cbam: cbamReport(cbam, locale),
    assumptions: ENERGY_KEYS.map((key) => ({
      ...assumptionReport(key, assumptions, asOf, locale),
      unit: assumption(key).unit,
    })),
    questions: questions.map((question) => questionReport(question, locale)),
    missing: [...missing],
  };
}
