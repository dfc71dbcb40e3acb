import { prepare } from './prepare.mjs';
import { runMain } from './run-main.mjs';

await runMain(async () => {
  await prepare({ database: false, build: false });
  return 0;
});
