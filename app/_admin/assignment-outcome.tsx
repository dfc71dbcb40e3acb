import { getTranslations } from 'next-intl/server';

interface Props {
  /** How many were given; undefined where nothing was tried. */
  given: number | undefined;
  /** Names of those on which somebody is writing. */
  blocked: readonly string[];
  isNothingChosen: boolean;
  /** The institution or an instrument that was sent is not there. */
  isGone: boolean;
}

/** What came of giving instruments to an institution. */
export async function AssignmentOutcome({ given, blocked, isNothingChosen, isGone }: Props) {
  const t = await getTranslations('admin');
  if (blocked.length > 0 || isNothingChosen || isGone)
    return (
      <p role="alert" className="measure border-l-4 border-unmet py-1 pl-4">
        {isNothingChosen
          ? t('instruments.chosen')
          : isGone
            ? t('instruments.gone')
            : t('instruments.blocked', { names: blocked.join(' · ') })}
      </p>
    );
  if (given === undefined) return null;
  return (
    <p role="status" className="measure border-l-4 border-met py-1 pl-4">
      {t('instruments.assigned', { count: given })}
    </p>
  );
}
