import { firmGrid } from '@/lib/profile/derive/firm-grid';
import type { Interval } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import { LATEST_GRID_FACTOR_YEAR } from '@/lib/taxonomy/grid-factor';
import { regionName } from '@/lib/taxonomy/region';
import type { Origin } from '../line';

export interface GridOf {
  /** kgCO2 per kWh. */
  readonly factor: Interval;
  readonly origin: Origin;
}

/** The grid factor of the plant's province; the range over the provinces while it is not known. */
export function gridOf(facts: Facts): GridOf {
  const { factor, published } = firmGrid(facts);
  if (!published) {
    return {
      factor,
      origin: {
        title: {
          zh: '未填地区：各省电力平均二氧化碳排放因子的最低和最高值',
          en: 'Region not given: lowest and highest provincial grid factor',
        },
        year: LATEST_GRID_FACTOR_YEAR,
        confidence: 'low',
      },
    };
  }
  const { year, notice, province } = published;
  const place = regionName(province);
  return {
    factor,
    origin: {
      title: {
        zh: `生态环境部、国家统计局公告的电力平均二氧化碳排放因子（${place.zh}）${notice ? `：${notice.zh}` : ''}`,
        en: `Average grid emission factor published by the ministry and the statistics bureau (${place.en})${notice ? `: ${notice.en}` : ''}`,
      },
      year,
      confidence: notice ? 'medium' : 'high',
    },
  };
}
