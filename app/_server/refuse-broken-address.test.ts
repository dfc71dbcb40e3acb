import { expect, it } from 'vitest';
import { refuseBrokenAddress } from './refuse-broken-address';

const at = (path: string) => refuseBrokenAddress(new Request(`http://localhost${path}`));

it.each(['/%ff', '/zh/instruments/%', '/api/v1/taxonomy/%E0%A4', '/50%%2050%%'])(
  'refuses the broken path %s with 400',
  (path) => {
    expect(at(path)?.status).toBe(400);
  },
);

it.each(['/', '/zh/%E7%BB%BF', '/api/v1/instruments?q=%', '/a%2Fb', '/%00'])(
  'lets %s pass',
  (path) => {
    expect(at(path)).toBeUndefined();
  },
);
