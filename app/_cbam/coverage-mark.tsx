import { getTranslations } from 'next-intl/server';
import type { CbamResult } from '@/lib/assessment/cbam/exposure';

const LOOKS: Readonly<Record<CbamResult['status'], { shape: string; tone: string }>> = {
  covered: { shape: '■', tone: 'text-ink' },
  unknown: { shape: '○', tone: 'text-unknown' },
  not_covered: { shape: '—', tone: 'text-muted' },
};

/** Whether a good is under the mechanism, as a shape and a word. */
export async function CoverageMark({ status }: { status: CbamResult['status'] }) {
  const t = await getTranslations('cbam');
  const { shape, tone } = LOOKS[status];
  return (
    <span className={`whitespace-nowrap text-small ${tone}`}>
      <span aria-hidden="true" className="mr-1 inline-block w-4 text-center">
        {shape}
      </span>
      {t(`mark.${status}`)}
    </span>
  );
}
