/** `npm start`: real operation, as `GOUJI_DATA`, `PORT`, `HOST`, `GOUJI_HOSTS` and `DATABASE_URL` say. */
import { dataFolderFromEnvironment, portFromEnvironment, run } from './set-up/run.mjs';
import { runCommand } from './set-up/trouble.mjs';

await runCommand(() =>
  run({
    host: process.env['HOST'] || '127.0.0.1',
    port: portFromEnvironment(),
    databaseUrl: process.env['DATABASE_URL'] || null,
    ownerUrl: process.env['GOUJI_DATABASE_OWNER_URL'] || null,
    dataFolder: dataFolderFromEnvironment(),
  }),
);
