import { getTranslations } from 'next-intl/server';
import { GRADE_FROM, GRADES, type Grade } from '@/lib/assessment/weighting/grade';

async function points(grade: Grade): Promise<string> {
  const t = await getTranslations('assessmentMethod.grades');
  const above = GRADES[GRADES.indexOf(grade) - 1];
  return GRADE_FROM[grade] === 0 && above
    ? t('below', { below: GRADE_FROM[above] })
    : t('from', { from: GRADE_FROM[grade] });
}

/** From how many points each grade holds. */
export async function GradeTable() {
  const t = await getTranslations('assessmentMethod.grades');
  return (
    <table className="w-full max-w-xs border-collapse text-small tabular-nums">
      <thead>
        <tr className="border-b-2 border-ink">
          <th scope="col" className="py-1 text-left font-semibold">
            {t('grade')}
          </th>
          <th scope="col" className="py-1 text-right font-semibold">
            {t('points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {GRADES.map((grade) => (
          <tr key={grade} className="border-b border-rule">
            <th scope="row" className="py-1 text-left font-normal">
              {grade}
            </th>
            <td className="py-1 text-right">{points(grade)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
