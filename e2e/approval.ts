import { expect, type Browser, type Page } from '@playwright/test';
import { stateOf, type Somebody } from './people';
import { readyFile } from './ready-report';

/** What people do with a report on its way to issue, in their own words. */

/** Makes a report of `agency` from a file, with nothing left to do, and submits it; gives the path of the report. */
export async function submitReady(page: Page, agency: string, year: number): Promise<string> {
  await page.goto('/reports/import');
  await page.locator('input[type=file]').setInputFiles(readyFile(agency, year));
  await expect(page.getByRole('heading', { name: '核对导入结果' })).toBeVisible();
  await page.getByLabel('机关名称').selectOption({ label: agency });
  await page.getByRole('button', { name: '建立报告并打开' }).click();
  await expect(page.getByRole('heading', { level: 1, name: agency })).toBeVisible();
  await submit(page);
  return new URL(page.url()).pathname.replace(/\/review$/, '');
}

/** Submits the report that is open in the editor. */
export async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交审核' }).click();
  await page
    .getByRole('dialog', { name: '提交审核' })
    .getByRole('button', { name: /^提交给 / })
    .click();
  await expect(page.getByText('内容已锁定')).toBeVisible();
}

/** A page of somebody's own browser. */
export async function pageOf(browser: Browser, somebody: Somebody): Promise<Page> {
  return (await browser.newContext({ storageState: stateOf(somebody) })).newPage();
}

/** Marks the place of which the dialog speaks for the return. */
export async function markOpened(page: Page, reason: string, suggestion?: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('退回原因', { exact: true }).fill(reason);
  if (suggestion !== undefined) await dialog.getByLabel(/^建议/).fill(suggestion);
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(dialog).toBeHidden();
}
