import { expect, it } from 'vitest';
import { resultPath } from './keep-result';

it('names the language, the result and, where there is one, the result before it', () => {
  expect(resultPath('zh', 'now')).toBe('/zh/results/now');
  expect(resultPath('en', 'now', 'then')).toBe('/en/results/now?since=then');
});

it('keeps a strange earlier token inside its parameter', () => {
  const path = resultPath('zh', 'now', 'a&status=x#b');
  expect(new URL(path, 'http://localhost').searchParams.get('since')).toBe('a&status=x#b');
});
