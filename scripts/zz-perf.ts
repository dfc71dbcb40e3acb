import { FULL_FIRM as FULL } from './testing/full-firm';
import { readCatalogueFiles } from '@/db/catalogue-files';
import { benefitReport } from '@/lib/matching/benefit-report';
import { compileInstrument } from '@/lib/matching/compiled-instrument';
import { explainMatch } from '@/lib/matching/explain-match';
import { matchCatalogue } from '@/lib/matching/match-catalogue';
import { matchReport } from '@/lib/matching/match-report';
import { nextQuestions } from '@/lib/matching/next-questions';
import { packageItems } from '@/lib/matching/package-items';
import { stakesOf } from '@/lib/matching/stakes-of';
import { worthOfMatches } from '@/lib/matching/worth-of-match';
import { choosePackage } from '@/lib/packaging/choose-package';
import { jointTax } from '@/lib/packaging/joint-tax';
import { leftOutOf } from '@/lib/packaging/left-out';
import { costOfFinance, packageCashFlow } from '@/lib/packaging/package-cash-flow';
import { planPackage } from '@/lib/packaging/plan-package';
import { NO_TOGGLES, problemOf } from '@/lib/packaging/problem-of';
import { solveHere } from '@/lib/packaging/testing/solve-here';
import { factsOf } from '@/lib/profile/facts';

const AS_OF = '2026-11-24';
const COMPILED = (await readCatalogueFiles()).map(compileInstrument);
async function time(name: string, f: () => unknown) {
  for (let i = 0; i < 8; i++) await f();
  const t: number[] = [];
  for (let i = 0; i < 30; i++) {
    const s = performance.now();
    await f();
    t.push(performance.now() - s);
  }
  t.sort((a, b) => a - b);
  console.log(
    name.padEnd(24),
    'median',
    (t[15] as number).toFixed(1),
    'min',
    (t[0] as number).toFixed(1),
    'max',
    (t[29] as number).toFixed(1),
  );
}
const { facts } = factsOf(FULL, AS_OF);
const basis = { facts, asOf: AS_OF, assumptions: {} };
const { support, counts } = matchCatalogue(COMPILED, facts, AS_OF);
console.log(counts);
const worths = worthOfMatches(basis);
const items = packageItems(support, worths, basis);
console.log(
  items
    .map((i) =>
      [
        i.id,
        i.worth.kind,
        i.worth.kind === 'computed' ? i.worth.presentValue.estimate?.likely.toFixed(0) : '',
        i.worth.missing.join(),
      ].join(' '),
    )
    .join('\n'),
);
const plan = await planPackage(items, basis, NO_TOGGLES, solveHere);
if (plan.kind !== 'planned') throw new Error(JSON.stringify(plan));
console.log(
  plan.plan.lines.map((l) => l.item.id),
  plan.plan.worth.likely.toString(),
);
const lines = plan.plan.lines;
const options = {
  asOf: AS_OF,
  locale: 'zh',
  limit: 50,
  statuses: ['eligible', 'eligible_subject_to_judgement', 'possible', 'near_miss'],
} as never;
await time('factsOf', () => factsOf(FULL, AS_OF));
await time('matchCatalogue', () => matchCatalogue(COMPILED, facts, AS_OF));
await time('worths all support', () => {
  const w = worthOfMatches(basis);
  support.forEach(w);
});
await time('packageItems', () => {
  const w = worthOfMatches(basis);
  packageItems(support, w, basis);
});
await time('problemOf', () => problemOf(items, basis, NO_TOGGLES));
await time('problemOf+choose', () =>
  choosePackage(problemOf(items, basis, NO_TOGGLES).problem, solveHere),
);
await time('planPackage', () => planPackage(items, basis, NO_TOGGLES, solveHere));
await time(' cashFlow', () => packageCashFlow(lines, basis));
await time(' costOfFinance', () => costOfFinance(lines, basis));
await time(' leftOut', () =>
  leftOutOf(
    items,
    lines.map((l) => l.item.id),
    [],
  ),
);
await time(' jointTax', () => jointTax(lines, basis));
const shown = support.filter(({ status }) => status !== 'ineligible').slice(0, 50);
await time('explain 50', () => shown.forEach((m) => explainMatch(m, facts, AS_OF, 'zh')));
await time('benefitReport 50', () =>
  shown.forEach((m) => benefitReport(worths(m), m.compiled.instrument, basis, 'zh')),
);
const undecided = support.filter(({ status }) => status === 'possible');
await time('stakes', () => stakesOf(support, worths));
const st = stakesOf(support, worths);
await time('nextQuestions', () => nextQuestions(undecided, facts, st));
await time('matchReport', () =>
  matchReport({ revision: 1, compiled: COMPILED }, FULL, options, solveHere),
);
