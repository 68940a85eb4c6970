/** `node scripts/dev-database.mjs [folder]`: PostgreSQL with every migration for `next dev`, until Ctrl-C. */
import path from 'node:path';
import { migrate } from './set-up/migrate.mjs';
import { startPostgres } from './set-up/postgres.mjs';
import { root } from './set-up/root.mjs';
import { runCommand } from './set-up/trouble.mjs';

await runCommand(async () => {
  const database = await startPostgres(process.argv[2] ?? path.join(root, 'data', 'dev'));
  await migrate(database.url, path.join(root, 'prisma', 'migrations'));
  console.log(`DATABASE_URL=${database.url}`);
  await new Promise((resolve) => ['SIGINT', 'SIGTERM'].forEach((name) => process.once(name, resolve)));
  await database.stop();
});
