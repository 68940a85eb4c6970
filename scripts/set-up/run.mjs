import path from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { migrate } from './migrate.mjs';
import { startPostgres } from './postgres.mjs';
import { root } from './root.mjs';
import { step } from './say.mjs';
import { requireFreePort, serve } from './serve.mjs';
import { Trouble } from './trouble.mjs';

class Stopped extends Error {}

/**
 * Runs the product from set-up to its end by Ctrl-C or SIGTERM; whatever ends it, nothing is left running.
 * @param {{
 *   host: string, port: number, databaseUrl: string | null, dataFolder: string,
 *   prepareData?: (url: string, signal: AbortSignal) => Promise<void>,
 * }} options without `databaseUrl`, the database is the one of `dataFolder`; `prepareData` is called when it is migrated
 */
export async function run({ host, port, databaseUrl, dataFolder, prepareData }) {
  const end = new AbortController();
  const stop = () => end.abort(new Stopped());
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop);
  endWithNpm(stop);
  const running = [];
  try {
    await requireFreePort(host, port);
    await install(end.signal);
    const url = databaseUrl ?? (await openDatabase(dataFolder, running, end));
    await migrate(url, path.join(root, 'prisma', 'migrations'));
    await build(end.signal);
    await prepareData?.(url, end.signal);
    Object.assign(process.env, { DATABASE_URL: url, NEXT_TELEMETRY_DISABLED: '1' });
    const pages = await serve(host, port);
    running.push(pages);
    console.log(`\n已就绪，请用浏览器打开 ${pages.address}\n按 Ctrl-C 停止。`);
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
