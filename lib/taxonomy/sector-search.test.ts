import { describe, expect, it } from 'vitest';
import data from './data/sector-search.json' with { type: 'json' };
import { allSectors, isSectorCode } from './sector';
import { searchSectors } from './sector-search';

const codes = (query: string, limit: number) =>
  searchSectors(query, limit).map((entry) => entry.code);

describe('searching sectors', () => {
  it.each([
    ['3110', '3110'],
    ['C3110', '3110'],
    ['Ｃ３１', '31'],
    ['炼铁', '3110'],
    ['炼铁厂', '3110'],
    ['钢压延', '3130'],
    ['水泥', '3011'],
    ['水泥厂', '3011'],
    ['锂电池', '3841'],
    ['纺织', '17'],
    ['光伏', '3825'],
    ['陶瓷厂', '307'],
    ['平板玻璃', '3041'],
    ['汽车零部件', '3670'],
    ['汽车 零部件', '3670'],
    ['机械零部件', '3484'],
    ['liantie', '3110'],
    ['lian tie', '3110'],
    ['liàn tiě', '3110'],
    ['gangyayan', '3130'],
    ['gyyjg', '3130'],
    ['lvyelian', '3216'],
    ['shuinichang', '3011'],
    ['iron making', '3110'],
    ['steel rolling', '3130'],
    ['Cement', '3011'],
    ['flat glass', '3041'],
    ['tires', '2911'],
    ['auto parts', '3670'],
    ['solar panels', '3825'],
    ['beer', '1513'],
    ['锂电池正极材料', '3985'],
  ])('puts the right sector first for %j', (query, code) => {
    expect(codes(query, 3)[0]).toBe(code);
  });

  it.each([
    ['轧钢', '3130'],
    ['钢铁', '3110'],
    ['印染', '1713'],
    ['化肥', '2621'],
    ['造纸', '2221'],
    ['玻璃', '3041'],
    ['铸件', '3391'],
    ['aluminum', '3216'],
    ['aluminum', '3252'],
    ['batteries', '3841'],
    ['textile mill', '1711'],
    ['pharmaceutical', '2710'],
    ['sn', '3011'],
  ])('has the right sector among the first three for %j', (query, code) => {
    expect(codes(query, 3)).toContain(code);
  });

  it('lists the code itself before what lies below it', () => {
    expect(codes('31', 4)).toEqual(['31', '311', '312', '313']);
  });

  it('prefers a class to its group of the same name', () => {
    expect(codes('炼铁', 2)).toEqual(['3110', '311']);
  });

  it('finds every sector by its own name in either language and by its pinyin', () => {
    const pinyin: Record<string, string> = data.pinyin;
    for (const entry of allSectors()) {
      for (const query of [entry.name.zh, entry.name.en, pinyin[entry.code] ?? '']) {
        expect(codes(query, 12), query).toContain(entry.code);
      }
    }
  });

  it.each(['', ' ', '%', '。', 'zzzzqq', '9999'])('finds nothing for %j', (query) => {
    expect(codes(query, 5)).toEqual([]);
  });

  it('bounds the answer and survives absurd input', () => {
    expect(codes('制造', 7)).toHaveLength(7);
    expect(codes('制造', 0)).toEqual([]);
    expect(codes('钢'.repeat(100_000), 5)).toEqual([]);
    expect(codes('(.*)+$[', 5)).toEqual([]);
  });

  it('maps everyday words only to codes of the table', () => {
    const named = data.everyday.flatMap((row) => row[3]?.split(',') ?? ['none']);
    expect(named.filter((code) => !isSectorCode(code))).toEqual([]);
    for (const [zh = '', pinyin = ''] of data.everyday) {
      expect(pinyin.split(',')).toHaveLength(zh.split(',').length);
    }
  });
});
