'use client';

import { useTranslations } from 'next-intl';
import type { DraftFault } from '@/lib/catalogue/editing/draft-fault';
import { SECTION_IDS, type SectionId, sectionOf } from './sections';

/** The sections, each with what is still open in it. */
export function SectionRail({
  current,
  faults,
  choose,
}: {
  current: SectionId;
  faults: readonly DraftFault[];
  choose: (section: SectionId) => void;
}) {
  const t = useTranslations('studio.editor');
  const open = (section: SectionId) =>
    faults.filter(({ path }) => sectionOf(String(path[0])) === section).length;
  return (
    <nav aria-label={t('sections')} className="lg:sticky lg:top-4 lg:self-start">
      <ol className="flex flex-wrap gap-x-4 lg:grid">
        {SECTION_IDS.map((section) => {
          const count = open(section);
          return (
            <li key={section} className="lg:border-b lg:border-rule">
              <button
                type="button"
                aria-current={section === current ? 'step' : undefined}
                onClick={() => choose(section)}
                className="min-h-11 w-full py-1 text-left aria-[current=step]:font-semibold aria-[current=step]:text-accent"
              >
                {t(`section.${section}`)}
                <span className="block text-small font-normal text-muted">
                  {count === 0 ? (
                    <span className="text-met">● {t('complete')}</span>
                  ) : (
                    <span className="text-unknown">○ {t('openFaults', { count })}</span>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
