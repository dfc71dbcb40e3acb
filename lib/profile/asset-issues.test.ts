import { describe, expect, it } from 'vitest';
import { assetIssues } from './asset-issues';

describe('fixed and total assets', () => {
  it.each([
    [{ fixedAssets: 11, totalAssets: 10 }],
    [{ fixedAssets: { min: 11 }, totalAssets: { min: 1, max: 10 } }],
    [{ fixedAssets: { min: 11, max: 20 }, totalAssets: { max: 10 } }],
  ])('contradict each other in %j', (answers) => {
    expect(assetIssues(answers)).toEqual([
      {
        pointer: '/fixedAssets',
        message: {
          zh: '固定资产净值：不能大于资产总额',
          en: 'Fixed assets (net): must not be above total assets',
        },
      },
    ]);
  });

  it.each([
    [{ fixedAssets: 10, totalAssets: 10 }],
    [{ fixedAssets: { max: 99 }, totalAssets: 10 }],
    [{ fixedAssets: { min: 5, max: 99 }, totalAssets: { min: 1 } }],
    [{ fixedAssets: 5 }],
    [{ totalAssets: 5 }],
  ])('may both be true in %j', (answers) => {
    expect(assetIssues(answers)).toEqual([]);
  });
});
