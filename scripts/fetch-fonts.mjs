/**
 * Unpacks the free Fandol fonts (仿宋, 楷体, 黑体, 宋体) into `.fonts/`. They come from Debian's texlive-lang-chinese;
 * where that cannot be had, one line says so and the PDF uses the fonts of the machine or those of the npm packages.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const target = path.join(import.meta.dirname, '..', '.fonts');
const faces = ['FandolFang', 'FandolHei', 'FandolKai', 'FandolSong'].map((face) => `${face}-Regular.otf`);
const debianPackage = 'texlive-lang-chinese';
const timeLimit = 180_000;

/**
 * Does nothing where the fonts are there already. Never throws but for `signal`, and ends within three minutes.
 * @param {AbortSignal} [signal]
 */
export async function fetchFonts(signal) {
  if (faces.every((face) => existsSync(path.join(target, face)))) return;
  const limit = AbortSignal.any([AbortSignal.timeout(timeLimit), ...(signal === undefined ? [] : [signal])]);
  const work = await mkdtemp(path.join(tmpdir(), 'gouji-fonts-'));
  try {
    await unpack(await download(work, limit), work, limit);
  } catch (error) {
    signal?.throwIfAborted();
    const reason = limit.aborted ? '超过三分钟' : error.message;
    console.log(
      `未取得免费字体 Fandol（仿宋、楷体、黑体、宋体）：${reason}。PDF 将使用本机已有的字体，没有的以随程序安装的宋体代替。`,
    );
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The path of the downloaded package. Package lists that are missing or too old are fetched once. */
async function download(folder, signal) {
  if (process.platform !== 'linux' || !(await succeeds('apt-get', ['--version'], signal))) {
    throw new Error('本机没有 apt');
  }
  const fetchPackage = () => succeeds('apt-get', ['download', debianPackage], signal, folder);
  if (!(await fetchPackage())) {
    if (process.getuid() !== 0) throw new Error('需要管理员更新软件包目录');
    await succeeds('apt-get', ['update', '-q'], signal);
    if (!(await fetchPackage())) throw new Error('下载没有成功');
  }
  const file = (await readdir(folder)).find((name) => name.endsWith('.deb'));
  if (file === undefined) throw new Error('下载没有成功');
  return path.join(folder, file);
}

/** Each font gets its name only when it is whole, so that a set-up cut short leaves no half file. */
async function unpack(file, work, signal) {
  const fresh = path.join(work, 'unpacked');
  await mkdir(fresh);
  const wanted = [
    ...faces.map((face) => `*/opentype/public/fandol/${face}`),
    '*/fonts/fandol/COPYING*',
    '*/fonts/fandol/README',
  ];
  const flatten = ['--transform', 's#.*/##', '--no-same-owner'];
  const archive = spawn('dpkg-deb', ['--fsys-tarfile', file], { signal, stdio: ['ignore', 'pipe', 'ignore'] });
  const unpacked = run('tar', ['-x', '-C', fresh, ...flatten, '--wildcards', ...wanted], {
    signal,
    input: archive.stdout,
  });
  await Promise.all([ended(archive, 'dpkg-deb'), unpacked]);
  await mkdir(target, { recursive: true });
  for (const name of await readdir(fresh)) {
    const place = path.join(target, name);
    await copyFile(path.join(fresh, name), `${place}.part`);
    await rename(`${place}.part`, place);
  }
}

async function succeeds(command, parameters, signal, folder) {
  try {
    await run(command, parameters, { signal, folder });
    return true;
  } catch {
    signal.throwIfAborted();
    return false;
  }
}

async function run(command, parameters, { signal, folder, input }) {
  const child = spawn(command, parameters, { signal, cwd: folder, stdio: [input ?? 'ignore', 'ignore', 'ignore'] });
  await ended(child, command);
}

function ended(child, command) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command} 退出码 ${code}`))));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await fetchFonts();
