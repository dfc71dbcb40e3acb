import { conditionSchema } from '@/lib/criteria/condition';
import { MOST_NESTING, nestsDeeperThan } from '@/lib/criteria/nesting';
import { criterionSentence } from '@/lib/criteria/sentence';
import { attribute, isAttributeKey } from '@/lib/profile/registry';
import type { Bilingual, Locale } from '@/lib/taxonomy/bilingual';
import { isJsonObject, type JsonObject } from '../editing/json-path';
import { plainText } from './plain-text';
import { own } from './same-json';

export type GroupKind = 'all' | 'any' | 'not';

/** A criterion, negated or not; or what stands in the place of one and is none. */
export interface RuleLeaf {
  readonly path: string;
  readonly raw: unknown;
  readonly criterion: JsonObject;
  readonly negated: boolean;
}

export interface RuleGroup {
  readonly path: string;
  readonly raw: unknown;
  readonly kind: GroupKind;
  readonly members: readonly RuleNode[];
}

export type RuleNode = RuleLeaf | RuleGroup;

export const isGroup = (node: RuleNode): node is RuleGroup => 'kind' in node;

function groupOf(raw: JsonObject, path: string): RuleNode | undefined {
  const keys = Object.keys(raw);
  const [kind] = keys;
  if (keys.length !== 1) return undefined;
  const value = own(raw, kind as string);
  if ((kind === 'all' || kind === 'any') && Array.isArray(value)) {
    const members = value.map((each, index) => nodeOf(each, `${path}.${kind}.${index}`));
    return { path, raw, kind, members };
  }
  if (kind !== 'not') return undefined;
  const inner = nodeOf(value, `${path}.not`);
  if (isGroup(inner) || inner.negated) return { path, raw, kind, members: [inner] };
  return { path, raw, criterion: inner.criterion, negated: true };
}

function nodeOf(raw: unknown, path: string): RuleNode {
  const group = isJsonObject(raw) ? groupOf(raw, path) : undefined;
  return group ?? { path, raw, criterion: isJsonObject(raw) ? raw : {}, negated: false };
}

/** The tree of a condition; what nests too deep, or is no condition, stands as one strange leaf. */
export function ruleNode(raw: unknown, path: string): RuleNode {
  if (nestsDeeperThan(raw, MOST_NESTING)) return { path, raw, criterion: {}, negated: false };
  return nodeOf(raw, path);
}

export function leavesOf(node: RuleNode): readonly RuleLeaf[] {
  return isGroup(node) ? node.members.flatMap(leavesOf) : [node];
}

const UNFINISHED: Bilingual = { zh: '未完成的条件', en: 'unfinished condition' };

/** What a criterion asks, without what is said about it. */
export function askedOf({ criterion }: RuleLeaf): JsonObject {
  const { note: _note, source: _source, decidedBy: _decidedBy, ...asked } = criterion;
  return asked;
}

function leafText(leaf: RuleLeaf): string {
  if (Object.keys(leaf.criterion).length === 0) return plainText(leaf.raw);
  const asked = askedOf(leaf);
  return plainText(leaf.negated ? { not: asked } : asked);
}

function leafSentence(leaf: RuleLeaf, locale: Locale): string {
  const { attribute: key, judgement, op, value } = leaf.criterion;
  const parsed = conditionSchema.safeParse(
    judgement ? { judgement } : { attribute: key, op, value },
  );
  if (parsed.success && ('judgement' in parsed.data || 'attribute' in parsed.data))
    return criterionSentence(parsed.data, leaf.negated, locale);
  const name = typeof key === 'string' && isAttributeKey(key) ? attribute(key).label[locale] : '';
  const words = name ? `${UNFINISHED[locale]} ${name}` : UNFINISHED[locale];
  return `${words} ${leafText(leaf)}`;
}

export const GROUP_WORDS: Readonly<Record<GroupKind, Bilingual>> = {
  all: { zh: '须同时满足', en: 'All of' },
  any: { zh: '满足其一即可', en: 'Any of' },
  not: { zh: '不得满足', en: 'None of' },
};

function inLocale(node: RuleNode, locale: Locale): string {
  if (!isGroup(node)) return leafSentence(node, locale);
  const zh = locale === 'zh';
  const members = node.members.map((member) => {
    const words = inLocale(member, locale);
    return isGroup(member) ? (zh ? `（${words}）` : `(${words})`) : words;
  });
  return `${GROUP_WORDS[node.kind][locale]}${zh ? '：' : ': '}${members.join(zh ? '；' : '; ')}`;
}

/** A condition as a person reads it; groups say how many of their members must hold. */
export function ruleWords(node: RuleNode): Bilingual {
  return { zh: inLocale(node, 'zh'), en: inLocale(node, 'en') };
}
