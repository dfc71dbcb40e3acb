import type { Criterion } from '@/lib/criteria/condition';
import type { NormalForm } from '@/lib/criteria/normal-form';
import { point } from '@/lib/profile/interval';
import type { Facts, Known } from '@/lib/profile/known';
import { type AttributeKey, attribute } from '@/lib/profile/registry';
import { addDays } from '@/lib/taxonomy/day';
import { provinces } from '@/lib/taxonomy/region';
import { sectorChildren } from '@/lib/taxonomy/sector';

const ALL_MANUFACTURING = 'C';

function limitsOf(form: NormalForm, key: AttributeKey): readonly (number | string)[] {
  if (form.kind !== 'criterion') return form.members.flatMap((member) => limitsOf(member, key));
  const criterion: Criterion = form.criterion;
  if (!('attribute' in criterion) || criterion.attribute !== key) return [];
  const { value } = criterion;
  if (typeof value === 'object' && 'min' in value) return [value.min, value.max];
  return typeof value === 'number' || typeof value === 'string' ? [value] : [];
}

/** Just under, at and just over every limit: all cases a number can fall into. */
function numbersAround(limits: readonly (number | string)[]): Known[] {
  const values = limits.filter((limit) => typeof limit === 'number');
  const step = (limit: number) => Math.max(Math.abs(limit), 1) * 1e-9;
  return [
    ...new Set(values.flatMap((limit) => [limit - step(limit), limit, limit + step(limit)])),
  ].map((value) => ({ kind: 'number', interval: point(value) }));
}

function daysAround(limits: readonly (number | string)[]): Known[] {
  const days = limits.filter((limit) => typeof limit === 'string');
  return days.flatMap((day) =>
    [-1, 0, 1].map((by) => ({ kind: 'date', day: addDays(day, by) }) as const),
  );
}

/** The narrowest answers a form can rely on: one level below what is known of the place. */
function placesBelow(kind: 'sector' | 'region', known: Known | undefined): Known[] {
  if (kind === 'region') {
    return known ? [] : provinces().map(({ code }) => ({ kind, code }));
  }
  const from = known?.kind === 'sector' ? known.code : ALL_MANUFACTURING;
  return sectorChildren(from).map(({ code }) => ({ kind, code }));
}

/**
 * Answers that together stand for every answer a firm could give to one attribute, as far as the
 * given rules can tell them apart.
 */
export function sampleAnswers(
  key: AttributeKey,
  rules: readonly NormalForm[],
  facts: Facts,
): readonly Known[] {
  const entry = attribute(key);
  switch (entry.kind) {
    case 'sector':
    case 'region':
      return placesBelow(entry.kind, facts.get(key));
    case 'enum':
      return entry.codes.codes.map((code) => ({ kind: 'enum', candidates: [code] }));
    case 'set':
      return [[], ...entry.codes.codes.map((code) => [code]), entry.codes.codes].map((members) => ({
        kind: 'set',
        members,
      }));
    case 'boolean':
      return [true, false].map((value) => ({ kind: 'boolean', value }));
    case 'list':
      return [[], [{}]].map((items) => ({ kind: 'list', items }));
    case 'number':
      return numbersAround(rules.flatMap((rule) => limitsOf(rule, key)));
    case 'date':
      return daysAround(rules.flatMap((rule) => limitsOf(rule, key)));
  }
}
