import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible';
import { markOpened, pageOf, submit, submitReady } from './approval';
import { newAgency, openPart, waitUntilSaved } from './clerk';

const licenses = '本年处理决定数量—行政许可';

test('a return names places and reasons; the next submission shows reason, old and new', async ({ page, browser }) => {
  const path = await submitReady(page, newAgency(), 2025);
  await page.getByRole('tab', { name: '与上一稿相比' }).click();
  await expect(page.getByText('这是第一稿，没有上一稿可比')).toBeVisible();
  await expect(page.getByRole('button', { name: '撤回' })).toBeVisible();

  const reviewer = await pageOf(browser, 'reviewer');
  await reviewer.goto(`${path}/review`);
  await reviewer.getByRole('button', { name: '退回修改' }).click();
  await expect(reviewer.getByText('请至少在一处写明退回原因')).toBeVisible();
  await reviewer.getByRole('tab', { name: '表格与正文' }).click();
  await reviewer.getByRole('button', { name: `批注或标记退回 ${licenses} 43` }).click();
  await markOpened(reviewer, '许可数与台账不符', '34');
  await reviewer.getByRole('button', { name: '标记退回 第一部分第1段' }).click();
  await markOpened(reviewer, '请写明复议结果');
  await expect(reviewer.getByText(/退回后(只)?开放标记的 2 处/)).toBeVisible();
  await reviewer.getByRole('button', { name: '退回修改' }).click();
  await expect(reviewer.getByRole('status').getByText('已退回')).toBeVisible();

  await page.goto('/');
  await expect(page.getByRole('region', { name: /待我处理/ })).toContainText('标明 2 处');
  await page.goto(path);
  await openPart(page, '二、主动公开政府信息情况');
  await page.getByLabel(licenses, { exact: true }).click();
  await page.keyboard.type('34');
  await page.keyboard.press('Enter');
  await waitUntilSaved(page);
  await submit(page);

  await reviewer.goto(`${path}/review`);
  await expect(reviewer.getByRole('tab', { name: '与第1稿相比（1）' })).toHaveAttribute('aria-selected', 'true');
  await expect(reviewer.getByRole('row', { name: new RegExp(licenses) })).toContainText('许可数与台账不符');
  await expect(reviewer.getByRole('row', { name: new RegExp(licenses) }).getByRole('deletion')).toHaveText('43');
  await expect(reviewer.getByText('退回的位置中有 1 处没有改动')).toBeVisible();
});

test('who comes second is told who was first, and keeps what they wrote', async ({ page, browser }) => {
  const path = await submitReady(page, newAgency(), 2025);
  const [first, second] = [await pageOf(browser, 'reviewer'), await pageOf(browser, 'reviewer')];
  for (const each of [first, second]) await each.goto(`${path}/review`);
  await second.getByRole('textbox', { name: '审核意见' }).fill('数据属实，同意。');
  await first.getByRole('button', { name: /^同意，送签发/ }).click();
  await expect(first.getByText('已同意。')).toBeVisible();
  await second.getByRole('button', { name: /^同意，送签发/ }).click();
  await expect(second.getByText('李红已先行办理，报告现为“待签发”')).toBeVisible();
  await expect(second.getByRole('region', { name: '办理过程' })).toContainText('审核同意');
});

test('a report is issued, published, and corrected with a reason while the issue stays', async ({ page, browser }) => {
  const path = await submitReady(page, newAgency(), 2025);
  const reviewer = await pageOf(browser, 'reviewer');
  await reviewer.goto(`${path}/review`);
  await reviewer.getByRole('button', { name: /^同意，送签发/ }).click();
  await expect(reviewer.getByText('已同意。')).toBeVisible();

  const issuer = await pageOf(browser, 'issuer');
  await issuer.goto(`${path}/review`);
  await expect(issuer.getByRole('tab', { name: '全文预览' })).toHaveAttribute('aria-selected', 'true');
  await issuer.getByRole('button', { name: '签发', exact: true }).click();
  await issuer.getByRole('dialog').getByRole('button', { name: '签发', exact: true }).click();
  await expect(issuer.getByText('已签发，签发文件已封存。')).toBeVisible({ timeout: 30_000 });

  await page.goto(`${path}/review`);
  await page.getByRole('button', { name: '登记发布' }).click();
  const publishing = page.getByRole('dialog');
  await publishing.getByRole('button', { name: '登记发布' }).click();
  await expect(publishing.getByText('请填写发布网址。')).toBeVisible();
  await publishing.getByLabel('发布网址').fill('https://www.example.gov.cn/gkml/2025.html');
  await publishing.getByRole('button', { name: '登记发布' }).click();
  await expect(page.getByText('已登记发布。')).toBeVisible();

  const issued = await page.request.get(`${path}/issues/1/pdf`);
  expect(issued.headers()['content-type']).toBe('application/pdf');

  await page.getByRole('button', { name: '发起更正' }).click();
  await page.getByRole('dialog').getByLabel('更正原因').fill('第三部分漏计一件');
  await page.getByRole('dialog').getByRole('button', { name: '发起更正' }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  expect((await (await page.request.get(`${path}/issues/1/pdf`)).body()).equals(await issued.body())).toBe(true);
});

test('a comment is answered and settled, whatever became of its place', async ({ page, browser }) => {
  const path = await submitReady(page, newAgency(), 2025);
  const reviewer = await pageOf(browser, 'reviewer');
  await reviewer.goto(`${path}/review`);
  await reviewer.getByRole('tab', { name: '表格与正文' }).click();
  await reviewer.getByRole('button', { name: '标记退回 标题' }).click();
  const dialog = reviewer.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^批注：/ }).check();
  await dialog.getByLabel('批注内容').fill('标题是否与通知一致？');
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(reviewer.getByText('批注已保存。')).toBeVisible();

  await page.goto(`${path}/review`);
  await page.getByRole('tab', { name: '批注（1）' }).click();
  await page.getByLabel('回复内容 标题').fill('已核对，一致。');
  await page.getByRole('button', { name: '回复' }).click();
  await expect(page.getByText('已核对，一致。')).toBeVisible();

  await reviewer.reload();
  await reviewer.getByRole('tab', { name: '批注（1）' }).click();
  await reviewer.getByRole('button', { name: '标为已处理 标题' }).click();
  await expect(reviewer.getByRole('tab', { name: '批注', exact: true })).toBeVisible();
});

test('a click on a printed figure speaks of it', async ({ page, browser }) => {
  const path = await submitReady(page, newAgency(), 2025);
  const reviewer = await pageOf(browser, 'reviewer');
  await reviewer.goto(`${path}/review`);
  await reviewer.getByRole('tab', { name: '全文预览' }).click();
  await expect(reviewer.getByText(/^共 \d+ 页$/)).toBeVisible({ timeout: 30_000 });
  const title = reviewer
    .getByRole('img', { name: /^第 1 页/ })
    .locator('rect[data-node]')
    .first();
  await title.click({ force: true });
  await expect(reviewer.getByRole('dialog', { name: '标题' })).toBeVisible();
});

test('a coordinator sees the states of a subtree at a glance', async ({ page, browser }) => {
  const agency = newAgency();
  await submitReady(page, agency, 2025);
  const coordinator = await pageOf(browser, 'coordinator');
  await coordinator.goto('/');
  await expect(coordinator.getByRole('region', { name: /待我处理/ })).toHaveCount(0);
  await expect(coordinator.getByRole('link', { name: '新建报告' })).toHaveCount(0);
  const row = coordinator.getByRole('row', { name: `${agency}2025年度报告` });
  await expect(row).toContainText('待审核');
  await row.getByRole('link', { name: /^查看/ }).click();
  await expect(coordinator.getByText('这份报告现在没有需要您办理的事项。')).toBeVisible();
  await expect(coordinator.getByRole('button', { name: /标记退回/ })).toHaveCount(0);
});

for (const viewport of [
  { width: 1366, height: 768 },
  { width: 683, height: 384 },
]) {
  test(`the review screen has no violations at ${viewport.width} × ${viewport.height}, in no tab and no dialog`, async ({
    page,
    browser,
  }) => {
    const path = await submitReady(page, newAgency(), 2025);
    const reviewer = await pageOf(browser, 'reviewer');
    await reviewer.setViewportSize(viewport);
    await reviewer.goto(`${path}/review`);
    for (const tab of ['与上一稿相比', '需说明（0）', '批注', '全文预览', '表格与正文']) {
      await reviewer.getByRole('tab', { name: tab }).click();
      await expect(reviewer.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
      await expectAccessible(reviewer);
      const beyond = await reviewer.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond, `${tab} scrolls sideways`).toBeLessThanOrEqual(0);
    }
    await reviewer.getByRole('button', { name: `批注或标记退回 ${licenses} 43` }).click();
    await expect(reviewer.getByRole('dialog')).toBeVisible();
    await expectAccessible(reviewer);
    await reviewer.keyboard.press('Escape');
    await expect(reviewer.getByRole('button', { name: `批注或标记退回 ${licenses} 43` })).toBeFocused();
  });
}
