import { isJsonObject } from '../editing/json-path';
import type { Same } from './match-items';
import { isGroup, leavesOf, type RuleLeaf, type RuleNode } from './rule-node';
import { isSame } from './same-json';

/** How much of two texts is the same, 0 to 1: shared pairs of letters (Dice). */
export function likeness(a: string, b: string): number {
  const pairs = (text: string) =>
    new Set(
      Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)),
    );
  const [left, right] = [pairs(a), pairs(b)];
  if (left.size + right.size === 0) return a === b ? 1 : 0;
  return (2 * [...left].filter((pair) => right.has(pair)).length) / (left.size + right.size);
}

const judgementText = ({ criterion: { judgement } }: RuleLeaf) => {
  if (!isJsonObject(judgement)) return undefined;
  return typeof judgement.zh === 'string' ? judgement.zh : undefined;
};

const leaves =
  (test: (before: RuleLeaf, after: RuleLeaf) => boolean): Same<RuleNode> =>
  (before, after) =>
    !isGroup(before) && !isGroup(after) && test(before, after);

const sameAttribute = (before: RuleLeaf, after: RuleLeaf) =>
  typeof before.criterion.attribute === 'string' &&
  before.criterion.attribute === after.criterion.attribute;

function alikeJudgements(least: number) {
  return leaves((before, after) => {
    const [old, now] = [judgementText(before), judgementText(after)];
    return old !== undefined && now !== undefined && likeness(old, now) >= least;
  });
}

/** What a criterion is about, as far as another one can be about the same. */
function topic(leaf: RuleLeaf): string {
  const { attribute } = leaf.criterion;
  return typeof attribute === 'string' ? `attribute ${attribute}` : (judgementText(leaf) ?? '');
}

const topics = (node: RuleNode) =>
  new Set(
    leavesOf(node)
      .map(topic)
      .filter((each) => each !== ''),
  );

/** Whether two nodes speak of anything in common. */
export function sharesTopic(a: RuleNode, b: RuleNode): boolean {
  const known = topics(b);
  return [...topics(a)].some((each) => known.has(each));
}

const halfShared: Same<RuleNode> = (before, after) => {
  if (!isGroup(before) || !isGroup(after)) return false;
  const [old, now] = [topics(before), topics(after)];
  const shared = [...old].filter((each) => now.has(each)).length;
  return shared > 0 && 2 * shared >= Math.min(old.size, now.size);
};

const sameKind: Same<RuleNode> = (before, after) =>
  isGroup(before) && isGroup(after) && before.kind === after.kind;

export const identical: Same<RuleNode> = (before, after) => isSame(before.raw, after.raw);

/** Members of one group: the surest sign first. */
export const WITHIN_GROUP: readonly Same<RuleNode>[] = [
  identical,
  leaves(
    (before, after) =>
      sameAttribute(before, after) &&
      before.negated === after.negated &&
      before.criterion.op === after.criterion.op,
  ),
  leaves((before, after) => sameAttribute(before, after) && before.negated === after.negated),
  leaves(sameAttribute),
  alikeJudgements(0.5),
  (before, after) => sameKind(before, after) && halfShared(before, after),
  halfShared,
];

/** What is left over anywhere in the tree: it may have moved. */
export const ANYWHERE: readonly Same<RuleNode>[] = [
  identical,
  leaves((before, after) => sameAttribute(before, after) && before.negated === after.negated),
  alikeJudgements(0.6),
  halfShared,
];
