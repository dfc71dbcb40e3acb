import { OPERATORS } from '@/lib/criteria/operator';
import type { Attribute, ListColumn } from '@/lib/profile/attribute';
import { ATTRIBUTE_KEYS, attribute, REQUIRED_KEYS } from '@/lib/profile/registry';
import { UNITS, type UnitId } from '@/lib/profile/unit';
import { codeListItems } from './code-list-items';
import type { AttributeItem } from './taxonomy-item';

const unitOf = (id: UnitId) => ({ id, label: UNITS[id].label });

function bounds({ min, max, integer }: { min: number; max: number; integer?: boolean }) {
  return { min, max, integer: integer ?? false };
}

function columnItem(name: string, column: ListColumn) {
  const shared = { key: name, label: column.label };
  switch (column.kind) {
    case 'code':
      return {
        ...shared,
        type: 'enum',
        codes: codeListItems(column.codes),
        ...(column.optional ? { optional: true } : {}),
      };
    case 'text':
      return { ...shared, type: 'text', maxLength: column.max, pattern: column.pattern?.source };
    case 'quantity':
      return {
        ...shared,
        type: 'number',
        ...(column.unit ? { unit: unitOf(column.unit) } : {}),
        ...bounds(column),
        optional: column.optional ?? false,
      };
  }
}

function typeDetails(entry: Attribute): Record<string, unknown> {
  switch (entry.kind) {
    case 'sector':
    case 'region':
      return { codeList: `${entry.kind}s` };
    case 'enum':
      return { codes: codeListItems(entry.codes, entry.numeric) };
    case 'set':
      return { codes: codeListItems(entry.codes) };
    case 'number':
      return { unit: unitOf(entry.unit), ...bounds(entry) };
    case 'date':
      return { past: entry.past ?? false };
    case 'boolean':
      return { yes: entry.yes, no: entry.no };
    case 'list':
      return {
        maxItems: entry.maxItems,
        columns: Object.entries(entry.columns).map(([name, column]) => columnItem(name, column)),
      };
  }
}

/** Every attribute of the profile, as the registry has it; `project.x` is key x of `project`. */
export function attributeItems(): AttributeItem[] {
  const required: readonly string[] = REQUIRED_KEYS;
  return ATTRIBUTE_KEYS.map((key) => {
    const entry = attribute(key);
    return {
      key,
      label: entry.label,
      type: entry.kind,
      ...typeDetails(entry),
      operators: OPERATORS[entry.kind],
      change: entry.change,
      requiredForFirstAnswer: required.includes(key),
      ...(entry.question ? { question: entry.question } : {}),
      ...(entry.help ? { help: entry.help } : {}),
      ...(entry.derivedFrom ? { derivedFrom: entry.derivedFrom } : {}),
    };
  });
}
