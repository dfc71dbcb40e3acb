import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { oneTimeSecretUri } from '@/db/one-time-password';
import { showSecret } from './show-secret';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

it('shows a secret as text in groups of four, and its address as squares with room around them', () => {
  const uri = oneTimeSecretUri(secret, 'wang@bank.example');
  const { key, squares, size } = showSecret({ secret, uri });
  expect(key).toBe('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP');
  const places = [...squares.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) =>
    [x, y].map(Number),
  );
  const dark = encode(uri, { ecc: 'M', border: 0 }).data.flat().filter(Boolean);
  expect(places).toHaveLength(dark.length);
  expect(Math.min(...places.flat())).toBe(4);
  expect(Math.max(...places.flat())).toBe(size - 5);
});
