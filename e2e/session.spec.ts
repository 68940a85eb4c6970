import { expect, test, type Page } from '@playwright/test';
import { password, people } from '../scripts/test-office.mjs';
import { createReport, newAgency, openPart, waitUntilSaved } from './clerk';

const requests = '三、收到和处理政府信息公开申请情况';
const disclosed = '自然人—（一）予以公开';

/** Types a figure when the session has just ended. */
async function typeSignedOut(page: Page, figure: string): Promise<void> {
  await createReport(page, newAgency(), 2025);
  await openPart(page, requests);
  await waitUntilSaved(page);
  await page.context().clearCookies();
  await page.getByLabel(disclosed, { exact: true }).click();
  await page.keyboard.type(figure);
}

async function signInOver(page: Page, username: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '登录已过期' });
  await dialog.getByLabel('账号', { exact: true }).fill(username);
  await dialog.getByLabel('口令', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: '登录', exact: true }).click();
}

test('a session that ends while somebody types asks the same person in again and loses nothing', async ({ page }) => {
  await typeSignedOut(page, '26');
  const dialog = page.getByRole('dialog', { name: '登录已过期' });
  await expect(dialog).toBeVisible();
  await expect(page.getByLabel(disclosed, { exact: true })).toHaveValue('26');

  await signInOver(page, people.secondClerk.username);
  await expect(dialog.getByRole('alert')).not.toBeEmpty();
  await expect(dialog).toBeVisible();

  await signInOver(page, people.clerk.username);
  await expect(dialog).toBeHidden();
  await waitUntilSaved(page);
  await page.reload();
  await openPart(page, requests);
  await expect(page.getByLabel(disclosed, { exact: true })).toHaveValue('26');
});

test('what was typed without a session is offered after the tab was reloaded and the person has signed in', async ({
  page,
}) => {
  await typeSignedOut(page, '27');
  await expect(page.getByRole('dialog', { name: '登录已过期' })).toBeVisible();
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel('账号', { exact: true }).fill(people.clerk.username);
  await page.getByLabel('口令', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  const found = page.getByRole('dialog', { name: '上次有改动没有保存' });
  await expect(found).toContainText('1 处改动');
  await found.getByRole('button', { name: '恢复这些改动' }).click();
  await openPart(page, requests);
  await expect(page.getByLabel(disclosed, { exact: true })).toHaveValue('27');
  await waitUntilSaved(page);
  await page.reload();
  await openPart(page, requests);
  await expect(page.getByLabel(disclosed, { exact: true })).toHaveValue('27');
});
