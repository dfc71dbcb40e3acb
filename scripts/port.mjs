import { createServer } from 'node:net';
import { PlainError } from './plain-error.mjs';

/**
 * Listens for a moment; port 0 lets the system choose.
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<number>} the port listened on
 */
function probe(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** @returns {Promise<number>} a port that was free on the loopback address a moment ago */
export const freePort = () => probe(0, '127.0.0.1');

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<void>} throws PlainError when nothing can be served there
 */
export async function checkPort(port, host) {
  try {
    await probe(port, host);
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new PlainError(
      {
        EADDRINUSE: `Port ${port} is in use by another program. Choose another one with PORT.`,
        EACCES: `Port ${port} needs more rights than this user has. Choose another one with PORT.`,
        EADDRNOTAVAIL: `HOST ${host} is not an address of this machine.`,
        ENOTFOUND: `HOST ${host} is a name that this machine cannot find.`,
        EAI_AGAIN: `HOST ${host} is a name that this machine cannot find.`,
      }[code ?? ''] ?? `Cannot serve on port ${port}: ${message}`,
    );
  }
}
