import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { clearHalves, ensureCluster, partsOf, sayFailure } from './cluster.mjs';
import { postgresPrograms } from './postgres-programs.mjs';
import { Trouble } from './trouble.mjs';

/** Held by the program that uses the data folder, as long as it lives: the mark of a second one. */
const ownerLock = 0x676f756a69;

const startSeconds = 60;

/**
 * Starts the PostgreSQL of a data folder on a free port of loopback, or takes over one that a killed program left running.
 * Throws a `Trouble` where another program uses the folder, the disk is full or the machine has no programs for it.
 * @param {string} dataFolder
 * @param {AbortSignal} [signal] cuts the making of a new cluster short
 * @returns {Promise<{url: string, stop: () => Promise<void>, lost: Promise<void>}>} `url` of the database `gouji`, `stop` which
 *   takes a few seconds at most, `lost` resolves when the server ends without having been stopped
 */
export async function startPostgres(dataFolder, signal) {
  const home = path.join(path.resolve(dataFolder), 'postgres');
  await mkdir(path.dirname(home), { recursive: true });
  const programs = await postgresPrograms(home);
  await ensureCluster(home, programs, signal);
  const owner = await connectOrStart(home, programs);
  const { rows } = await owner.client.query('SELECT pg_try_advisory_lock($1) AS mine', [ownerLock]);
  if (rows[0].mine !== true) {
    await owner.client.end();
    throw new Trouble(
      `数据文件夹 ${path.dirname(home)} 正被另一个勾稽程序使用。请先停止它，或用环境变量 GOUJI_DATA 指定另一个文件夹。`,
    );
  }
  await clearHalves(home);
  await ensureDatabase(owner.client);
  let stopping = false;
  const lost = new Promise((resolve) => {
    owner.client.on('end', () => {
      if (!stopping) resolve();
    });
  });
  return {
    url: owner.urlOf('gouji'),
    lost,
    stop: async () => {
      stopping = true;
      await owner.client.end().catch(() => {});
      await stopServer(home, programs);
    },
  };
}

/**
 * The address of the database `gouji` of a data folder whose PostgreSQL runs, whoever started it; null where it does not answer.
 * @param {string} dataFolder
 * @returns {Promise<string | null>}
 */
export async function runningPostgres(dataFolder) {
  const home = path.join(path.resolve(dataFolder), 'postgres');
  const server = await runningServer(home);
  if (server === null) return null;
  const urlOf = addressesOf(await readPassword(home), server.port);
  const client = await connect(urlOf('postgres'));
  await client?.end();
  return client === null ? null : urlOf('gouji');
}

async function readPassword(home) {
  return (await readFile(partsOf(home).password, 'utf8')).trim();
}

function addressesOf(password, port) {
  return (database) => `postgresql://gouji:${password}@127.0.0.1:${port}/${database}`;
}

async function connectOrStart(home, programs) {
  const password = await readPassword(home);
  const deadline = Date.now() + startSeconds * 1000;
  let failure = null;
  let starts = 0;
  while (Date.now() < deadline) {
    const server = await runningServer(home);
    if (server !== null) {
      const urlOf = addressesOf(password, server.port);
      const client = await connect(urlOf('postgres'));
      if (client !== null) return { client, urlOf };
      await clearForeignPid(home, server.pid);
    }
    if (server === null || starts === 0) {
      starts += 1;
      failure = await startServer(home, programs);
      if (failure !== null) {
        const trouble = sayFailure(failure, home);
        if (trouble !== null) throw trouble;
        if (starts >= 5) break;
      }
    }
    await delay(200);
  }
  throw new Trouble(`数据库没有启动成功：${failure ?? '没有回答'}。记录见 ${partsOf(home).log}。`);
}

/** Null when the server answers, else the last words of its log. */
async function startServer(home, programs) {
  const { cluster, log } = partsOf(home);
  await rm(log, { force: true });
  const port = await freePort();
  const { code } = await programs.run('pg_ctl', [
    'start',
    `--pgdata=${cluster}`,
    `--log=${log}`,
    `--options=-p ${port}`,
    '--wait',
    `--timeout=${startSeconds}`,
    '--silent',
  ]);
  if (code === 0) return null;
  return existsSync(log) ? await lastWords(log, cluster) : `pg_ctl ${code}`;
}

async function lastWords(log, cluster) {
  const texts = [await readFile(log, 'utf8')];
  const day = new Date().toLocaleDateString('en-US', { weekday: 'short' });
  const dayLog = path.join(cluster, 'log', `postgresql-${day}.log`);
  if (existsSync(dayLog)) texts.push((await readFile(dayLog, 'utf8')).slice(-4000));
  const grave = texts
    .join('\n')
    .split('\n')
    .filter((line) => /FATAL|PANIC|could not|No space/.test(line));
  return grave.at(-1) ?? texts[0].trim();
}

async function stopServer(home, programs) {
  const { cluster, pidFile } = partsOf(home);
  for (const mode of ['fast', 'immediate']) {
    if (!existsSync(pidFile)) return;
    await programs.run('pg_ctl', [
      'stop',
      `--pgdata=${cluster}`,
      `--mode=${mode}`,
      '--wait',
      '--timeout=3',
      '--silent',
    ]);
  }
}

/** What `postmaster.pid` says: it is left behind by a kill, so that the port is to be asked too. */
async function runningServer(home) {
  const { pidFile } = partsOf(home);
  const text = await readFile(pidFile, 'utf8').catch(() => '');
  const [pid, , , port] = text.split('\n');
  return port === undefined || port.trim() === '' ? null : { pid: Number(pid), port: Number(port) };
}

/** PostgreSQL takes any living process of the number in its old file for itself; after a restart that may be a stranger. */
async function clearForeignPid(home, pid) {
  if (process.platform !== 'linux') return;
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => null);
  if (name !== null && name.trim() !== 'postgres') await rm(partsOf(home).pidFile, { force: true });
}

async function connect(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  // The end of the connection is told by 'end'.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch {
    await client.end().catch(() => {});
    return null;
  }
}

async function ensureDatabase(client) {
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'gouji'");
  if (rowCount === 0) await client.query('CREATE DATABASE gouji');
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
