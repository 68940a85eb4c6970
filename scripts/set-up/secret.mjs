import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * A secret of the data folder, made at the first asking and kept for nobody but its owner to read; of two programs that ask at once, both get
 * the same.
 * @param {string} folder
 * @param {string} name
 * @returns {Promise<string>} 64 hexadecimal digits
 */
export async function keptSecret(folder, name) {
  const file = path.join(folder, name);
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}
