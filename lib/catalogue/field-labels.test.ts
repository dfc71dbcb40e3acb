import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { bilingualSchema, conditionSchema } from '@/lib/criteria/condition';
import { FIELD_LABELS, fieldLabel } from './field-labels';
import { instrumentSchema } from './instrument';
import { PART_FIELD_LABELS, partFieldLabel } from './part-field-labels';

/** The parts of a zod schema that lead to fields; each kind of schema has only some of them. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly options?: readonly z.core.$ZodType[];
  readonly element?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
}

const LEAVES: readonly unknown[] = [bilingualSchema, conditionSchema];
const WRAPPERS = ['optional', 'nullable', 'array', 'union', 'object'];

/** Every path of a schema, without the places in lists. */
function pathsOf(schema: z.core.$ZodType, path = ''): string[] {
  const own = path === '' ? [] : [path];
  const { type, shape, options, element, innerType } = schema._zod.def as unknown as Definition;
  if (LEAVES.includes(schema) || !WRAPPERS.includes(type)) return own;
  const inside = Object.entries(shape ?? {}).flatMap(([key, field]) =>
    pathsOf(field, path === '' ? key : `${path}.${key}`),
  );
  const through = [...(options ?? []), element, innerType].flatMap((inner) =>
    inner ? pathsOf(inner, path) : [],
  );
  return [...new Set([...own, ...inside, ...through])];
}

const PATHS = pathsOf(instrumentSchema);

describe('FIELD_LABELS', () => {
  it('names every field of an instrument and of every part of a benefit', () => {
    expect(PATHS.length).toBeGreaterThan(100);
    expect(PATHS.filter((path) => !Object.hasOwn(FIELD_LABELS, path))).toEqual([]);
  });

  it('names nothing that is no field', () => {
    expect(Object.keys(FIELD_LABELS).filter((path) => !PATHS.includes(path))).toEqual([]);
  });

  it('holds Chinese in the one language and none in the other', () => {
    const cjk = /[\u4e00-\u9fff]/;
    const strange = Object.values(FIELD_LABELS).filter(
      ({ zh, en }) => !cjk.test(zh) || cjk.test(en),
    );
    expect(strange).toEqual([]);
  });
});

describe('fieldLabel', () => {
  it.each([
    ['name', '名称'],
    ['name.zh', '名称（中文）'],
    ['sources.0.title', '来源标题'],
    ['application.documents.3.en', '申请材料（英文）'],
    ['benefit.parts.2.limits.0.cny', '上限金额'],
    ['required', '适用条件'],
    ['required.all.1.any.0.not.value', '要求的值'],
    ['preferred.0.condition.all.0.source.clause', '条件依据条款'],
    ['benefit.parts.0.when.op', '比较方式'],
    ['cases.0.profile.totalAssets', '样例企业情况'],
    ['name.fr', '名称'],
    ['strange', 'strange'],
    ['', ''],
    ['__proto__', '__proto__'],
  ])('of %s is %s', (path, zh) => {
    expect(fieldLabel(path).zh).toBe(zh);
  });
});

describe('partFieldLabel', () => {
  it('calls a field as its type does, else by the general name', () => {
    expect(partFieldLabel('grant', 'share').zh).toBe('补助比例');
    expect(partFieldLabel('grant', 'base')).toEqual(PART_FIELD_LABELS.base);
    expect(partFieldLabel('lottery', 'toString').zh).toBe('toString');
  });
});
