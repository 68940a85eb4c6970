/** `npm run demo`: everything from nothing, with sample reports, in a data folder of its own. */
import { createHash } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadSamples } from './set-up/load-samples.mjs';
import { mayReach } from './set-up/postgres-programs.mjs';
import { root } from './set-up/root.mjs';
import { dataFolderFromEnvironment, portFromEnvironment, run } from './set-up/run.mjs';
import { runCommand, Trouble } from './set-up/trouble.mjs';

await runCommand(() =>
  run({
    host: '127.0.0.1',
    port: portFromEnvironment(),
    databaseUrl: null,
    dataFolder: demoFolder(),
    prepareData: loadSamples,
  }),
);

/** Beside what `npm start` keeps; elsewhere where root runs the demo in a folder that PostgreSQL, which refuses root, cannot enter. */
function demoFolder() {
  const folder = path.join(dataFolderFromEnvironment(), 'demo');
  if (mayReach(folder)) return folder;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const elsewhere = path.join(tmpdir(), `gouji-demo-${name}`);
  mkdirSync(elsewhere, { recursive: true, mode: 0o711 });
  if (statSync(elsewhere).uid !== 0)
    throw new Trouble(`文件夹 ${elsewhere} 属于别的用户，请用环境变量 GOUJI_DATA 指定另一个。`);
  console.log(`数据库账户进不了 ${folder}，演示数据改放在 ${elsewhere}。`);
  return elsewhere;
}
