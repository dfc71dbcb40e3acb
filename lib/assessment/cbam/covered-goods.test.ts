import { describe, expect, it } from 'vitest';
import { cbamCoverage } from './covered-goods';
import benchmarks from './data/benchmarks.json' with { type: 'json' };

describe('cbamCoverage by Annex I of Regulation (EU) 2023/956', () => {
  it.each([
    ['25231000', 'covered', 'cement'],
    ['2523', 'covered', 'cement'],
    ['27160000', 'covered', 'electricity'],
    ['28080000', 'covered', 'fertilisers'],
    ['283421', 'covered', 'fertilisers'],
    ['310520', 'covered', 'fertilisers'],
    ['26011200', 'covered', 'iron_steel'],
    ['72083900', 'covered', 'iron_steel'],
    ['720211', 'covered', 'iron_steel'],
    ['7311', 'covered', 'iron_steel'],
    ['73181595', 'covered', 'iron_steel'],
    ['7616', 'covered', 'aluminium'],
    ['28041000', 'covered', 'hydrogen'],
  ])('%s is %s (%s)', (cn, status, good) => {
    expect(cbamCoverage(cn)).toMatchObject({ status, good });
  });

  it.each([
    '310560',
    '31056000',
    '7204',
    '72044910',
    '720221',
    '72029980',
    '260111',
    '7312',
    '7317',
    '7602',
    '7615',
    '28042100',
    '25070020',
    '8501',
  ])('%s is not covered', (cn) => {
    expect(cbamCoverage(cn)).toEqual({ status: 'not_covered' });
  });

  it.each(['2507', '25070080', '2601', '2804', '280410', '2834', '3105', '7202'])(
    '%s, listed in part or coarser than what is listed, is unknown',
    (cn) => {
      expect(cbamCoverage(cn).status).toBe('unknown');
    },
  );

  it.each([
    ['25232900', 'direct_and_indirect'],
    ['31021019', 'direct_and_indirect'],
    ['26011200', 'direct_and_indirect'],
    ['72083900', 'direct'],
    ['76011000', 'direct'],
    ['28041000', 'direct'],
  ])('%s counts %s emissions (Annex II)', (cn, emissions) => {
    expect(cbamCoverage(cn).emissions).toBe(emissions);
  });

  it('covers every good that has a benchmark, calcined clay in part', () => {
    const codes = Object.keys(benchmarks.rows);
    const doubtful = codes.filter((cn) => cbamCoverage(cn).status !== 'covered');
    expect(codes).toHaveLength(570);
    expect(doubtful).toEqual(['25070080']);
  });

  it('gives a coarse code the status of its parts, or unknown', () => {
    for (const cn of Object.keys(benchmarks.rows)) {
      for (const length of [4, 6]) {
        expect(['covered', 'unknown']).toContain(cbamCoverage(cn.slice(0, length)).status);
      }
    }
  });
});
