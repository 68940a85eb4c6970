import { expect, type Page } from '@playwright/test';
import { signIn } from './people';

/** What an administrator does, and whoever is given an account. */

/** Somebody with an account of their own making. */
export interface Colleague {
  readonly username: string;
  readonly name: string;
  /** The words of the boxes that are ticked: 填报, 审核（一级）. */
  readonly post: string;
  readonly duty: string;
}

/** The password that everybody sets in place of the one they were given. */
export const ownPassword = 'Green-hills-2026';

/** Completes the first start with the code that the server printed; leaves the administrator signed in. */
export async function setUpOffice(
  page: Page,
  { code, unit, administrator }: { readonly code: string; readonly unit: string; readonly administrator: string },
): Promise<void> {
  await page.goto('/');
  await expect(page).toHaveURL(/\/set-up$/);
  await page.getByLabel('首次启用码').fill(code);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('机关全称').fill(unit);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('姓名').fill('林岚');
  await page.getByLabel('账号', { exact: true }).fill(administrator);
  await page.getByLabel('口令', { exact: true }).fill(ownPassword);
  await page.getByLabel('再次输入新口令', { exact: true }).fill(ownPassword);
  await page.getByRole('button', { name: '完成启用' }).click();
  await page.getByRole('link', { name: '去登录' }).click();
  await signIn(page, administrator, ownPassword);
  await expect(page.getByRole('banner')).toContainText('林岚');
}

/** Makes a unit below the one that is open, and opens it. */
export async function addUnit(page: Page, name: string, reviewLevels: number): Promise<void> {
  await page.goto('/administration');
  await page.getByRole('button', { name: '新建下级单位' }).click();
  const dialog = page.getByRole('dialog', { name: '新建下级单位' });
  await dialog.getByLabel('单位全称').fill(name);
  await dialog.getByRole('radio', { name: `${reviewLevels} 级` }).check();
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await openUnit(page, name);
}

/** Opens a unit in the tree. */
export async function openUnit(page: Page, name: string): Promise<void> {
  await page.getByRole('tree', { name: '单位' }).getByText(name, { exact: false }).first().click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
}

/** Makes an account in the unit that is open; gives its initial password. */
export async function addAccount(page: Page, { username, name, post, duty }: Colleague): Promise<string> {
  await page.getByRole('button', { name: '新增账号' }).click();
  const dialog = page.getByRole('dialog', { name: '新增账号' });
  await dialog.getByLabel('账号', { exact: true }).fill(username);
  await dialog.getByLabel('姓名', { exact: true }).fill(name);
  await dialog.getByRole('checkbox', { name: post, exact: true }).check();
  await dialog.getByLabel(`${post}的职务`).fill(duty);
  await dialog.getByRole('button', { name: '保存' }).click();
  const given = page.getByRole('dialog', { name: '初始口令' });
  const password = await given.getByLabel(`${name}（${username}）的初始口令`).inputValue();
  await given.getByRole('button', { name: '我已记下，关闭' }).click();
  await expect(given).toBeHidden();
  return password;
}

/** Signs in for the first time, which asks for a password of one's own. */
export async function beginWork(page: Page, { username, name }: Colleague, initial: string): Promise<void> {
  await page.goto('/sign-in');
  await signIn(page, username, initial);
  await expect(page).toHaveURL(/\/password$/);
  // What is typed before the page has come alive is not taken up.
  const toggle = page.getByRole('button', { name: '显示当前口令' });
  await expect(async () => {
    await toggle.click();
    await expect(toggle).toHaveAttribute('aria-pressed', 'true', { timeout: 1000 });
  }).toPass();
  await page.getByLabel('当前口令', { exact: true }).fill(initial);
  await page.getByLabel('新口令', { exact: true }).fill(ownPassword);
  await page.getByLabel('再次输入新口令', { exact: true }).fill(ownPassword);
  await page.getByRole('main').getByRole('button', { name: '修改口令' }).click();
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByRole('banner')).toContainText(name);
}
