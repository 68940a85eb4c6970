import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fetchFonts } from '../fetch-fonts.mjs';
import { runInstalled, runNpm } from './programs.mjs';
import { root } from './root.mjs';
import { step } from './say.mjs';
import { Trouble } from './trouble.mjs';

/** Brings the packages, the database client and the fonts to what this version of the program needs; does nothing where all is there. */
export async function install(signal) {
  await requireNode();
  if (!(await packagesAreCurrent())) await step('安装依赖包（第一次约需一两分钟）', () => installPackages(signal));
  if (!(await clientIsCurrent())) await step('生成数据库接口', () => generateClient(signal));
  await step('准备字体', () => fetchFonts(signal));
}

async function requireNode() {
  const { engines } = await readJson('package.json');
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = engines.node.split('||').some((range) => {
    const [, sign, least, leastMinor = '0'] = /(\^|>=)(\d+)(?:\.(\d+))?/.exec(range);
    if (major === Number(least)) return minor >= Number(leastMinor);
    return sign === '>=' && major > Number(least);
  });
  if (!fits)
    throw new Trouble(
      `本程序需要 Node.js ${engines.node}，现在是 ${process.versions.node}。请安装较新的版本（建议 24）。`,
    );
}

/** npm notes what it installed, last of all; a package the lock file marks optional may be missing on this machine. */
async function packagesAreCurrent() {
  if (!existsSync(path.join(root, 'node_modules', '.package-lock.json'))) return false;
  const wanted = (await readJson('package-lock.json')).packages;
  const installed = (await readJson('node_modules/.package-lock.json')).packages;
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === '') return true;
    const found = installed[place];
    return found === undefined ? optional === true : found.version === version;
  });
}

async function installPackages(signal) {
  const { code, output } = await runNpm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], {
    signal,
  });
  if (code === 0) return;
  const reason = output.split('\n').filter((line) => /error/i.test(line));
  throw new Trouble(`依赖包没有装好，请检查网络或 npm 镜像后重试。\n${reason.slice(0, 12).join('\n')}`);
}

async function clientIsCurrent() {
  const generated = path.join(root, 'lib', 'store', 'generated', 'internal', 'class.ts');
  if (!existsSync(generated)) return false;
  const schema = await readFile(path.join(root, 'prisma', 'schema.prisma'), 'utf8');
  const { version } = await readJson('node_modules/@prisma/client/package.json');
  const client = await readFile(generated, 'utf8');
  return client.includes(JSON.stringify(schema)) && client.includes(`"clientVersion": "${version}"`);
}

/** Prisma would fetch a program of its own that generating does not need; any file that exists keeps it from that. */
async function generateClient(signal) {
  const { code, output } = await runInstalled('prisma/build/index.js', ['generate'], {
    signal,
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, 'package.json'),
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  if (code !== 0) throw new Error(`prisma generate: ${output}`);
}

async function readJson(name) {
  return JSON.parse(await readFile(path.join(root, name), 'utf8'));
}
