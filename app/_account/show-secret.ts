import { encode } from 'uqr';
import type { SecretShown } from './second-factor-state';

/** Light squares around the code, without which a camera does not find it (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** How a secret is shown: as text to type, and as the squares of a QR code that holds its address. */
export function showSecret({ secret, uri }: { secret: string; uri: string }): SecretShown {
  const { data, size } = encode(uri, { ecc: 'M', border: QUIET_ZONE });
  const squares = data.flatMap((row, y) =>
    row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')),
  );
  return { key: secret.match(/.{1,4}/g)?.join(' ') ?? '', squares: squares.join(''), size };
}
