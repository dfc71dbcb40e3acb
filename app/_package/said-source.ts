import type { Catalogue } from '@/app/_server/catalogue';
import { type ResolvedSource, resolveSource } from '@/lib/matching/resolved-source';
import type { LeftOut } from '@/lib/packaging/left-out';
import type { PackageItem } from '@/lib/packaging/package-item';
import type { Binding } from '@/lib/packaging/package-outcome';
import { pairRule } from '@/lib/packaging/pair-rules';
import type { Relation } from '@/lib/packaging/relation';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** A source as a rule on combining cites it, with the instrument whose documents it is one of. */
export type Said = NonNullable<LeftOut['source']>;

const saidIn = (relation: Relation | undefined, saidBy: string): Said | undefined =>
  relation && { cited: relation.source, saidBy };

/** Where the rule that binds a package stands; undefined for what holds of itself. */
export function sourceOfBinding(binding: Binding, items: readonly PackageItem[]): Said | undefined {
  const byId = (id: string) => items.find((item) => item.id === id);
  if (binding.kind === 'pool') {
    const [id = '', index = ''] = binding.key.split('/');
    return saidIn(byId(id)?.relations[Number(index)], id);
  }
  if (binding.kind === 'requirement') {
    const relations = byId(binding.id)?.relations ?? [];
    return saidIn(
      relations.find(({ kind }) => kind === 'requires'),
      binding.id,
    );
  }
  const [a, b] = [byId(binding.leftOut), byId(binding.chosen)];
  const rule = a && b && pairRule(a, b);
  return rule && { cited: rule.source, saidBy: rule.saidBy };
}

/** The source with its document; one that no instrument says is this platform’s own reading. */
export function resolveSaid(
  { cited, saidBy }: Said,
  catalogue: Catalogue,
  locale: Locale,
): ResolvedSource {
  const instrument = saidBy === undefined ? undefined : catalogue.byId.get(saidBy)?.instrument;
  return instrument ? resolveSource(instrument, cited, locale) : { platform: true };
}
