import { z } from 'zod';
import type { Attribute, NumberAttribute } from '@/lib/profile/attribute';
import { hasCode } from '@/lib/taxonomy/code-list';
import { isRegionCode } from '@/lib/taxonomy/region';
import { isSectorScope } from '@/lib/taxonomy/sector';

const daySchema = z.iso.date();

/** A limit beyond what the attribute can be decides nothing, or everything: 60 where 0.6 was meant. */
function numberFault({ min, max }: NumberAttribute, value: unknown): string | undefined {
  if (typeof value !== 'number') return 'must be a number';
  return value >= min && value <= max ? undefined : `must lie between ${min} and ${max}`;
}

function scalarFault(attribute: Attribute, value: unknown): string | undefined {
  if (attribute.kind === 'number') return numberFault(attribute, value);
  return daySchema.safeParse(value).success ? undefined : 'must be a day (YYYY-MM-DD)';
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
