import type { Instrument } from '@/lib/catalogue/instrument';
import { type NormalForm, normalForm } from '@/lib/criteria/normal-form';

/** An instrument made ready for matching once per catalogue revision. */
export interface CompiledInstrument {
  readonly instrument: Instrument;
  readonly required: NormalForm;
  readonly preferred: readonly { readonly form: NormalForm; readonly weight: number }[];
}

/** What no data can settle while the record itself is unsure that the measure is open. */
const STANDING: NormalForm = {
  kind: 'criterion',
  negated: false,
  criterion: {
    judgement: {
      zh: '政策目前是否仍在执行，须向主管部门确认',
      en: 'Whether the measure is still open must be confirmed with the authority',
    },
    source: { document: 'platform' },
  },
};

export function compileInstrument(instrument: Instrument): CompiledInstrument {
  const rule = normalForm(instrument.required);
  return {
    instrument,
    required:
      instrument.standing === 'uncertain' ? { kind: 'all', members: [STANDING, rule] } : rule,
    preferred: instrument.preferred.map(({ condition, weight }) => ({
      form: normalForm(condition),
      weight,
    })),
  };
}
