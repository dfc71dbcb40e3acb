import { today } from '@/app/_server/today';
import { checkForm } from '@/lib/profile/form/check-form';
import { type FormText, fieldNames, rowCount } from '@/lib/profile/form/form-text';
import { placeText } from '@/lib/profile/form/place-text';
import { type AttributeKey, attribute, isAttributeKey } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { isRegionCode } from '@/lib/taxonomy/region';
import { isSectorCode } from '@/lib/taxonomy/sector';
import { attributeOfField } from './step-fields';
import { askedAt, firstPlaceOf, type Place, type Walk } from './walk';

const MORE_ROWS = 3;

/**
 * Buttons that change the form itself instead of leading on: `pick:sector:3110` fills in a chosen
 * place, `rows:fuelUse` adds rows. Gives the attribute that was changed.
 */
export function applyButton(
  form: Record<string, string[]>,
  go: string,
  locale: Locale,
): AttributeKey | undefined {
  const [verb, key = '', code = ''] = go.split(':');
  if (!isAttributeKey(key)) return undefined;
  const { kind } = attribute(key);
  const isPlace =
    (kind === 'sector' && isSectorCode(code)) || (kind === 'region' && isRegionCode(code));
  if (verb === 'pick' && isPlace) {
    form[key] = [placeText(kind, code, locale)];
    return key;
  }
  if (verb === 'rows' && kind === 'list') {
    form[fieldNames.rows(key)] = [String(rowCount(form, key, MORE_ROWS) + MORE_ROWS)];
    return key;
  }
  return undefined;
}

function faultyAttributes(form: FormText): readonly AttributeKey[] {
  return checkForm(form, today())
    .issues.map(({ field }) => attributeOfField(field))
    .filter((key) => key !== undefined);
}

/** Whether a page holds something that has to be corrected. */
export function isPageFaulty(form: FormText, place: Place): boolean {
  const asked = askedAt(place);
  return faultyAttributes(form).some((key) => asked.includes(key));
}

/** The first page that holds something to be corrected, those of this walk before others. */
export function firstFaultyPlace(form: FormText, walk: Walk): Place | undefined {
  return firstPlaceOf(faultyAttributes(form), walk);
}
