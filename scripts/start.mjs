import { runChild } from './child.mjs';
import { nextCli, nextEnv } from './next-cli.mjs';
import { checkPort } from './port.mjs';
import { prepare } from './prepare.mjs';
import { runMain } from './run-main.mjs';
import { readServeOptions } from './serve-options.mjs';

await runMain(async () => {
  const { port, host, dev } = readServeOptions(process.env, process.argv.slice(2));
  await checkPort(port, host);
  await prepare({ database: true, build: !dev });
  await checkPort(port, host);
  const address = ['--port', String(port), ...(host ? ['--hostname', host] : [])];
  const env = nextEnv(dev ? 'development' : 'production');
  const args = [nextCli, dev ? 'dev' : 'start', ...address];
  return (await runChild(process.execPath, args, { env })).code;
});
