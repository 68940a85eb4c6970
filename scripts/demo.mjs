/** `npm run demo`: everything from nothing, with sample reports, in a data folder of its own. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadOffice } from './set-up/load-office.mjs';
import { mayReach } from './set-up/postgres-programs.mjs';
import { root } from './set-up/root.mjs';
import { dataFolderFromEnvironment, portFromEnvironment, run } from './set-up/run.mjs';
import { runCommand, Trouble } from './set-up/trouble.mjs';

const roleNames = {
  drafter: '填报',
  reviewer: '审核',
  issuer: '签发',
  coordinator: '主管',
  administrator: '管理',
  auditor: '审计',
};

const office = path.join(root, 'prisma', 'demo-office.json');

await runCommand(() =>
  run({
    host: '127.0.0.1',
    port: portFromEnvironment(),
    databaseUrl: null,
    dataFolder: demoFolder(),
    prepareData: (url, signal) => loadOffice(url, office, signal),
    demoAccounts: accountsOf(JSON.parse(readFileSync(office, 'utf8'))),
  }),
);

/** The accounts of an office, each with its duty and roles and the units of these, as the sign-in page of the demo shows them. */
function accountsOf({ password, units, people }) {
  const unitNames = new Map(
    units.map(({ key, name }) => [key, name.replace(/^岭南市云山区(?=.{5})/, '').replace(/^人民政府/, '区政府')]),
  );
  const shown = people.map(({ username, name, posts }) => {
    const roles = [...new Set(posts.map(({ role }) => roleNames[role]))].join('、');
    const offices = [...new Set(posts.map(({ unit }) => unitNames.get(unit)))];
    const where = offices.length > 1 ? `${offices[0]}等 ${offices.length} 个单位` : offices[0];
    return { username, name, post: `${roles} · ${where}${posts[0].duty}` };
  });
  return JSON.stringify({ password, people: shown });
}

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
