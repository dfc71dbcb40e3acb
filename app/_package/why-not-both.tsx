import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { SourceLine } from '@/app/_instrument/source-line';
import { missingLabels } from '@/app/_result/missing-labels';
import type { Catalogue } from '@/app/_server/catalogue';
import { formatShortMoney } from '@/lib/finance/format-amount';
import type { LeftOutLine, LeftOutLines } from './left-out-groups';
import { type PackagePlace, resultAddress } from './package-place';
import { resolveSaid } from './said-source';
import { Section } from './section';
import { SwitchLink } from './switch-link';

/** Lines of a group shown at once; the rest unfolds. */
const FIRST_LINES = 6;

interface Shown {
  readonly place: PackagePlace;
  readonly catalogue: Catalogue;
}

async function Line({
  line: { item, reason, source, missing, canBeAdded, price },
  isTakenOut,
  place,
  catalogue,
}: { line: LeftOutLine; isTakenOut: boolean } & Shown) {
  const t = await getTranslations('package');
  const { locale } = place;
  return (
    <li className="grid gap-x-6 border-b border-rule py-2 md:grid-cols-[minmax(0,1fr)_13rem]">
      <div>
        <Link href={`${resultAddress(place)}/${item.id}`} prefetch={false}>
          {item.name[locale]}
        </Link>
        {reason ? <span className="block text-small">{reason[locale]}</span> : null}
        {source ? <SourceLine source={resolveSaid(source, catalogue, locale)} /> : null}
        {missing.length > 0 ? (
          <span className="block text-small">
            {t('lacks', { list: missingLabels(missing, locale) })}
          </span>
        ) : null}
      </div>
      <span className="flex flex-wrap items-baseline gap-x-4 md:block md:text-right">
        {price ? (
          <span className="block text-small">
            {price.isZero()
              ? t('pricedNothing')
              : t('priced', { amount: formatShortMoney(price, locale) })}
          </span>
        ) : null}
        {isTakenOut ? (
          <SwitchLink place={place} item={item} to="free" word={t('putBack')} />
        ) : canBeAdded ? (
          <SwitchLink place={place} item={item} to="in" word={t('putIn')} />
        ) : null}
      </span>
    </li>
  );
}

async function Group({ group, lines, ...shown }: LeftOutLines & Shown) {
  const t = await getTranslations('package');
  const row = (line: LeftOutLine) => (
    <Line key={line.item.id} line={line} isTakenOut={group === 'taken_out'} {...shown} />
  );
  // One line more is shown rather than hidden behind a line of its own.
  const first = lines.length > FIRST_LINES + 1 ? FIRST_LINES : lines.length;
  const rest = lines.slice(first);
  return (
    <div>
      <h3 className="font-semibold">
        {t(`leftOut.${group}`)} <span className="font-normal text-muted">{lines.length}</span>
      </h3>
      {group === 'missing' || group === 'no_amount' ? (
        <p className="text-small text-muted">{t(`leftOutIdea.${group}`)}</p>
      ) : null}
      <ul>{lines.slice(0, first).map(row)}</ul>
      {rest.length > 0 ? (
        <details>
          <summary className="py-2 text-small text-accent">
            {t('rest', { count: rest.length })}
          </summary>
          <ul>{rest.map(row)}</ul>
        </details>
      ) : null}
    </div>
  );
}

/** Why each of the others is not in the package, one line each, by kind of reason. */
export async function WhyNotBoth({
  groups,
  ...shown
}: { groups: readonly LeftOutLines[] } & Shown) {
  const t = await getTranslations('package');
  if (groups.length === 0) return null;
  const canAdd = groups.some(
    ({ group, lines }) => group !== 'taken_out' && lines.some(({ canBeAdded }) => canBeAdded),
  );
  return (
    <Section id="why-not" title={t('whyNot')}>
      {canAdd ? <p className="no-print text-small text-muted">{t('whyNotIdea')}</p> : null}
      {groups.map((each) => (
        <Group key={each.group} {...each} {...shown} />
      ))}
    </Section>
  );
}
