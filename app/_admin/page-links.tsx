import Link from 'next/link';
import { getTranslations } from 'next-intl/server';

/** The ways to the pages before and after this one of a list. */
export async function PageLinks(props: {
  page: number;
  pages: number;
  at: (page: number) => string;
}) {
  const { page, pages, at } = props;
  const t = await getTranslations('admin');
  if (pages <= 1) return null;
  return (
    <p className="flex flex-wrap gap-x-6">
      {page > 1 ? (
        <Link href={at(page - 1)} prefetch={false} className="py-2">
          {t('people.previous')}
        </Link>
      ) : null}
      <span className="py-2 text-muted">
        {page} / {pages}
      </span>
      {page < pages ? (
        <Link href={at(page + 1)} prefetch={false} className="py-2">
          {t('people.next')}
        </Link>
      ) : null}
    </p>
  );
}
