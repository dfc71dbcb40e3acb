import { describe, expect, it } from 'vitest';
import { readServeOptions } from './serve-options.mjs';

describe('readServeOptions', () => {
  it('serves on port 3000 of every interface unless told otherwise', () => {
    expect(readServeOptions({}, [])).toEqual({ port: 3000, host: undefined, dev: false });
  });

  it.each(['1', '8080', '65535'])('takes port %s', (PORT) => {
    expect(readServeOptions({ PORT }, []).port).toBe(Number(PORT));
  });

  it.each(['abc', '0', '70000', '', '-1', '3000.5', '3e3', ' 3000', '65536', '00000080'])(
    'refuses port "%s" in one line',
    (PORT) => {
      expect(() => readServeOptions({ PORT }, [])).toThrow(
        `PORT must be a whole number from 1 to 65535, not "${PORT}".`,
      );
    },
  );

  it.each(['localhost', '127.0.0.1', '0.0.0.0', '::1', 'green-bridge.example.cn'])(
    'takes host %s',
    (HOST) => {
      expect(readServeOptions({ HOST }, []).host).toBe(HOST);
    },
  );

  it('takes an IPv6 address in brackets', () => {
    expect(readServeOptions({ HOST: '[::1]' }, []).host).toBe('::1');
  });

  it.each(['', ' ', 'a b', '300.1.1.1', 'http://localhost', '-x', 'localhost:3000', '1.2.3'])(
    'refuses host "%s" in one line',
    (HOST) => {
      expect(() => readServeOptions({ HOST }, [])).toThrow(
        `HOST must be a host name or an IP address, not "${HOST}".`,
      );
    },
  );

  it('knows --dev and refuses any other option', () => {
    expect(readServeOptions({}, ['--dev']).dev).toBe(true);
    expect(() => readServeOptions({}, ['--prod'])).toThrow('Unknown option "--prod".');
  });
});
