'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';

const EVERY_MS = 1000;

interface Props {
  importId: string;
  rows: number;
  faultyRows: number;
  writtenRows: number;
}

/** How many drafts are written, asked for again and again until all are. */
export function WritingProgress({ importId, rows, faultyRows, writtenRows }: Props) {
  const t = useTranslations('exchange.writing');
  const router = useRouter();
  const [written, setWritten] = useState(writtenRows);
  const [isSilent, setSilent] = useState(false);
  useEffect(() => {
    const ask = async () => {
      const response = await fetch(`/api/studio/import/${importId}`, { cache: 'no-store' });
      if (!response.ok) throw new Error(`status ${response.status}`);
      const progress = (await response.json()) as { state: string; writtenRows: number };
      setSilent(false);
      setWritten(progress.writtenRows);
      if (progress.state !== 'writing') router.refresh();
    };
    const timer = setInterval(() => ask().catch(() => setSilent(true)), EVERY_MS);
    return () => clearInterval(timer);
  }, [importId, router]);
  const good = rows - faultyRows;
  return (
    <div className="grid max-w-xl gap-2">
      <p role="status">{t('progress', { written, good })}</p>
      <progress
        max={good}
        value={written}
        aria-label={t('label')}
        className="h-2 w-full accent-accent"
      />
      <p className="text-small text-muted">{t(isSilent ? 'silent' : 'leave')}</p>
    </div>
  );
}
