import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { packageMessage } from '@/lib/matching/package-answer-words';
import type { PackageItem } from '@/lib/packaging/package-item';
import type { PackageAnswer } from '@/lib/packaging/plan-package';
import { type PackagePlace, packageAddress } from './package-place';
import { SwitchLink } from './switch-link';
import { isToggled } from './toggles';

async function Switched({ items, place }: { items: readonly PackageItem[]; place: PackagePlace }) {
  const t = await getTranslations('package');
  const { toggles, locale } = place;
  return (
    <>
      <ul className="grid gap-1">
        {items.map((item) => (
          <li key={item.id} className="flex flex-wrap items-center gap-x-4">
            <span>
              {t(toggles.in.includes(item.id) ? 'putInBy' : 'takenOutBy', {
                name: item.name[locale],
              })}
            </span>
            <SwitchLink place={place} item={item} to="free" word={t('undo')} />
          </li>
        ))}
      </ul>
      <p>
        <Link href={packageAddress(place)} prefetch={false} className="no-print py-1 text-accent">
          {t('restore')}
        </Link>
      </p>
    </>
  );
}

/** Where there is no package: why, and what the reader can take back. */
export async function NoPackage({
  answer,
  items,
  place,
}: {
  answer: PackageAnswer;
  items: readonly PackageItem[];
  place: PackagePlace;
}) {
  const t = await getTranslations('package');
  const { toggles, locale } = place;
  const nameOf = (id: string) => items.find((item) => item.id === id)?.name ?? { zh: id, en: id };
  const chosen = items.filter(({ id }) => [...toggles.in, ...toggles.out].includes(id));
  return (
    <div className="grid gap-4">
      <h1 className="text-title font-semibold">{t('noPackage')}</h1>
      <p className="measure">{packageMessage(answer, nameOf)?.[locale]}</p>
      {isToggled(toggles) ? <Switched items={chosen} place={place} /> : null}
    </div>
  );
}
