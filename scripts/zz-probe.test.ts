import fc from 'fast-check';
import { it } from 'vitest';
import { askedFor } from '@/lib/matching/asked-for';
import { worthOfInstrument } from '@/lib/matching/worth-of-match';
import { factsOf } from '@/lib/profile/facts';
import { attribute } from '@/lib/profile/registry';
import { AS_OF, arbitraryFirm, SHIPPED, SAMPLE_FIRMS } from './testing/shipped-firms';

it('probe', async () => {
  const firms = fc.sample(arbitraryFirm(), { numRuns: 400, seed: 5 });
  const seen = new Map<string, number>();
  for (const f of [...firms, ...SAMPLE_FIRMS]) {
    const { facts } = factsOf(f, AS_OF);
    const basis = { facts, asOf: AS_OF, assumptions: {} };
    for (const s of SHIPPED) {
      const w = worthOfInstrument(s, basis);
      for (const k of w.missing) if (askedFor(k, facts).length === 0) { const key = `${s.id} ${k} ${w.kind} step ${attribute(k).step} ${JSON.stringify(facts.get(k))}`; const short = key.slice(0, 200); seen.set(short, (seen.get(short) ?? 0) + 1); }
    }
  }
  console.log([...seen].slice(0, 60));
}, 600000);
