import type { DraftKind } from '@/lib/catalogue/draft-state';
import { type DraftFault, faultAt } from '@/lib/catalogue/editing/draft-fault';
import { readDraft } from '@/lib/catalogue/editing/draft-faults';
import type { JsonObject } from '@/lib/catalogue/editing/json-path';
import type { Instrument } from '@/lib/catalogue/instrument';
import { caseFaultWords } from './case-fault-words';
import { compileInstrument } from './compiled-instrument';
import { runCase } from './run-case';

export interface DraftCheck {
  /** What would be published; null for a withdrawal and while there are faults of the record. */
  readonly instrument: Instrument | null;
  readonly faults: readonly DraftFault[];
  /** Labelled cases that come out otherwise. */
  readonly caseFaults: readonly DraftFault[];
}

const FAULTLESS: DraftCheck = { instrument: null, faults: [], caseFaults: [] };

/** The labelled cases of an instrument that do not come out as labelled. */
export function redCases(instrument: Instrument): readonly DraftFault[] {
  const compiled = compileInstrument(instrument);
  return instrument.cases.flatMap((sample, index) => {
    const fault = runCase(compiled, sample);
    return fault ? [{ path: ['cases', index], message: caseFaultWords(sample, fault) }] : [];
  });
}

/** Whether a draft may be handed in and published, as far as it alone can tell. */
export function checkDraft(draft: {
  readonly kind: DraftKind;
  readonly instrumentId: string;
  readonly content: JsonObject;
}): DraftCheck {
  if (draft.kind === 'withdrawal') return FAULTLESS;
  const { faults: contentFaults, instrument } = readDraft(draft.content);
  const faults = [
    ...(draft.content.id === draft.instrumentId
      ? []
      : [faultAt(['id'], '与草稿的编号不同', 'differs from that of the draft')]),
    ...contentFaults,
  ];
  if (faults.length > 0 || !instrument) return { ...FAULTLESS, faults };
  return { instrument, faults, caseFaults: redCases(instrument) };
}
