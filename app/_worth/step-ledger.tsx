import { getTranslations } from 'next-intl/server';
import { SourceLine } from '@/app/_instrument/source-line';
import type { PartSteps, Step, StepGroup } from './worth-steps';

/** The results of the later years; one line where they are all the same. */
async function Results({ group: { others, othersAlike } }: { group: StepGroup }) {
  const t = await getTranslations('worth');
  const [first, last] = [others[0], others.at(-1)];
  if (othersAlike && first && last)
    return (
      <p className="text-small">
        {t('laterYears', {
          from: String(first.year),
          to: String(last.year),
          result: first.result,
        })}
      </p>
    );
  return (
    <table className="mt-1 text-small">
      <caption className="text-left text-muted">{t('otherYears')}</caption>
      <tbody>
        {others.map(({ year, result }) => (
          <tr key={year}>
            <th scope="row" className="py-0.5 pr-6 text-left font-normal">
              {year}
            </th>
            <td className="py-0.5 text-right">{result}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

async function OtherYears({ group }: { group: StepGroup }) {
  const { others, formulasDiffer } = group;
  const t = await getTranslations('worth');
  return (
    <>
      <Results group={group} />
      {formulasDiffer ? (
        <details className="mt-1 text-small">
          <summary className="inline-block py-1 text-accent">{t('otherFormulas')}</summary>
          <ul className="grid gap-1">
            {others.map(({ year, formula, result }) => (
              <li key={year}>
                {t('inYear', { year: String(year) })}
                {formula} = {result}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

async function stepTitle({ label, year }: Step, repeatedTo: number | undefined) {
  const t = await getTranslations('worth');
  if (year === undefined) return label;
  return repeatedTo === undefined
    ? t('lineOf', { label, year: String(year) })
    : t('lineOfYears', { label, from: String(year), to: String(repeatedTo) });
}

async function Group({ group }: { group: StepGroup }) {
  const { first, others, repeatedTo } = group;
  return (
    <li className="border-b border-rule py-2 last:border-b-0">
      <p className="font-medium">{await stepTitle(first, repeatedTo)}</p>
      <div className="flex flex-wrap justify-between gap-x-6">
        <p className="measure text-small">{first.formula}</p>
        <p className="ml-auto text-right">= {first.result}</p>
      </div>
      {first.source ? <SourceLine source={first.source} /> : null}
      {others.length > 0 && repeatedTo === undefined ? <OtherYears group={group} /> : null}
    </li>
  );
}

/** The arithmetic with every number filled in, line by line, part by part. */
export async function StepLedger({ parts }: { parts: readonly PartSteps[] }) {
  const t = await getTranslations('worth');
  return parts.map(({ label, groups }) => (
    <section key={label ?? ''} className="mt-2">
      {parts.length > 1 ? <h3 className="font-semibold">{label ?? t('sum')}</h3> : null}
      <ul>
        {groups.map((group) => (
          <Group key={`${group.first.label} ${group.first.formula}`} group={group} />
        ))}
      </ul>
    </section>
  ));
}
