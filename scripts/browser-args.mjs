/**
 * Chromium's arguments for tests: no traffic of its own, and no sandbox where root forbids one.
 * @type {string[]}
 */
export const browserArgs = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
