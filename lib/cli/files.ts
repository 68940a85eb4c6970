import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { importExchange } from '../import/import-exchange';
import { commandLineWords } from '../messages/command-line-words';
import type { Report } from '../report/report';
import { templates } from '../../templates/choose';
import { fileTrouble, unusableFile, UnusableInput } from './trouble';

/** The bytes of an input file. */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new UnusableInput([`${file}：${commandLineWords.cannotRead(fileTrouble(error, 'reading'))}`]);
  }
}

/** What is written: all at once, or piece by piece as it comes. */
type Content = string | Uint8Array | AsyncIterable<string>;

/** Writes the whole file or nothing: a file of that name stays as it was until the new one is complete. */
export async function writeOutput(file: string, content: Content): Promise<void> {
  try {
    await ((await isDevice(file)) ? writeFile(file, content) : replaceFile(file, content));
  } catch (error) {
    if (error instanceof UnusableInput) throw error;
    throw new UnusableInput([`${file}：${commandLineWords.cannotWrite(fileTrouble(error, 'writing'))}`]);
  }
}

/** A terminal, a pipe or the like takes what it is given; in its place no file may be put. */
async function isDevice(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found !== null && !found.isFile() && !found.isDirectory();
}

async function replaceFile(file: string, content: Content): Promise<void> {
  const place = await realpath(file).catch(() => file);
  const unfinished = `${place}.${process.pid}.tmp`;
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, place);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** The report in a file, which must be of the exchange format. */
export async function readReportFile(file: string): Promise<Report> {
  const imported = importExchange(templates, await readInput(file));
  if (imported.ok) return imported.value;
  throw unusableFile(file, imported.error);
}
