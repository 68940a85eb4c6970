import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/universal';
import { expectAccessible } from './accessible';
import { addAccount, beginWork } from './office';
import { nobody, stateOf } from './people';

test.use({ storageState: stateOf('administrator') });

/** A word that no other test and no earlier run uses. */
function own(word: string): string {
  return `${word}${process.pid}${test.info().workerIndex}`;
}

function csv(...rows: string[]) {
  const text = ['单位,上级单位,审核级数,账号,姓名,角色,第几级审核', ...rows].join('\r\n');
  return { name: '清单.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${text}`) };
}

/** Makes a unit below the top one, which opens it. */
async function addUnit(page: Page, name: string): Promise<void> {
  await page.goto('/administration');
  await page.getByRole('button', { name: '新建下级单位' }).click();
  const dialog = page.getByRole('dialog', { name: '新建下级单位' });
  await dialog.getByLabel('单位全称').fill(name);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  await expect(page.getByRole('treeitem', { name })).toBeVisible();
}

/** Opens a unit by its name: of a long tree only what is in sight is drawn. */
async function openUnit(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: '查找单位' }).fill(name);
  await page.getByRole('treeitem', { name }).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
}

async function chooseList(page: Page, list: ReturnType<typeof csv>): Promise<void> {
  await page.getByLabel(/选择文件/).setInputFiles(list);
}

test('a unit is told what it lacks until its people can carry a report through', async ({ page }) => {
  const unit = own('岭南市云山区园林局');
  await addUnit(page, unit);
  const lacks = page.getByRole('list', { name: '人员配备提示' });
  await expect(lacks).toHaveText(/还没有填报、审核、签发人员/);
  await expectAccessible(page);

  await addAccount(page, { username: own('yl1'), name: '甲某', post: '填报', duty: '科员' });
  await expect(lacks).toHaveText(/缺少审核人.*缺少签发人/s);
  await addAccount(page, { username: own('yl2'), name: '乙某', post: '审核', duty: '科长' });
  await page.getByRole('button', { name: '修改 乙某' }).click();
  const dialog = page.getByRole('dialog', { name: '修改' });
  await dialog.getByRole('checkbox', { name: '签发' }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(lacks).toHaveText(/审核、签发须为 2 个不同的人，现只有乙某一人/);

  await page.getByRole('button', { name: '修改单位' }).click();
  const settings = page.getByRole('dialog', { name: '修改单位' });
  await settings.getByRole('checkbox', { name: /两人单位/ }).check();
  await expectAccessible(page);
  await settings.getByRole('button', { name: '保存' }).click();
  await expect(lacks).toBeHidden();
  await expect(page.getByText('两人单位：审核人可签发')).toBeVisible();
});

test('an account is closed and opened, and its initial password is shown once', async ({ page, browser }) => {
  const unit = own('岭南市云山区档案局');
  await addUnit(page, unit);
  const somebody = { username: own('da1'), name: '丙某', post: '填报', duty: '科员' };
  const first = await addAccount(page, somebody);

  await page.getByRole('button', { name: '重置口令 丙某' }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: '重置口令 丙某' }).click();
  const given = page.getByRole('dialog', { name: '初始口令' });
  const second = await given.getByLabel(/初始口令/).inputValue();
  expect(second).not.toBe(first);
  await page.keyboard.press('Escape');
  await expect(given).toBeVisible();
  await given.getByRole('button', { name: '我已记下，关闭' }).click();
  await expect(page.getByRole('button', { name: '重置口令 丙某' })).toBeFocused();

  const context = await browser.newContext({ storageState: nobody });
  const other = await context.newPage();
  await beginWork(other, somebody, second);
  await page.getByRole('button', { name: '停用 丙某' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '停用 丙某' }).click();
  await expect(page.getByRole('row', { name: /丙某/ })).toContainText('已停用');
  await other.reload();
  await expect(other).toHaveURL(/sign-in/);
  await context.close();
  await page.getByRole('button', { name: '启用 丙某' }).click();
  await expect(page.getByText('已启用丙某的账号。')).toBeVisible();
});

test('a unit moves, ends, stays in the tree with its date, and comes back', async ({ page }) => {
  const [above, below] = [own('岭南市云山区体育局'), own('岭南市云山区体育馆')];
  await addUnit(page, above);
  await addUnit(page, below);
  await page.getByRole('button', { name: '修改单位' }).click();
  const dialog = page.getByRole('dialog', { name: '修改单位' });
  await dialog.getByLabel('上级单位').selectOption({ label: `　${above}` });
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();

  await openUnit(page, above);
  await page.getByRole('button', { name: '撤销单位' }).click();
  const end = page.getByRole('dialog', { name: '撤销单位' });
  await end.getByRole('button', { name: '撤销单位' }).click();
  await expect(end).toContainText('还有 1 个下级单位');
  await expectAccessible(page);
  await end.getByRole('button', { name: '取消' }).click();

  await openUnit(page, below);
  await page.getByRole('button', { name: '撤销单位' }).click();
  await end.getByLabel('撤销日期').fill('2024-03-01');
  await end.getByRole('button', { name: '撤销单位' }).click();
  await expect(page.getByRole('heading', { name: `${below}（2024-03-01 撤销）` })).toBeVisible();
  await expect(page.getByRole('tree')).toContainText(`${below}（2024-03-01 撤销）`);
  await expect(page.getByRole('button', { name: '新增账号' })).toBeHidden();
  await page.getByRole('button', { name: '恢复单位' }).click();
  await page.getByRole('dialog', { name: '恢复单位' }).getByRole('button', { name: '恢复单位' }).click();
  await expect(page.getByRole('heading', { level: 2, name: below, exact: true })).toBeVisible();
});

test('a list is made whole or not at all, and its passwords are had once', async ({ page, browser }) => {
  const unit = own('岭南市云山区旅游局');
  const [drafter, reviewer] = [own('ly1'), own('ly2')];
  const county = '岭南市云山区人民政府';
  await page.goto('/administration/import');
  await expectAccessible(page);
  await chooseList(page, csv(`${unit},${county},2,${drafter},丁某,填报,`, `${unit},,,${reviewer},戊某,审核,`));
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    '第 3 行“第几级审核”列：单位设 2 级审核，请写明是第几级。',
  );
  await expect(page.getByRole('button', { name: '全部建立' })).toBeHidden();
  await expectAccessible(page);

  await chooseList(page, csv(`${unit},${county},2,${drafter},丁某,填报,`, `${unit},,,${reviewer},戊某,审核,2`));
  await expect(page.getByText('将新建 1 个单位、2 个账号。')).toBeVisible();
  await page.getByRole('button', { name: '全部建立' }).click();
  await expect(page.getByRole('heading', { name: '已全部建立' })).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载初始口令' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  const [head, first, second] = text.split('\r\n').map((line) => line.split(','));
  expect(head).toEqual(['\uFEFF单位', '账号', '姓名', '初始口令']);
  expect([first?.slice(0, 3), second?.slice(0, 3)]).toEqual([
    [unit, drafter, '丁某'],
    [unit, reviewer, '戊某'],
  ]);

  const context = await browser.newContext({ storageState: nobody });
  await beginWork(await context.newPage(), { username: drafter, name: '丁某', post: '', duty: '' }, first?.[3] ?? '');
  await context.close();
  await page.getByRole('link', { name: '返回单位与账号' }).first().click();
  await openUnit(page, unit);
  await expect(page.getByRole('row', { name: /戊某/ })).toContainText('审核（二级）');

  await page.goto('/administration/import');
  await chooseList(page, csv(`${unit},,,${drafter},丁某,填报,`));
  await expect(page.getByRole('main').getByRole('alert')).toContainText(`第 2 行“账号”列：这个账号已有人使用`);
});

test('the blank form is a workbook with its explanation, and text', async ({ page }) => {
  await page.goto('/administration/import');
  const [workbook] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /模板（XLSX/ }).click(),
  ]);
  expect(workbook.suggestedFilename()).toBe('单位与账号导入模板.xlsx');
  const sheets = await readXlsxFile(new Blob([new Uint8Array(await readFile(await workbook.path()))]));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['单位与账号', '填写说明']);
  expect(sheets[0]?.data[0]?.slice(0, 2)).toEqual(['单位', '上级单位']);
  const [text] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '模板（CSV）' }).click(),
  ]);
  expect(await readFile(await text.path(), 'utf8')).toMatch(/^\uFEFF单位,上级单位,/);
});

test.describe('a drafter', () => {
  test.use({ storageState: stateOf('clerk') });

  test('has no such pages', async ({ page }) => {
    for (const address of ['/administration', '/administration/import']) {
      await page.goto(address);
      await expect(page.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible();
    }
    await expect(page.getByRole('navigation', { name: '主菜单' })).not.toContainText('单位与账号');
    expect((await page.request.get('/administration/import/form/xlsx')).status()).toBe(404);
  });
});
