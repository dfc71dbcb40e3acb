import { type Bilingual, LOCALES } from '@/lib/taxonomy/bilingual';
import { isJsonObject } from '../editing/json-path';
import { fieldLabel } from '../field-labels';
import { type Difference, difference, labelIn } from './difference';
import { askedOf, type RuleLeaf, type RuleNode, ruleWords } from './rule-node';
import { isSame, own } from './same-json';
import { type Documents, isBilingual, wordsOf } from './value-words';

/** The two states of one rule, and how what is found in it is to be called. */
export interface RuleTask {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly documents: { readonly before: Documents; readonly after: Documents };
  readonly label: Bilingual;
}

const SAID = ['source', 'decidedBy', 'note'] as const;
const core = (leaf: RuleLeaf) =>
  Object.keys(leaf.criterion).length > 0 ? { negated: leaf.negated, ...askedOf(leaf) } : leaf.raw;

const joined = (nodes: readonly RuleNode[]): Bilingual => {
  const words = nodes.map(ruleWords);
  return {
    zh: words.map(({ zh }) => zh).join('；'),
    en: words.map(({ en }) => en).join('; '),
  };
};

/** Some nodes of a rule as one side of a difference. */
export const side = (nodes: readonly RuleNode[]) => ({
  value: nodes.map(({ raw }) => raw),
  words: nodes.length > 0 ? joined(nodes) : null,
});

/** A text of which one language may have changed: each by itself, to readers of either. */
function textDifferences(path: string, field: string, item: Bilingual, old: unknown, now: unknown) {
  if (!isBilingual(old) || !isBilingual(now)) return [];
  return LOCALES.flatMap((language) => {
    const side = (value: string | undefined) => ({
      value,
      words: value ? { zh: value, en: value } : null,
    });
    if (old[language] === now[language]) return [];
    const label = labelIn(item, fieldLabel(`required.${field}.${language}`));
    return [difference(`${path}.${language}`, label, side(old[language]), side(now[language]))];
  });
}

function coreDifferences(before: RuleLeaf, after: RuleLeaf, task: RuleTask): Difference[] {
  const [old, now] = [core(before), core(after)];
  if (isSame(old, now)) return [];
  const [text, newText] = [before.criterion.judgement, after.criterion.judgement];
  if (isBilingual(text) && isJsonObject(old) && isSame({ ...old, judgement: newText }, now))
    return textDifferences(`${after.path}.judgement`, 'judgement', task.label, text, newText);
  return [difference(after.path, task.label, side([before]), side([after]))];
}

/** What is said about a criterion, apart from what it asks. */
export function saidDifferences(before: RuleLeaf, after: RuleLeaf, task: RuleTask): Difference[] {
  return SAID.flatMap((field) => {
    const [old, now] = [own(before.criterion, field), own(after.criterion, field)];
    if (isSame(old, now)) return [];
    const item = ruleWords(after);
    const path = `${after.path}.${field}`;
    const texts = textDifferences(path, field, item, old, now);
    if (texts.length > 0) return texts;
    const kept = field === 'source' ? 'relations.source' : `required.${field}`;
    const words = (value: unknown, documents: Documents) => ({
      value,
      words: wordsOf(kept, value, documents),
    });
    const [sideBefore, sideAfter] = [
      words(old, task.documents.before),
      words(now, task.documents.after),
    ];
    return [
      difference(path, labelIn(item, fieldLabel(`required.${field}`)), sideBefore, sideAfter),
    ];
  });
}

/** What has changed in one criterion: what it asks, and what is said about it. */
export function criterionDifferences(
  before: RuleLeaf,
  after: RuleLeaf,
  task: RuleTask,
): Difference[] {
  return [...coreDifferences(before, after, task), ...saidDifferences(before, after, task)];
}
