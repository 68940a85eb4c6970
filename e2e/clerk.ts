import { expect, type Download, type Locator, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { claimUnit } from './fresh-unit';

/** What a clerk does, in the clerk's own words. */

/** An agency that no other test uses: the clerk drafts its reports. */
export function newAgency(): string {
  return claimUnit();
}

export async function createReport(page: Page, agency: string, year: number): Promise<void> {
  await page.goto('/reports/new');
  await page.getByLabel('机关名称').selectOption({ label: agency });
  await page.getByLabel('报告年度').fill(String(year));
  await page.getByRole('button', { name: '建立报告' }).click();
  await expect(page.getByRole('heading', { level: 1, name: agency })).toBeVisible();
}

/** Opens a part of the report by the heading that the navigation shows. */
export async function openPart(page: Page, heading: string): Promise<void> {
  await page.getByRole('navigation', { name: '报告各部分' }).getByRole('button', { name: heading }).click();
  await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible();
}

/** The cells of the open section that are typed into. */
export function typedCells(page: Page): Locator {
  return page.getByRole('table').getByRole('textbox');
}

/** Types a figure into each of them, by keyboard alone; the figure follows from the cell's name. */
export async function fillTable(page: Page, figure: (name: string) => string): Promise<number> {
  const cells = typedCells(page);
  const names = await cells.evaluateAll((inputs) => inputs.map((input) => input.getAttribute('aria-label') ?? ''));
  await cells.first().focus();
  for (const name of names) {
    await page.keyboard.type(figure(name));
    await page.keyboard.press('Tab');
  }
  return names.length;
}

export async function waitUntilSaved(page: Page): Promise<void> {
  await expect(page.getByRole('banner').getByRole('status')).toContainText('已保存');
}

export async function downloadAs(page: Page, format: 'PDF' | 'DOCX' | '网页片段' | '数据（JSON）'): Promise<Download> {
  await page.getByRole('button', { name: '导出' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: format }).click();
  return download;
}

export async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()));
}

/** The text of a PDF, page by page, and whether it is tagged. */
export async function readPdf(bytes: Uint8Array): Promise<{ pages: string[]; tagged: boolean }> {
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  const marks = await pdf.getMarkInfo();
  await pdf.destroy();
  return { pages, tagged: marks !== null };
}

/** The text of a DOCX, a table cell or paragraph a line. */
export function readDocx(bytes: Uint8Array): string[] {
  const main = unzipSync(bytes)['word/document.xml'];
  if (main === undefined) throw new Error('The package has no main part');
  return strFromU8(main)
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''));
}
