import { expect, test } from '@playwright/test';
import {
  bytesOf,
  createReport,
  downloadAs,
  fillTable,
  newAgency,
  openPart,
  readDocx,
  readPdf,
  typedCells,
  waitUntilSaved,
} from './clerk';

/** 45 received, 45 handled: the column of natural persons is balanced. */
const requests: Readonly<Record<string, string>> = {
  '自然人—一、本年新收政府信息公开申请数量': '４0',
  '自然人—二、上年结转政府信息公开申请数量': '5',
  '自然人—（一）予以公开': '1,234',
  '自然人—（四）无法提供 1.本机关不掌握相关政府信息': '34',
};

test('a clerk fills in a report, breaks an identity, follows the finding, repairs it, takes it home and hands it in', async ({
  page,
}) => {
  test.slow();
  const agency = newAgency();
  await createReport(page, agency, 2025);

  await openPart(page, '二、主动公开政府信息情况');
  expect(await fillTable(page, (name) => (name.startsWith('本年收费金额') ? '59237.2449' : '7'))).toBe(10);

  await openPart(page, '三、收到和处理政府信息公开申请情况');
  expect(await fillTable(page, (name) => requests[name] ?? '0')).toBe(144);
  const strip = page.getByRole('table').getByRole('row', { name: '勾稽结果' });
  await expect(strip.getByRole('cell').first()).toContainText('差');

  await test.step('the finding names both sides and leads to the cells', async () => {
    const panel = page.getByRole('complementary', { name: '检查' });
    await expect(panel).toContainText('“自然人”列勾稽不平');
    await expect(panel).toContainText('一 40＋二 5＝45');
    await expect(panel).toContainText('三（七）1268＋四 0＝1268');
    await expect(panel).toContainText('−1223');
    await page.keyboard.press('F8');
    await expect(page.locator('input:focus')).toHaveAttribute('aria-label', '自然人—一、本年新收政府信息公开申请数量');
  });

  await test.step('it is repaired', async () => {
    const disclosed = page.getByLabel('自然人—（一）予以公开', { exact: true });
    await disclosed.click();
    await page.keyboard.type('11');
    await page.keyboard.press('Enter');
    await expect(strip.getByRole('cell').first()).toContainText('平');
    await expect(page.getByRole('complementary', { name: '检查' })).not.toContainText('勾稽不平');
  });

  await openPart(page, '四、政府信息公开行政复议、行政诉讼情况');
  expect(await fillTable(page, () => '0')).toBe(12);
  for (const [heading, prose] of [
    ['一、总体情况', '（一）主动公开情况\n全年公开政府信息148条。\n（二）做好依申请公开。全年办结申请45件。'],
    ['五、存在的主要问题及改进情况', '解读形式不多，将增加图解。'],
    ['六、其他需要报告的事项', '本年未收取信息处理费。'],
  ] as const) {
    await openPart(page, heading);
    await page.getByRole('textbox', { name: heading }).fill(prose);
  }
  await waitUntilSaved(page);

  await test.step('the PDF holds the title, the prose and the figures, and the mark of what is not issued', async () => {
    const download = await downloadAs(page, 'PDF');
    expect(download.suggestedFilename()).toBe(`${agency}2025年政府信息公开工作年度报告（草稿）.pdf`);
    const { pages, tagged } = await readPdf(await bytesOf(download));
    const text = pages.join('');
    expect(tagged).toBe(true);
    for (const part of ['2025年政府信息公开工作年度报告', '59237.2449', '全年办结申请45件', '（七）总计', '— 1 —']) {
      expect(text.replace(/\s/g, '')).toContain(part.replace(/\s/g, ''));
    }
  });

  await test.step('the DOCX holds the same', async () => {
    const paragraphs = readDocx(await bytesOf(await downloadAs(page, 'DOCX')));
    expect(paragraphs).toContain('（一）主动公开情况');
    expect(paragraphs).toContain('59237.2449');
    const total = paragraphs.indexOf('（七）总计');
    expect(paragraphs.slice(total + 1, total + 8)).toEqual(['45', '0', '0', '0', '0', '0', '45']);
  });

  await test.step('it is handed in once its reason and its zeros are given, to the reviewer by name', async () => {
    const submit = page.getByRole('button', { name: '提交审核' });
    const dialog = page.getByRole('dialog', { name: '提交审核' });
    await submit.click();
    await expect(dialog.getByRole('button', { name: '提交给 李红（科室负责人）' })).toBeDisabled();
    await dialog.getByRole('button', { name: '第四部分' }).click();
    const zeros = page.getByRole('dialog', { name: '零值确认：第四部分' });
    await zeros.getByRole('checkbox').click();
    await zeros.getByRole('button', { name: '确认', exact: true }).click();
    await expect(page.getByRole('navigation', { name: '报告各部分' })).toContainText('陈静');

    for (const box of await page.getByRole('textbox', { name: '说明' }).all()) {
      await box.fill('已与台账核对，数字无误。');
    }
    while ((await page.getByRole('button', { name: '保存说明' }).count()) > 0) {
      const left = await page.getByRole('button', { name: '保存说明' }).count();
      await page.getByRole('button', { name: '保存说明' }).first().click();
      await expect(page.getByRole('button', { name: '保存说明' })).toHaveCount(left - 1);
    }
    await submit.click();
    await expect(dialog).toContainText('可以提交');
    await dialog.getByRole('button', { name: '提交给 李红（科室负责人）' }).click();
    await expect(page).toHaveURL(/\/review$/);
    await page.goto(page.url().replace(/\/review$/, ''));
    await expect(page).toHaveURL(/\/review$/);
  });
});

test('a draft is saved however wrong it is, and is printed with its mark', async ({ page }) => {
  const agency = newAgency();
  await createReport(page, agency, 2025);
  await openPart(page, '三、收到和处理政府信息公开申请情况');
  const cell = page.getByLabel('自然人—（一）予以公开', { exact: true });
  await cell.click();
  await page.keyboard.type('十二');
  await page.keyboard.press('Tab');
  await expect(cell).toHaveAttribute('aria-invalid', 'true');
  await waitUntilSaved(page);

  await page.reload();
  await openPart(page, '三、收到和处理政府信息公开申请情况');
  await expect(page.getByLabel('自然人—（一）予以公开', { exact: true })).toHaveValue('十二');
  await expect(page.getByLabel('自然人—（二）部分公开', { exact: true })).toHaveValue('');

  const download = await downloadAs(page, 'PDF');
  expect(download.suggestedFilename()).toContain('（草稿）');
  expect((await readPdf(await bytesOf(download))).pages.join('')).not.toContain('十二');
});

test('zero fill asks, fills what is blank and is undone in one step', async ({ page }) => {
  await createReport(page, newAgency(), 2020);
  await openPart(page, '三、收到和处理政府信息公开申请情况');
  const cells = typedCells(page);
  await page.getByLabel('自然人—（一）予以公开', { exact: true }).click();
  await page.keyboard.type('3');
  await page.getByRole('button', { name: '其余填 0' }).click();
  await page.getByRole('menuitem', { name: '自然人' }).click();
  await expect(page.getByRole('dialog')).toContainText('21');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /填 0|确定/ })
    .click();
  await expect(page.getByLabel('自然人—四、结转下年度继续办理')).toHaveValue('0');
  await expect(page.getByLabel('自然人—（一）予以公开', { exact: true })).toHaveValue('3');
  const filled = (): Promise<number> =>
    cells.evaluateAll((inputs) => inputs.filter((input) => (input as HTMLInputElement).value !== '').length);
  expect(await filled()).toBe(22);
  await page.keyboard.press('Control+z');
  await expect.poll(filled).toBe(1);
  await page.keyboard.press('Control+y');
  await expect.poll(filled).toBe(22);
});
