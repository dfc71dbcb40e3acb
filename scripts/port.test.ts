import { createServer, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { checkPort, freePort } from './port.mjs';

let server: Server | undefined;
afterEach(() => server?.close());

it('accepts a free port', async () => {
  await expect(checkPort(await freePort(), '127.0.0.1')).resolves.toBeUndefined();
});

it('refuses a port in use in one line', async () => {
  const port = await freePort();
  server = createServer();
  await new Promise<void>((done) => server?.listen(port, '127.0.0.1', done));
  await expect(checkPort(port, '127.0.0.1')).rejects.toThrow(
    `Port ${port} is in use by another program. Choose another one with PORT.`,
  );
});

it('refuses an address that is not of this machine', async () => {
  await expect(checkPort(await freePort(), '192.0.2.1')).rejects.toThrow(
    'HOST 192.0.2.1 is not an address of this machine.',
  );
});
