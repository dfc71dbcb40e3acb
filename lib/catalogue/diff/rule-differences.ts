import type { Bilingual } from '@/lib/taxonomy/bilingual';
import {
  criterionDifferences,
  type RuleTask,
  saidDifferences,
  side,
} from './criterion-differences';
import { type Difference, difference, labelIn } from './difference';
import { matchItems, reordered } from './match-items';
import { ANYWHERE, sharesTopic, WITHIN_GROUP } from './rule-likeness';
import {
  GROUP_WORDS,
  isGroup,
  type RuleGroup,
  type RuleNode,
  ruleNode,
  ruleWords,
} from './rule-node';
import { isSame } from './same-json';

interface Placed {
  readonly node: RuleNode;
  readonly group: RuleGroup;
}

interface Found {
  readonly differences: Difference[];
  readonly removed: Placed[];
  readonly added: Placed[];
}

const ORDER: Bilingual = { zh: '顺序', en: 'order' };
const WAY: Bilingual = { zh: '组合方式', en: 'how they combine' };

/** Members that were gathered into a new group, or freed from one that is gone: one difference each. */
function regrouped(removed: RuleNode[], added: RuleNode[], task: RuleTask): Difference[] {
  const take = (from: RuleNode[], taken: readonly RuleNode[]) =>
    from.splice(0, from.length, ...from.filter((node) => !taken.includes(node)));
  const found: Difference[] = [];
  for (const group of added.filter(isGroup)) {
    const parts = removed.filter((node) => sharesTopic(node, group));
    if (parts.length === 0) continue;
    take(removed, parts);
    take(added, [group]);
    found.push(difference(group.path, task.label, side(parts), side([group])));
  }
  for (const group of removed.filter(isGroup)) {
    const parts = added.filter((node) => sharesTopic(node, group));
    if (parts.length === 0) continue;
    take(added, parts);
    take(removed, [group]);
    found.push(difference(group.path, task.label, side([group]), side(parts)));
  }
  return found;
}

/** The members of a group; those of a group of the same kind within it ask no more than its own. */
function membersOf(group: RuleGroup): readonly RuleNode[] {
  if (group.kind === 'not') return group.members;
  return group.members.flatMap((each) =>
    isGroup(each) && each.kind === group.kind ? membersOf(each) : [each],
  );
}

function orderDifference(
  pairs: readonly (readonly [RuleNode, RuleNode])[],
  before: RuleGroup,
  after: RuleGroup,
  label: Bilingual,
): Difference[] {
  const stretch = reordered(pairs, membersOf(before));
  if (!stretch) return [];
  const [old, now] = stretch;
  return [difference(after.path, labelIn(label, ORDER), side(old), side(now))];
}

function compareNodes(before: RuleNode, after: RuleNode, task: RuleTask, found: Found): void {
  if (isSame(before.raw, after.raw)) return;
  if (isGroup(before) && isGroup(after)) compareGroups(before, after, task, found);
  else if (isGroup(before) || isGroup(after))
    found.differences.push(difference(after.path, task.label, side([before]), side([after])));
  else found.differences.push(...criterionDifferences(before, after, task));
}

function compareGroups(before: RuleGroup, after: RuleGroup, task: RuleTask, found: Found): void {
  if (before.kind !== after.kind) {
    const way = (group: RuleGroup) => ({
      value: group.kind,
      words: before.members.length > 0 ? ruleWords(group) : GROUP_WORDS[group.kind],
    });
    found.differences.push(
      difference(after.path, labelIn(task.label, WAY), way(before), way(after)),
    );
  }
  const { pairs, removed, added } = matchItems(membersOf(before), membersOf(after), WITHIN_GROUP);
  for (const [old, now] of pairs) compareNodes(old, now, task, found);
  found.differences.push(...orderDifference(pairs, before, after, task.label));
  const [gone, fresh] = [[...removed], [...added]];
  found.differences.push(...regrouped(gone, fresh, task));
  found.removed.push(...gone.map((node) => ({ node, group: before })));
  found.added.push(...fresh.map((node) => ({ node, group: after })));
}

const placed = ({ node, group }: Placed, root: RuleGroup): Bilingual => {
  const words = ruleWords(node);
  if (group === root) return words;
  const place = ruleWords(group);
  return {
    zh: `${words.zh}（在“${place.zh}”之内）`,
    en: `${words.en} (within “${place.en}”)`,
  };
};

const TOP: Bilingual = { zh: '在最上一层', en: 'at the top' };

function moved(old: Placed, now: Placed, roots: readonly [RuleGroup, RuleGroup], label: Bilingual) {
  const words = (each: Placed, root: RuleGroup): Bilingual => {
    const { zh, en } = placed(each, root);
    return each.group === root ? { zh: `${zh}（${TOP.zh}）`, en: `${en} (${TOP.en})` } : { zh, en };
  };
  return difference(
    now.node.path,
    label,
    { value: old.node.path, words: words(old, roots[0]) },
    { value: now.node.path, words: words(now, roots[1]) },
  );
}

/** What is left over: what stands elsewhere now has moved, the rest has come or gone. */
function settle(
  found: Found,
  roots: readonly [RuleGroup, RuleGroup],
  task: RuleTask,
): Difference[] {
  const tests = ANYWHERE.map((test) => (old: Placed, now: Placed) => test(old.node, now.node));
  const { pairs, removed, added } = matchItems(found.removed, found.added, tests);
  const one = (each: Placed, root: RuleGroup) => ({
    value: each.node.raw,
    words: placed(each, root),
  });
  const none = { value: undefined, words: null };
  return [
    ...pairs.flatMap(([old, now]) => [
      moved(old, now, roots, task.label),
      ...(isGroup(old.node) || isGroup(now.node) ? [] : saidDifferences(old.node, now.node, task)),
    ]),
    ...removed.map((old) => difference(old.node.path, task.label, one(old, roots[0]), none)),
    ...added.map((now) => difference(now.node.path, task.label, none, one(now, roots[1]))),
  ];
}

/** A single criterion at the top is compared as a group of one. */
function rootOf(raw: unknown, path: string): RuleGroup {
  const node = ruleNode(raw, path);
  return isGroup(node) ? node : { path, raw, kind: 'all', members: [node] };
}

/**
 * What has changed in a rule, criterion by criterion: each is found again by what it is about and
 * where it stands, so that a moved or a changed one is one difference.
 */
export function ruleDifferences(task: RuleTask): Difference[] {
  const found: Found = { differences: [], removed: [], added: [] };
  const roots = [rootOf(task.before, task.path), rootOf(task.after, task.path)] as const;
  compareGroups(roots[0], roots[1], task, found);
  const all = [...found.differences, ...settle(found, roots, task)];
  if (all.length > 0 || isSame(task.before, task.after)) return all;
  const whole = (raw: unknown) => ({ value: raw, words: ruleWords(ruleNode(raw, task.path)) });
  return [difference(task.path, task.label, whole(task.before), whole(task.after))];
}
