import { describe, expect, it } from 'vitest';
import data from './data/region-search.json' with { type: 'json' };
import { allRegions } from './region';
import { searchRegions } from './region-search';

const codes = (query: string, limit: number) =>
  searchRegions(query, limit).map((entry) => entry.code);

describe('searching regions', () => {
  it.each([
    ['320500', '320500'],
    ['3205', '320500'],
    ['32', '320000'],
    ['苏州', '320500'],
    ['苏州市', '320500'],
    ['江苏省苏州市', '320500'],
    ['江苏苏州', '320500'],
    ['内蒙古包头', '150200'],
    ['suzhou', '320500'],
    ['Su Zhou', '320500'],
    ['chongqing', '500000'],
    ['重庆', '500000'],
    ['cq', '500000'],
    ['bj', '110000'],
    ['吉林', '220000'],
    ['吉林市', '220200'],
    ['xian', '610100'],
    ["Xi'an", '610100'],
    ['shaanxi', '610000'],
    ['inner mongolia', '150000'],
    ['hohhot', '150100'],
    ['恩施', '422800'],
    ['湘西', '433100'],
    ['延边', '222400'],
    ['兵团', '660000'],
    ['浦东', '310115'],
    ['嘉定区', '310114'],
    ['luliang', '141100'],
    ['Lüliang', '141100'],
    ['lvliang', '141100'],
    ['仙桃', '429004'],
    ['兰州新区', '620171'],
    ['dg', '441900'],
  ])('puts the right region first for %j', (query, code) => {
    expect(codes(query, 3)[0]).toBe(code);
  });

  it('shows cities of the same sound side by side', () => {
    expect(codes('suzhou', 2)).toEqual(['320500', '341300']);
  });

  it('finds every region by its own name in either language and by its pinyin', () => {
    const pinyin: Record<string, string> = data.pinyin;
    for (const entry of allRegions()) {
      for (const query of [entry.code, entry.name.zh, entry.name.en, pinyin[entry.code] ?? '']) {
        expect(codes(query, 12), query).toContain(entry.code);
      }
    }
  });

  it.each(['', '?', 'qqqq', '99'])('finds nothing for %j', (query) => {
    expect(codes(query, 5)).toEqual([]);
  });
});
