import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { runInstalled } from './programs.mjs';
import { root } from './root.mjs';
import { step } from './say.mjs';
import { Trouble } from './trouble.mjs';

const sources = [
  'app',
  'components',
  'lib',
  'templates',
  'public',
  'proxy.ts',
  'next.config.js',
  'tsconfig.json',
  'package-lock.json',
];
const stamp = path.join(root, '.next', 'built-from');

const longestBuild = 300_000;

/** Builds the pages where a source has changed since the last build. */
export async function build(signal) {
  if (!(await isBuilt())) await step('编译页面（约需半分钟）', () => buildPages(signal));
}

/** Where another program is building, its pages will do if they are of these sources. */
async function buildPages(signal) {
  const deadline = Date.now() + longestBuild;
  while (!(await isBuilt())) {
    const wanted = await fingerprint();
    await rm(stamp, { force: true });
    const options = { signal, env: { NODE_ENV: 'production' } };
    const { code, output } = await runInstalled('next/dist/bin/next', ['build'], options);
    const busy = output.includes('Another next build process is already running') && Date.now() < deadline;
    if (code === 0) return writeFile(stamp, wanted);
    if (!busy) throw new Trouble(`页面没有编译成功：\n${output.trim().split('\n').slice(-40).join('\n')}`);
    await delay(1000);
  }
}

async function isBuilt() {
  const built = await readFile(stamp, 'utf8').catch(() => null);
  return built === (await fingerprint());
}

/** One digest of everything that is compiled. */
async function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  for (const name of sources) await digest(path.join(root, name), hash);
  return hash.digest('hex');
}

async function digest(place, hash) {
  const entries = await readdir(place, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    const bytes = await readFile(place).catch(() => null);
    if (bytes !== null) hash.update(path.relative(root, place)).update(bytes);
    return;
  }
  for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!/\.test\.tsx?$/.test(name)) await digest(path.join(place, name), hash);
  }
}
