import type { Answers } from './answers';
import { fieldName, type ProfileIssue, pointerOf } from './profile-issue';
import { ATTRIBUTE_KEYS, attribute } from './registry';

const EARLIEST = '1900-01-01';
const LATEST = '2100-12-31';

/** Days that cannot be: before 1900, after 2100, a founding in the future, an end before its start. */
export function dateIssues(answers: Answers, asOf: string): ProfileIssue[] {
  const issues: ProfileIssue[] = [];
  const refuse = (key: string, zh: string, en: string) => {
    const path = key.split('.');
    const name = fieldName(path);
    issues.push({
      pointer: pointerOf(path),
      message: { zh: `${name.zh}：${zh}`, en: `${name.en}: ${en}` },
    });
  };
  for (const key of ATTRIBUTE_KEYS) {
    const entry = attribute(key);
    const day = answers[key];
    if (entry.kind !== 'date' || typeof day !== 'string') continue;
    if (day < EARLIEST || day > LATEST) refuse(key, '年份不合理', 'the year is out of range');
    else if (entry.past && day > asOf) refuse(key, `不能晚于 ${asOf}`, `must not be after ${asOf}`);
  }
  const start = answers['project.startsOn'];
  const end = answers['project.completedOn'];
  if (typeof start === 'string' && typeof end === 'string' && end < start) {
    refuse('project.completedOn', '不能早于开工日期', 'must not be before the start of works');
  }
  return issues;
}
