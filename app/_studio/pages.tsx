import Link from 'next/link';

/** The ways to the pages before and after this one of a list; nothing where it has one page. */
export function Pages({
  page,
  pages,
  at,
  words,
}: {
  page: number;
  pages: number;
  at: (page: number) => string;
  words: Readonly<Record<'pages' | 'before' | 'page' | 'after', string>>;
}) {
  if (pages === 1) return null;
  return (
    <nav aria-label={words.pages} className="flex flex-wrap items-center gap-4">
      {page > 1 ? (
        <Link href={at(page - 1)} prefetch={false} className="py-2">
          {words.before}
        </Link>
      ) : null}
      <span>{words.page}</span>
      {page < pages ? (
        <Link href={at(page + 1)} prefetch={false} className="py-2">
          {words.after}
        </Link>
      ) : null}
    </nav>
  );
}
