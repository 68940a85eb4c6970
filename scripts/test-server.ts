import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from './set-up/migrate.mjs';
import { startPostgres } from './set-up/postgres.mjs';
import { temporaryFolder } from './set-up/temporary-folder.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    testServer: string;
  }
}

/** One PostgreSQL for a run of the tests, in a folder of its own, its database `gouji` migrated: the model of every file's own. */
export default async function setup(project: TestProject) {
  const folder = await temporaryFolder();
  const server = await startPostgres(folder);
  await migrate(server.url, path.join(import.meta.dirname, '..', 'prisma', 'migrations'));
  project.provide('testServer', server.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
