import { otherRoad } from '@/app/_package/other-road';
import { resolveSaid, sourceOfBinding } from '@/app/_package/said-source';
import { missingLabels } from '@/app/_result/missing-labels';
import { bindingWords } from '@/lib/matching/binding-words';
import { packageMessage } from '@/lib/matching/package-answer-words';
import type { PackagePlan } from '@/lib/packaging/plan-package';
import { type ExportSource, planOf } from '../export-source';
import type { ExportWords } from '../export-words';
import { sourceWords } from '../source-words';
import { addCashFlow } from './package-cash-rows';
import { addFunding } from './package-funding-rows';
import { addPackageLines } from './package-line-rows';
import type { PackageParts } from './package-parts';
import { amount, paragraph, Sheet, words } from './sheet';

const WIDTHS = [36, 17, 17, 17, 17, 17, 17, 17];

const ALL = WIDTHS.length;

function names(ids: readonly string[], { items, locale }: ExportSource): string {
  return ids
    .map((id) => items.find((item) => item.id === id)?.name[locale] ?? id)
    .join(locale === 'zh' ? '、' : ', ');
}

function addOtherRoad(sheet: Sheet, plan: PackagePlan, source: ExportSource, t: ExportWords) {
  const road = otherRoad(plan, source.items, source.runnerUpWorth);
  if (!road || !plan.runnerUp) return;
  sheet.add(null);
  sheet.add(words(t('package.otherRoad'), { look: 'heading' }));
  sheet.add(
    amount(road.difference.plus(plan.worth.likely)),
    paragraph(names(plan.runnerUp.chosen, source), ALL - 1),
  );
}

function addBinding(sheet: Sheet, plan: PackagePlan, source: ExportSource, t: ExportWords) {
  if (plan.binding.length === 0) return;
  const { items, catalogue, locale } = source;
  sheet.add(null);
  sheet.add(words(t('package.binding'), { look: 'heading' }));
  for (const binding of plan.binding) {
    const said = sourceOfBinding(binding, items);
    const cited = said ? sourceWords(resolveSaid(said, catalogue, locale), t) : '';
    const { text } = bindingWords(binding, items);
    sheet.add(paragraph(cited ? `${text[locale]} ${cited}` : text[locale], ALL));
  }
}

function addLeftOut(sheet: Sheet, plan: PackagePlan, source: ExportSource, t: ExportWords) {
  if (plan.leftOut.length === 0) return;
  const { items, catalogue, locale } = source;
  sheet.add(null);
  sheet.add(words(t('package.whyNot'), { look: 'heading' }));
  for (const { id, reason, source: said } of plan.leftOut) {
    const worth = items.find((item) => item.id === id)?.worth;
    const missing = worth?.kind === 'incomplete' ? missingLabels(worth.missing, locale) : '';
    const cited = said ? sourceWords(resolveSaid(said, catalogue, locale), t) : '';
    const text = [reason[locale], missing && t('worth.waits', { missing }), cited];
    sheet.add(words(names([id], source)), paragraph(text.filter(Boolean).join(' '), ALL - 1));
  }
}

/** The package line by line, its cash flow and its finance, live; and why the rest stays out. */
export function packageSheet(name: string, parts: PackageParts): Sheet {
  const { source, t } = parts;
  const { answer, items, locale } = source;
  const sheet = new Sheet(name, WIDTHS);
  sheet.add(words(t('package.title'), { look: 'title' }));
  const plan = planOf(source);
  if (!plan) {
    const nameOf = (id: string) => items.find((item) => item.id === id)?.name ?? { zh: id, en: id };
    sheet.add(paragraph(packageMessage(answer, nameOf)?.[locale] ?? '', ALL));
    return sheet;
  }
  sheet.add(words(t('export.package.idea'), { look: 'muted' }));
  addPackageLines(sheet, plan, parts);
  addCashFlow(sheet, plan, parts);
  addFunding(sheet, plan, parts);
  addOtherRoad(sheet, plan, source, t);
  addBinding(sheet, plan, source, t);
  addLeftOut(sheet, plan, source, t);
  return sheet;
}
