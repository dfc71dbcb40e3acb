import type { Instrument } from '@/lib/catalogue/instrument';
import { sampleInstrument } from './sample-instrument';

const text = (zh: string, en: string) => ({ zh, en });
const source = { document: 's1' };

/** An instrument that may be handed in: it has no fault, and its labelled cases come out as labelled. */
export function soundInstrument(id: string, changes: Partial<Instrument> = {}): Instrument {
  const asOf = '2026-03-01';
  return sampleInstrument(id, {
    name: text(`示例贷款 ${id}`, `Sample loan ${id}`),
    required: { attribute: 'totalAssets', op: 'atLeast', value: 1_000_000, source },
    cases: [
      { title: text('够大', 'Large'), asOf, profile: { totalAssets: 2e6 }, status: 'eligible' },
      {
        title: text('太小', 'Small'),
        asOf,
        profile: { totalAssets: 1e5 },
        status: 'ineligible',
        because: ['totalAssets'],
      },
    ],
    ...changes,
  });
}
