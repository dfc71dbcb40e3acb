import { type PartSteps, type Step, type StepGroup, worthSteps } from '@/app/_worth/worth-steps';
import { type ExportSource, planOf } from '../export-source';
import type { ExportWords } from '../export-words';
import { sourceWords } from '../source-words';
import { type Block, heading, muted, type PaperRow, paragraph, plain, strong } from './blocks';

function titleOf({ label, year }: Step, { repeatedTo }: StepGroup, t: ExportWords): string {
  if (year === undefined) return label;
  return repeatedTo === undefined
    ? t('worth.lineOf', { label, year: String(year) })
    : t('worth.lineOfYears', { label, from: String(year), to: String(repeatedTo) });
}

interface Shown {
  readonly formula: boolean;
  readonly source: boolean;
}

function stepRow(step: Step, group: StepGroup, shown: Shown, t: ExportWords): PaperRow {
  return {
    cells: [
      [
        strong(titleOf(step, group, t)),
        ...(shown.formula ? [plain(step.formula)] : []),
        ...(shown.source && step.source ? [muted(sourceWords(step.source, t))] : []),
      ],
      [plain(step.result)],
    ],
  };
}

/** The later years: one line where they are all the same, else their formulas where these differ. */
function laterRows(group: StepGroup, t: ExportWords): readonly PaperRow[] {
  const { others, othersAlike, formulasDiffer } = group;
  const [first, last] = [others[0], others.at(-1)];
  if (!othersAlike || !first || !last)
    return others.map((step) =>
      stepRow(step, group, { formula: formulasDiffer, source: false }, t),
    );
  const [from, to] = [String(first.year), String(last.year)];
  return [{ cells: [[plain(t('worth.laterYears', { from, to, result: first.result }))], []] }];
}

function groupRows(group: StepGroup, t: ExportWords): readonly PaperRow[] {
  const first = stepRow(group.first, group, { formula: true, source: true }, t);
  return group.repeatedTo === undefined ? [first, ...laterRows(group, t)] : [first];
}

function partBlocks({ label, groups }: PartSteps, isOne: boolean, t: ExportWords): Block[] {
  return [
    ...(isOne ? [] : [paragraph(strong(label ?? t('worth.sum')))]),
    {
      kind: 'table',
      columns: [{ part: 0.7 }, { part: 0.3, align: 'right' as const }],
      rows: groups.flatMap((group) => groupRows(group, t)),
    },
  ];
}

/** How the amount of each chosen instrument came about, line by line. */
export function arithmeticBlocks(source: ExportSource, t: ExportWords): readonly Block[] {
  const { catalogue, locale } = source;
  const lines = planOf(source)?.lines ?? [];
  if (lines.length === 0) return [];
  return [
    heading(2, t('export.arithmetic.title')),
    paragraph(muted(t('export.document.arithmeticIdea'))),
    ...lines.flatMap(({ item }) => {
      const instrument = catalogue.byId.get(item.id)?.instrument;
      if (!instrument || item.worth.kind === 'unquantified') return [];
      const parts = worthSteps(item.worth, instrument, locale);
      return [
        heading(3, item.name[locale]),
        ...item.worth.notes.map((note) => paragraph(muted(note[locale]))),
        ...parts.flatMap((part) => partBlocks(part, parts.length === 1, t)),
      ];
    }),
  ];
}
