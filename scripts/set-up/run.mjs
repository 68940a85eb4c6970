import path from 'node:path';
import { applicationRoleOf, grantToApplication } from './application-role.mjs';
import { build } from './build.mjs';
import { addressesOf, hostEntries, isOpenToOthers } from './hosts.mjs';
import { install } from './install.mjs';
import { migrate } from './migrate.mjs';
import { startPostgres } from './postgres.mjs';
import { root } from './root.mjs';
import { step } from './say.mjs';
import { keptSecret } from './secret.mjs';
import { requireFreePort, serve } from './serve.mjs';
import { makeSetUpCode } from './set-up-code.mjs';
import { Trouble } from './trouble.mjs';

class Stopped extends Error {}

/**
 * Runs the product from set-up to its end by Ctrl-C or SIGTERM; whatever ends it, nothing is left running.
 * @param {{
 *   host: string, port: number, databaseUrl: string | null, ownerUrl?: string | null, dataFolder: string,
 *   prepareData?: (url: string, signal: AbortSignal) => Promise<void>, demoAccounts?: string | null,
 * }} options without `databaseUrl`, the database is the one of `dataFolder`; `ownerUrl` migrates in its place; `prepareData` is called when it
 *   is migrated; `demoAccounts` are shown to whoever is about to sign in
 */
export async function run(options) {
  const { host, port, dataFolder, prepareData, demoAccounts = null } = options;
  const end = new AbortController();
  const stop = () => end.abort(new Stopped());
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop);
  endWithNpm(stop);
  const running = [];
  try {
    hostEntries();
    await requireFreePort(host, port);
    await install(end.signal);
    const url = await prepareDatabase(options, running, end);
    await build(end.signal);
    await prepareData?.(url, end.signal);
    Object.assign(process.env, {
      DATABASE_URL: url,
      NEXT_TELEMETRY_DISABLED: '1',
      GOUJI_SECRET: await keptSecret(dataFolder, 'secret'),
    });
    // What is asked of the database by its owner alone stays out of the reach of the pages.
    delete process.env['GOUJI_DATABASE_OWNER_URL'];
    delete process.env['GOUJI_DEMO_ACCOUNTS'];
    if (demoAccounts !== null) process.env['GOUJI_DEMO_ACCOUNTS'] = demoAccounts;
    const code = await makeSetUpCode(url);
    running.push(await serve(host, port));
    sayReady(host, port, code);
    await new Promise((_resolve, reject) => {
      end.signal.addEventListener('abort', () => reject(end.signal.reason));
      end.signal.throwIfAborted();
    });
  } catch (error) {
    if (!(end.signal.reason instanceof Stopped)) throw error;
    console.log('正在停止 …');
  } finally {
    for (const part of running.reverse()) await part.stop();
  }
  console.log('已停止。');
}

function sayReady(host, port, code) {
  const [address, ...others] = addressesOf(host, port);
  console.log(`\n已就绪，请用浏览器打开 ${address}`);
  for (const other of others) console.log(`          或 ${other}`);
  if (isOpenToOthers(host))
    console.log(
      '其他计算机可以访问本机的这个端口。http 不加密：不可信的网络上请经 https 反向代理访问（见 GOUJI_HOSTS）。',
    );
  if (code !== null) console.log(`首次启用码：${code}，请在 ${address}/set-up 输入。重新启动后此码作废，另发新码。`);
  console.log('按 Ctrl-C 停止。');
}

/** Gives the address of the migrated database as the pages use it: as a role of its own where the server has one for them. */
async function prepareDatabase({ databaseUrl, ownerUrl = null, dataFolder }, running, end) {
  const migrations = path.join(root, 'prisma', 'migrations');
  if (databaseUrl !== null) {
    await migrate(ownerUrl ?? databaseUrl, migrations);
    if (ownerUrl !== null)
      await grantToApplication(ownerUrl, { role: applicationRoleOf(databaseUrl, ownerUrl), password: null });
    return databaseUrl;
  }
  const owner = new URL(await openDatabase(dataFolder, running, end));
  await migrate(owner.href, migrations);
  const password = await keptSecret(path.join(dataFolder, 'postgres'), 'application-password');
  await grantToApplication(owner.href, { role: 'gouji_app', password });
  return Object.assign(new URL(owner), { username: 'gouji_app', password }).href;
}

async function openDatabase(dataFolder, running, end) {
  const database = await step('启动数据库', () => startPostgres(dataFolder, end.signal));
  running.push(database);
  database.lost.then(() =>
    end.abort(new Trouble(`数据库意外停止了，记录在 ${dataFolder} 中。已保存的内容不受影响，请重新启动。`)),
  );
  end.signal.throwIfAborted();
  return database.url;
}

/** A signal sent to npm ends npm and the shell between, but does not come through to this program. */
function endWithNpm(stop) {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 250);
  watch.unref();
}

/** The port of the environment, 3000 where it names none. */
export function portFromEnvironment() {
  const text = process.env['PORT'] ?? '3000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535)
    throw new Trouble(`环境变量 PORT 应是 1 至 65535 之间的端口号，现在是“${text}”。`);
  return port;
}

/** The folder that `GOUJI_DATA` names, else `data` beside the program. */
export function dataFolderFromEnvironment() {
  return path.resolve(process.env['GOUJI_DATA'] || path.join(root, 'data'));
}
