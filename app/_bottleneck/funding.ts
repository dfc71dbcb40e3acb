import type { LoadedAssessment } from '@/app/_standing/load-assessment';
import type { Bottleneck } from '@/lib/assessment/bottleneck/bottleneck';
import type { IndicatorId } from '@/lib/assessment/indicator';
import { type InstrumentForTypes, instrumentsForTypes } from '@/lib/matching/instruments-for-types';
import type { Facts } from '@/lib/profile/known';
import { PROJECT_TYPES, type ProjectType } from '@/lib/taxonomy/project-type';

/** What pays for closing a bottleneck. */
export interface Funding {
  readonly instruments: readonly InstrumentForTypes[];
  /** An earlier bottleneck that the same kinds of project close: its list is not said twice. */
  readonly sameAs: IndicatorId | undefined;
}

/** The instruments for every bottleneck, found once for each set of kinds of project. */
export function fundingOf({
  result,
  assessment,
}: LoadedAssessment): ReadonlyMap<IndicatorId, Funding> {
  const bySet = new Map<string, Funding & { readonly first: IndicatorId }>();
  return new Map(
    assessment.bottlenecks.map(({ id, projectTypes }): [IndicatorId, Funding] => {
      const key = [...projectTypes].sort().join();
      const known = bySet.get(key);
      if (known) return [id, { instruments: known.instruments, sameAs: known.first }];
      const instruments = instrumentsForTypes(
        result.catalogue.compiled,
        result.firm.facts,
        result.saved.asOf,
        projectTypes,
      );
      bySet.set(key, { instruments, sameAs: undefined, first: id });
      return [id, { instruments, sameAs: undefined }];
    }),
  );
}

/** The kinds by which the project that the firm has told of closes a bottleneck already. */
export function ownTypes(
  { projectTypes }: Pick<Bottleneck, 'projectTypes'>,
  facts: Facts,
): readonly ProjectType[] {
  const known = facts.get('project.types');
  const own = known?.kind === 'set' ? known.members : [];
  return PROJECT_TYPES.codes.filter((type) => projectTypes.includes(type) && own.includes(type));
}
