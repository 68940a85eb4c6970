import { existsSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { partsOf } from '../../scripts/set-up/cluster.mjs';
import { runningPostgres, startPostgres } from '../../scripts/set-up/postgres.mjs';
import { root } from '../../scripts/set-up/root.mjs';
import { sentenceOf } from '../../scripts/set-up/trouble.mjs';
import { auditCommandWords } from '../messages/log-words';
import type { AuditEvent } from '../workflow/audit-event';
import { UnusableInput } from './trouble';

/** Where the log is: `DATABASE_URL`, else the data folder `GOUJI_DATA`, else the project's own. */
export interface LogPlace {
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
}

/** What the environment says of it; an empty variable says nothing. */
export function logPlace(environment: NodeJS.ProcessEnv): LogPlace {
  return {
    databaseUrl: environment['DATABASE_URL'] || null,
    dataFolder: path.resolve(environment['GOUJI_DATA'] || path.join(root, 'data')),
  };
}

/**
 * Does something with the entries of the log, in their order. The database of a data folder is taken as it runs, or started for as long as it
 * takes. Throws `UnusableInput` where the database is not to be had or has no log.
 */
export async function withLog<Value>(
  place: LogPlace,
  work: (events: AsyncIterable<AuditEvent>) => Promise<Value>,
): Promise<Value> {
  const { url, stop } = await open(place);
  try {
    const client = await connect(url);
    try {
      return await work(eventsOf(client));
    } finally {
      await client.end().catch(() => undefined);
    }
  } finally {
    await stop();
  }
}

async function open({ databaseUrl, dataFolder }: LogPlace): Promise<{ url: string; stop: () => Promise<void> }> {
  const leave = () => Promise.resolve();
  if (databaseUrl !== null) {
    // pg takes whatever is no address for the name of a database on a host of its own making.
    if (!/^postgres(?:ql)?:\/\//.test(databaseUrl))
      throw new UnusableInput([auditCommandWords.cannotConnect('ERR_INVALID_URL', '')]);
    return { url: databaseUrl, stop: leave };
  }
  if (!existsSync(partsOf(path.join(dataFolder, 'postgres')).cluster))
    throw new UnusableInput([auditCommandWords.noDatabase(dataFolder)]);
  try {
    const running = await runningPostgres(dataFolder);
    return running === null ? await startPostgres(dataFolder) : { url: running, stop: leave };
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === null) throw error;
    throw new UnusableInput([sentence]);
  }
}

async function connect(url: string): Promise<pg.Client> {
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    // The end of the connection is met by the query that follows.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  } catch (error) {
    throw asTrouble(error);
  }
}

/** As many entries as are read at once. */
const eventsAtOnce = 1000;

interface Row extends Omit<AuditEvent, 'sequence' | 'at'> {
  readonly sequence: string;
  /** Milliseconds since 1970; null for an instant that is none. */
  readonly at: string | null;
}

async function* eventsOf(client: pg.Client): AsyncGenerator<AuditEvent> {
  // Not from 0 on: an entry that was smuggled in before the first has a number below.
  for (let last: string | null = null; ;) {
    const rows = await rowsAfter(client, last);
    for (const { sequence, at, ...facts } of rows)
      yield { ...facts, sequence: BigInt(sequence), at: new Date(at === null ? Number.NaN : Number(at)) };
    const end = rows.at(-1);
    if (end === undefined || rows.length < eventsAtOnce) return;
    last = end.sequence;
  }
}

async function rowsAfter(client: pg.Client, sequence: string | null): Promise<Row[]> {
  try {
    const { rows } = await client.query<Row>(
      `SELECT "sequence"::text, CASE WHEN isfinite("at") THEN trunc(extract(epoch FROM "at") * 1000)::text END AS "at",
         "actorId"::text, "actorName", "action", "subject", "unitId"::text, "detail", "previousHash", "hash"
       FROM "AuditEvent" WHERE $1::bigint IS NULL OR "sequence" > $1::bigint ORDER BY "AuditEvent"."sequence" LIMIT $2`,
      [sequence, eventsAtOnce],
    );
    return rows;
  } catch (error) {
    throw asTrouble(error);
  }
}

/** The refusal that follows from a database that cannot be read; anything else is given back as it is, and is a bug. */
function asTrouble(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // No such table, no such column.
  if (code === '42P01' || code === '42703') return new UnusableInput([auditCommandWords.noLog]);
  return new UnusableInput([auditCommandWords.cannotConnect(code, error.message)]);
}
