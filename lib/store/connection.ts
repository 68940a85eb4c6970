import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client';

/** Kept on the global object, so that a development server that reloads this module keeps its one pool of connections. */
const kept = globalThis as { goujiDatabase?: PrismaClient };

/** The database named by `DATABASE_URL`, connected at the first query. Throws where the variable is missing. */
export function database(): PrismaClient {
  kept.goujiDatabase ??= connect();
  return kept.goujiDatabase;
}

/** Closes the connections; the next query opens them again. For programs that end, and tests. */
export async function disconnect(): Promise<void> {
  const open = kept.goujiDatabase;
  delete kept.goujiDatabase;
  await open?.$disconnect();
}

function connect(): PrismaClient {
  const url = process.env['DATABASE_URL'];
  if (url === undefined || url === '') throw new Error('DATABASE_URL is not set: npm run demo and npm start set it');
  return new PrismaClient({ adapter: new PrismaPg(url) });
}
