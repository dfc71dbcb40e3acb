import type { Purpose } from '@/lib/finance/benefit/definition';
import { NOTHING, subtract } from '@/lib/finance/cell';
import { mergeFlows } from '@/lib/finance/income-tax';
import type { Valuation } from '@/lib/finance/valuation';
import { type ChosenItem, jointTax } from './joint-tax';
import { type PackageYear, packageCashFlow } from './package-cash-flow';
import { purposesOf, taxEffectsOf } from './package-item';

/** What the firm has whether or not it carries out the project. */
const FIRM_WIDE: readonly Purpose[] = ['other_tax', 'title'];

function belongsToProject({ item }: ChosenItem): boolean {
  const effects = taxEffectsOf(item);
  if (effects.length > 0)
    return effects.some(({ credit, advance, holiday }) => credit ?? advance ?? holiday);
  return [...purposesOf(item)].some((purpose) => !FIRM_WIDE.includes(purpose));
}

/**
 * The cash flow of what the project brings by itself: income tax as far as the project’s measures
 * lower it beside those the firm has anyway.
 */
export function projectCashFlow(
  chosen: readonly ChosenItem[],
  valuation: Valuation,
): readonly PackageYear[] {
  const project = chosen.filter(belongsToProject);
  const firm = chosen.filter((each) => !belongsToProject(each));
  const without = jointTax(firm, valuation).flows.map(({ year, amount }) => ({
    year,
    amount: subtract(NOTHING, amount),
  }));
  const flows = mergeFlows([...jointTax(chosen, valuation).flows, ...without]);
  return packageCashFlow(project, valuation, { flows, presentValues: [] });
}
