/** `node scripts/dev-database.mjs [folder]`: PostgreSQL with every migration for `next dev`, until Ctrl-C. */
import path from 'node:path';
import { migrate } from './set-up/migrate.mjs';
import { startPostgres } from './set-up/postgres.mjs';
import { root } from './set-up/root.mjs';
import { keptSecret } from './set-up/secret.mjs';
import { makeSetUpCode } from './set-up/set-up-code.mjs';
import { runCommand } from './set-up/trouble.mjs';

await runCommand(async () => {
  const folder = process.argv[2] ?? path.join(root, 'data', 'dev');
  const database = await startPostgres(folder);
  await migrate(database.url, path.join(root, 'prisma', 'migrations'));
  console.log(`DATABASE_URL=${database.url}\nGOUJI_SECRET=${await keptSecret(folder, 'secret')}`);
  const code = await makeSetUpCode(database.url);
  if (code !== null) console.log(`/set-up ${code}`);
  await new Promise((resolve) => ['SIGINT', 'SIGTERM'].forEach((name) => process.once(name, resolve)));
  await database.stop();
});
