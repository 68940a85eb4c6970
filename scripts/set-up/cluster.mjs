import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, readdir, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Trouble } from './trouble.mjs';

/** What an empty cluster and its write-ahead log take, with room to work. */
const leastSpace = 300 * 1024 * 1024;

/** No cluster is that long in the making. */
const longestMaking = 600_000;

const settings = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
logging_collector = on
log_directory = 'log'
log_filename = 'postgresql-%a.log'
log_truncate_on_rotation = on
log_rotation_age = 1d
log_rotation_size = 0
`;

/** The parts of a cluster's home. */
export function partsOf(home) {
  return {
    cluster: path.join(home, 'cluster'),
    password: path.join(home, 'password'),
    log: path.join(home, 'start.log'),
    pidFile: path.join(home, 'cluster', 'postmaster.pid'),
  };
}

/** Makes the cluster of `home` where there is none. It is made aside and renamed, so that a start cut short leaves none by halves. */
export async function ensureCluster(home, programs, signal) {
  if (existsSync(home)) return requireMajor(home, programs.major);
  await requireSpace(path.dirname(home));
  const half = await mkdtemp(`${home}.`);
  try {
    await programs.give(half);
    const { cluster, password } = partsOf(half);
    await writeFile(password, randomBytes(24).toString('hex'), { mode: 0o600 });
    await programs.give(password);
    const options = [
      `--pgdata=${cluster}`,
      '--username=gouji',
      `--pwfile=${password}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--no-locale',
      '--data-checksums',
      '--no-instructions',
    ];
    const made = await programs.run('initdb', options, signal);
    if (made.code !== 0) throw sayFailure(made.output, path.dirname(home)) ?? new Error(`initdb: ${made.output}`);
    await appendFile(path.join(cluster, 'postgresql.conf'), settings);
    await rename(half, home);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    // Another program was first.
    if (existsSync(home)) return;
    throw error;
  }
}

/** Removes what starts cut short have left beside `home`, but not what another is making now. */
export async function clearHalves(home) {
  const folder = path.dirname(home);
  for (const name of await readdir(folder)) {
    const half = path.join(folder, name);
    if (!name.startsWith(`${path.basename(home)}.`)) continue;
    if (Date.now() - (await stat(half)).mtimeMs > longestMaking) await rm(half, { recursive: true, force: true });
  }
}

/** The sentence for what a PostgreSQL program reported, or null where it is no expected trouble. */
export function sayFailure(output, folder) {
  if (/No space left on device|ENOSPC/i.test(output)) return new Trouble(noSpace(folder));
  return null;
}

async function requireSpace(folder) {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < leastSpace) throw new Trouble(noSpace(folder));
}

function noSpace(folder) {
  return `磁盘空间不足，数据库无法启动。请在 ${folder} 所在磁盘清出至少 ${leastSpace / 1024 / 1024} MB 后重试，已有数据没有改动。`;
}

async function requireMajor(home, major) {
  const found = Number(await readFile(path.join(partsOf(home).cluster, 'PG_VERSION'), 'utf8'));
  if (found !== major) {
    throw new Trouble(
      `数据文件夹 ${home} 由 PostgreSQL ${found} 建立，本程序带的是 ${major}，不能直接打开。请使用建立它的版本。`,
    );
  }
}
