import type { Status } from '@/lib/catalogue/instrument-case';
import type { Worth } from '@/lib/finance/estimate-benefit';
import type { PackageItem } from '@/lib/packaging/package-item';
import type { InstrumentMatch } from './match-instrument';
import { valuationOf, type WorthBasis } from './worth-of-match';

/** What a package is made of: nothing that is still open for want of an answer, or that fails. */
export const PACKAGE_MATCHES: readonly Status[] = ['eligible', 'eligible_subject_to_judgement'];

/** Matches as items of a package, with what each is worth. */
export function packageItems(
  matches: readonly InstrumentMatch[],
  worthOf: (match: InstrumentMatch) => Worth,
  basis: WorthBasis,
  statuses: readonly Status[] = PACKAGE_MATCHES,
): readonly PackageItem[] {
  return matches
    .filter(({ status }) => statuses.includes(status))
    .map((match) => {
      const { instrument } = match.compiled;
      return {
        id: instrument.id,
        name: instrument.name,
        classes: instrument.classes,
        relations: instrument.relations,
        worth: worthOf(match),
        valuation: valuationOf(instrument, basis),
      };
    });
}
