import { expect, test } from '@playwright/test';
import { password, tried } from '../scripts/test-office.mjs';
import { expectAccessible } from './accessible';
import { expectSignedIn, nobody, signIn } from './people';

test.use({ storageState: nobody });

test('a wrong password says how many tries are left, then for how long the account is locked', async ({ page }) => {
  await page.goto('/sign-in');
  const card = page.getByRole('main');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(card).toContainText('请填写账号');
  for (const left of [4, 3, 2, 1]) {
    await signIn(page, tried.lockedOut.username, 'wrong');
    await expect(card).toContainText(`账号或口令不正确。还可尝试 ${left} 次，之后锁定 15 分钟。`);
    await expect(page.getByLabel('口令', { exact: true })).toHaveValue('');
  }
  await signIn(page, tried.lockedOut.username, 'wrong');
  await expect(card).toContainText('账号已锁定');
  await signIn(page, tried.lockedOut.username);
  await expect(card).toContainText('账号已锁定');
  await expect(page.getByLabel('账号', { exact: true })).toHaveValue(tried.lockedOut.username);
});

test('a name that does not exist is answered alike', async ({ page }) => {
  await page.goto('/sign-in');
  await signIn(page, `nobody${Date.now()}`, password);
  await expect(page.getByRole('main')).toContainText('账号或口令不正确。还可尝试 4 次，之后锁定 15 分钟。');
});

test('whoever signs in for the first time sets a password of their own before anything else', async ({ page }) => {
  const { username, name } = tried.newcomer;
  await page.goto('/notices');
  await signIn(page, username);
  await expect(page.getByRole('heading', { level: 1, name: '修改口令' })).toBeVisible();
  for (const address of ['/', '/notices', '/reports/new']) {
    await page.goto(address);
    await expect(page).toHaveURL(/\/password$/);
  }
  const main = page.getByRole('main');
  await fillPasswords(password, 'short', 'other');
  await expect(main).toContainText('口令至少 10 位');
  await expect(main).toContainText('两次输入的新口令不一致');
  await fillPasswords(password, password, password);
  await expect(main).toContainText('不能与当前口令相同');
  await fillPasswords('wrong', 'Yunshan-is-2026', 'Yunshan-is-2026');
  await expect(main).toContainText('当前口令不正确。还可尝试 4 次');
  await fillPasswords(password, 'Another-one-2026', 'Another-one-2026');
  await expect(page).toHaveURL(/\/$/);
  await expectSignedIn(page, name);

  async function fillPasswords(current: string, next: string, again: string): Promise<void> {
    await page.getByLabel('当前口令', { exact: true }).fill(current);
    await page.getByLabel('新口令', { exact: true }).fill(next);
    await page.getByLabel('再次输入新口令', { exact: true }).fill(again);
    await page.getByRole('button', { name: '修改口令' }).click();
  }
});

test('a password is changed by one’s own wish, and the other browsers are signed out', async ({ browser, page }) => {
  const { username, name } = tried.changing;
  const elsewhere = await (await browser.newContext({ storageState: nobody })).newPage();
  for (const each of [page, elsewhere]) {
    await each.goto('/sign-in');
    await signIn(each, username);
    await expectSignedIn(each, name);
  }
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('menuitem', { name: '修改口令' }).click();
  await page.getByLabel('当前口令', { exact: true }).fill(password);
  await page.getByLabel('新口令', { exact: true }).fill('Another-one-2026');
  await page.getByLabel('再次输入新口令', { exact: true }).fill('Another-one-2026');
  await page.getByRole('main').getByRole('button', { name: '修改口令' }).click();
  await expect(page).toHaveURL(/\/$/);
  await expectSignedIn(page, name);
  await elsewhere.goto('/');
  await expect(elsewhere).toHaveURL(/\/sign-in$/);
});

test('signing out everywhere ends the sessions of every browser, signing out only one’s own', async ({
  browser,
  page,
}) => {
  const { username, name } = tried.everywhere;
  const others = await Promise.all(
    [1, 2].map(async () => (await browser.newContext({ storageState: nobody })).newPage()),
  );
  const [second, third] = others;
  if (second === undefined || third === undefined) throw new Error('Two pages were opened');
  for (const each of [page, ...others]) {
    await each.goto('/sign-in');
    await signIn(each, username);
    await expectSignedIn(each, name);
  }
  await second.getByRole('button', { name: '退出', exact: true }).click();
  await expect(second).toHaveURL(/\/sign-in$/);
  await second.goBack();
  await expect(second.getByRole('heading', { level: 1, name: '登录' })).toBeVisible();
  await third.reload();
  await expectSignedIn(third, name);

  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('menuitem', { name: '全部退出' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '全部退出' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await third.goto('/reports/new');
  await expect(third).toHaveURL(/\/sign-in\?next=%2Freports%2Fnew$/);
});

test('whose session has ended signs in and is back where they were', async ({ page, context }) => {
  const { username, name } = tried.expired;
  await page.goto('/reports/new?a=1');
  await signIn(page, username);
  await expect(page).toHaveURL(/\/reports\/new\?a=1$/);
  await expectSignedIn(page, name);
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false, expires: -1 });
  await context.clearCookies();
  await page.goto('/reports/deleted');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Freports%2Fdeleted$/);
  await signIn(page, username);
  await expect(page).toHaveURL(/\/reports\/deleted$/);
});

test('the way back leads to no other site', async ({ page, baseURL }) => {
  for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
    await page.context().clearCookies();
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await signIn(page, tried.expired.username);
    await expect(page).toHaveURL(`${baseURL}/`);
  }
});

test('sign-in, its refusal and the change of password have no violations, on a narrow screen too', async ({ page }) => {
  await page.goto('/sign-in');
  await expectAccessible(page);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('main')).toContainText('请填写账号');
  await expectAccessible(page);
  await signIn(page, tried.expired.username);
  await expectSignedIn(page, tried.expired.name);
  await page.goto('/password');
  await expect(page.getByRole('heading', { level: 1, name: '修改口令' })).toBeVisible();
  for (const viewport of [
    { width: 1366, height: 768 },
    { width: 683, height: 384 },
  ]) {
    await page.setViewportSize(viewport);
    await expectAccessible(page);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBeLessThanOrEqual(0);
  }
});
