import type { Answers, Band } from './answers';
import { fieldName, type ProfileIssue } from './profile-issue';

const lowest = (answer: number | Band) =>
  typeof answer === 'number' ? answer : (answer.min ?? -Infinity);
const highest = (answer: number | Band) =>
  typeof answer === 'number' ? answer : (answer.max ?? Infinity);

/** A part cannot exceed the whole: fixed assets that certainly lie above total assets. */
export function assetIssues({ fixedAssets, totalAssets }: Answers): ProfileIssue[] {
  if (fixedAssets === undefined || totalAssets === undefined) return [];
  if (lowest(fixedAssets as number | Band) <= highest(totalAssets as number | Band)) return [];
  const name = fieldName(['fixedAssets']);
  const whole = fieldName(['totalAssets']);
  return [
    {
      pointer: '/fixedAssets',
      message: {
        zh: `${name.zh}：不能大于${whole.zh}`,
        en: `${name.en}: must not be above ${whole.en.toLowerCase()}`,
      },
    },
  ];
}
