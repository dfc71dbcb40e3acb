import { getTranslations } from 'next-intl/server';
import type { ResolvedSource } from '@/lib/matching/resolved-source';

/** Where a criterion stands, in small type at the end of its line. */
export async function SourceLine({ source }: { source: ResolvedSource }) {
  const t = await getTranslations('instrument');
  if ('platform' in source) return <p className="text-small text-muted">{t('ownReading')}</p>;
  const { title, number, address } = source.document;
  const isPage = source.document.verified !== undefined;
  const words = (
    <>
      <span lang={isPage ? 'zh-CN' : undefined}>
        {isPage ? title : number ? t('numbered', { title, number }) : t('titled', { title })}
      </span>
      {source.clause ? ` ${source.clause}` : null}
    </>
  );
  return (
    <p className="text-small text-muted">
      {t('source')}
      {address ? (
        <a href={address} rel="noreferrer nofollow">
          {words}
        </a>
      ) : (
        words
      )}
    </p>
  );
}
