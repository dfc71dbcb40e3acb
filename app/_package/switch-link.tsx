import Link from 'next/link';
import type { PackageItem } from '@/lib/packaging/package-item';
import { type PackagePlace, switchAddress } from './package-place';

/** A link that switches an instrument; its name is read out, as one word says too little alone. */
export function SwitchLink({
  place,
  item,
  to,
  word,
}: {
  place: PackagePlace;
  item: PackageItem;
  to: 'in' | 'out' | 'free';
  word: string;
}) {
  return (
    <Link
      href={switchAddress(place, item.id, to)}
      prefetch={false}
      rel="nofollow"
      className="no-print inline-block py-1 text-small text-accent"
    >
      {word}
      <span className="sr-only"> {item.name[place.locale]}</span>
    </Link>
  );
}
