import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { installedBrowser, launchOptions } from '../set-up/browser.mjs';
import { runProgram } from '../set-up/programs.mjs';
import type { Converter } from './import-kinds';

/** Whether the machine has the program. */
export async function hasConverter(converter: Converter): Promise<boolean> {
  return converter === 'Chromium' ? (await installedBrowser()) !== null : findOffice() !== null;
}

/** Makes files of another kind, under the same names, in `folder`: all of them by one start of the program. */
export async function convertFiles(
  converter: Converter,
  files: readonly string[],
  extension: string,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await (converter === 'Chromium' ? printPages(files, folder) : convertByOffice(files, extension, folder));
}

async function printPages(files: readonly string[], folder: string): Promise<void> {
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage();
    for (const file of files) {
      await page.goto(pathToFileURL(file).href);
      await page.pdf({ path: path.join(folder, `${path.parse(file).name}.pdf`), format: 'A4' });
    }
  } finally {
    await browser.close();
  }
}

async function convertByOffice(files: readonly string[], extension: string, folder: string): Promise<void> {
  const office = findOffice();
  if (office === null) throw new Error('LibreOffice is not on this machine');
  // A profile of its own: an office that is open keeps the person's locked.
  const profile = await mkdtemp(path.join(tmpdir(), 'gouji-office-'));
  try {
    const settings = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore'];
    const { code, output } = await runProgram(office, [
      ...settings,
      '--convert-to',
      extension,
      '--outdir',
      folder,
      ...files,
    ]);
    if (code !== 0) throw new Error(`LibreOffice did not convert:\n${output}`);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

function findOffice(): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const names = process.platform === 'win32' ? ['soffice.com'] : ['soffice'];
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(existsSync) ?? null;
}
