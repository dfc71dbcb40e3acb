import type { Attribute } from '@/lib/profile/attribute';
import { hasCode } from '@/lib/taxonomy/code-list';
import { isRegionCode } from '@/lib/taxonomy/region';
import { isSectorScope } from '@/lib/taxonomy/sector';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function scalarFault(attribute: Attribute, value: unknown): string | undefined {
  if (attribute.kind === 'number')
    return typeof value === 'number' ? undefined : 'must be a number';
  return typeof value === 'string' && DAY.test(value) ? undefined : 'must be a day (YYYY-MM-DD)';
}

function rangeFault(attribute: Attribute, value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'must be {min, max}';
  const { min, max } = value as { min: number | string; max: number | string };
  const fault = scalarFault(attribute, min) ?? scalarFault(attribute, max);
  if (fault) return fault;
  return min > max ? 'min is above max' : undefined;
}

function codesFault(attribute: Attribute, value: unknown): string | undefined {
  if (!Array.isArray(value)) return 'must be a list of codes';
  const known = (code: string) => {
    if (attribute.kind === 'sector') return isSectorScope(code);
    if (attribute.kind === 'region') return isRegionCode(code);
    return 'codes' in attribute && hasCode(attribute.codes, code);
  };
  const strange = value.filter((code) => !known(code));
  return strange.length > 0 ? `unknown codes ${strange.join(', ')}` : undefined;
}

/** Why a criterion's value does not fit its attribute and operator, or undefined where it does. */
export function criterionValueFault(
  attribute: Attribute,
  op: string,
  value: unknown,
): string | undefined {
  if (op === 'is') return typeof value === 'boolean' ? undefined : 'must be true or false';
  if (op === 'between') return rangeFault(attribute, value);
  if (op === 'atLeast' || op === 'atMost') return scalarFault(attribute, value);
  return codesFault(attribute, value);
}
