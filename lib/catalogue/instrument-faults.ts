import type { Criterion } from '@/lib/criteria/condition';
import { criteriaOf } from '@/lib/criteria/criteria-of';
import { attribute } from '@/lib/profile/registry';
import type { Instrument } from './instrument';

const CJK = /[\u4e00-\u9fff]/;

function citationFaults(instrument: Instrument, criteria: readonly Criterion[]): string[] {
  const known = new Set([
    'platform',
    ...[...instrument.legalBasis, ...instrument.sources].map(({ key }) => key),
  ]);
  const cited = [
    ...criteria.map((criterion) => ({
      name: 'judgement' in criterion ? criterion.judgement.en : criterion.attribute,
      source: criterion.source,
    })),
    ...instrument.benefit.parts.map(({ type, source }) => ({ name: `benefit ${type}`, source })),
    ...instrument.relations.map(({ kind, source }) => ({ name: `relation ${kind}`, source })),
  ];
  return cited.flatMap(({ name, source }) => {
    if (!source) return [`${name}: no source`];
    return known.has(source.document) ? [] : [`${name}: no document ${source.document}`];
  });
}

/** Texts whose Chinese has no Chinese in it, or whose English has. */
function languageFaults(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, i) => languageFaults(item, `${path}/${i}`));
  const { zh, en, ...rest } = value as Record<string, unknown>;
  const faults = [];
  if (typeof zh === 'string' && !CJK.test(zh))
    faults.push(`${path}: the Chinese has no Chinese in it`);
  if (typeof en === 'string' && CJK.test(en)) faults.push(`${path}: the English has Chinese in it`);
  return [
    ...faults,
    ...Object.entries(rest).flatMap(([key, item]) => languageFaults(item, `${path}/${key}`)),
  ];
}

/** Conditions of a part are settled by data alone: a judgement would leave the amount open for ever. */
function partFaults({ parts }: Instrument['benefit']): string[] {
  return parts.flatMap(({ when }) =>
    when && criteriaOf(when).some((criterion) => 'judgement' in criterion)
      ? ['benefit: a part waits for a judgement']
      : [],
  );
}

function worthFaults({ benefit, effect }: Instrument): string[] {
  const faults = partFaults(benefit);
  if (benefit.parts.length > 0 && benefit.unquantified)
    faults.push('benefit: has numbers and says that it has none');
  if (effect === 'support' && benefit.parts.length === 0 && !benefit.unquantified)
    faults.push('benefit: neither numbers nor a reason why there are none');
  return faults;
}

function caseFaults({ cases }: Instrument): string[] {
  const matching = cases.some(
    ({ status }) => status === 'eligible' || status === 'eligible_subject_to_judgement',
  );
  const failing = cases.some(
    ({ status, because }) =>
      (status === 'near_miss' || status === 'ineligible') && (because?.length ?? 0) > 0,
  );
  return [
    ...(matching ? [] : ['cases: none matches']),
    ...(failing ? [] : ['cases: none fails for a stated reason']),
  ];
}

/** What a record in the right shape still lacks to be shipped. */
export function instrumentFaults(instrument: Instrument): string[] {
  const criteria = [
    ...criteriaOf(instrument.required),
    ...instrument.preferred.flatMap(({ condition }) => criteriaOf(condition)),
  ];
  const substantial = criteriaOf(instrument.required).some(
    (criterion) => 'attribute' in criterion && attribute(criterion.attribute).kind !== 'date',
  );
  return [
    ...(substantial ? [] : ['required: no criterion besides dates']),
    ...citationFaults(instrument, criteria),
    ...languageFaults(instrument, ''),
    ...worthFaults(instrument),
    ...caseFaults(instrument),
  ];
}
