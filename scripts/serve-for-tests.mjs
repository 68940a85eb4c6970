/** The product as in real operation, with the office of the tests, on a database that is thrown away: what the browser tests visit. */
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadOffice } from './set-up/load-office.mjs';
import { portFromEnvironment, run } from './set-up/run.mjs';
import { temporaryFolder } from './set-up/temporary-folder.mjs';
import { runCommand } from './set-up/trouble.mjs';
import { testOffice } from './test-office.mjs';

await runCommand(async () => {
  const dataFolder = await temporaryFolder();
  const office = path.join(dataFolder, 'office.json');
  await writeFile(office, JSON.stringify(testOffice));
  try {
    await run({
      host: '127.0.0.1',
      port: portFromEnvironment(),
      databaseUrl: null,
      dataFolder,
      prepareData: (url, signal) => loadOffice(url, office, signal),
    });
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
});
