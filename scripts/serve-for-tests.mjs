/** The product as in real operation, on a database that is thrown away: what the browser tests visit. */
import { rm } from 'node:fs/promises';
import { portFromEnvironment, run } from './set-up/run.mjs';
import { temporaryFolder } from './set-up/temporary-folder.mjs';
import { runCommand } from './set-up/trouble.mjs';

await runCommand(async () => {
  const dataFolder = await temporaryFolder();
  try {
    await run({ host: '127.0.0.1', port: portFromEnvironment(), databaseUrl: null, dataFolder });
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
});
