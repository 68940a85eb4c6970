import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.mjs';
import { sentenceOf, Trouble } from './trouble.mjs';

test('expected trouble is one sentence', () => {
  expect(sentenceOf(new Trouble('端口已被占用。'))).toBe('端口已被占用。');
  expect(sentenceOf(Object.assign(new Error('no space'), { code: 'ENOSPC' }))).toContain('磁盘空间不足');
  expect(sentenceOf(Object.assign(new Error('could not extend file'), { code: '53100' }))).toContain('磁盘空间不足');
});

test('a data folder inside a file is named', async () => {
  const folder = await temporaryFolder();
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'file');
  await writeFile(file, '');
  const refusal = (place: string): Promise<unknown> => mkdir(place, { recursive: true }).catch((error) => error);
  expect(sentenceOf(await refusal(path.join(file, 'data')))).toContain('不是文件夹');
  expect(sentenceOf(await refusal(file))).toBe(`${file} 不是文件夹，请用环境变量 GOUJI_DATA 另指定数据文件夹。`);
});

test('a bug keeps its stack', () => {
  expect(sentenceOf(new TypeError('undefined is not a function'))).toBeNull();
  expect(sentenceOf(Object.assign(new Error('no file'), { code: 'ENOENT', path: '/x' }))).toBeNull();
  expect(sentenceOf(undefined)).toBeNull();
});
