import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { temporaryFolder } from '../scripts/set-up/temporary-folder.mjs';
import { createReport, fillTable, openPart, readPdf, typedCells, waitUntilSaved } from './clerk';
import { addAccount, addUnit, beginWork, openUnit, setUpOffice, type Colleague } from './office';
import { nobody } from './people';
import { start, startScript, type Program } from './program';

const port = 3927;
const baseURL = `http://127.0.0.1:${port}`;
const government = '岭南市云山区人民政府';
const bureau = '岭南市云山区水务局';
const otherBureau = '岭南市云山区财政局';

const drafter: Colleague = { username: 'chenjing', name: '陈静', post: '填报', duty: '政务公开科科员' };
const reviewer: Colleague = { username: 'lihong', name: '李红', post: '审核（一级）', duty: '科室负责人' };
const colleague: Colleague = { username: 'zhouming', name: '周明', post: '审核（一级）', duty: '科室副职' };
const secondReviewer: Colleague = { username: 'zhaomin', name: '赵敏', post: '审核（二级）', duty: '法规科科长' };
const issuer: Colleague = { username: 'wangjian', name: '王建', post: '签发', duty: '分管领导' };
const foreigner: Colleague = { username: 'sunwei', name: '孙伟', post: '填报', duty: '科员' };
const auditor: Colleague = { username: 'wushen', name: '吴申', post: '审计', duty: '审计组' };

const requests = '三、收到和处理政府信息公开申请情况';
const disclosed = '自然人—（一）予以公开';
const notHeld = '自然人—（四）无法提供 1.本机关不掌握相关政府信息';
/** 45 received, 45 handled: the column of natural persons is balanced. */
const figures: Readonly<Record<string, string>> = {
  '自然人—一、本年新收政府信息公开申请数量': '40',
  '自然人—二、上年结转政府信息公开申请数量': '5',
  [disclosed]: '11',
  [notHeld]: '34',
};

let folder: string;
let server: Program;

test.describe.configure({ mode: 'serial', timeout: 300_000 });
test.use({ storageState: nobody, baseURL, actionTimeout: 30_000 });
test.beforeAll(async () => {
  folder = await temporaryFolder();
  server = startScript('start.mjs', { PORT: String(port), GOUJI_DATA: folder, DATABASE_URL: '' });
});
test.afterAll(async () => {
  if (server.program.exitCode === null) {
    server.program.kill('SIGTERM');
    await server.end;
  }
  await rm(folder, { recursive: true, force: true });
});

test('a report lives from the first start of the office to its correction, and the log of it all is whole', async ({
  browser,
  page: administrator,
}) => {
  const code = (await server.printed(/首次启用码：[A-Z2-9-]{14}/)).slice(-14);
  const passwords = new Map<Colleague, string>();

  await test.step('the first administrator sets up two units and their people', async () => {
    await setUpOffice(administrator, { code, unit: government, administrator: 'linlan' });
    await addUnit(administrator, bureau, 2);
    for (const person of [drafter, reviewer, colleague, secondReviewer, issuer])
      passwords.set(person, await addAccount(administrator, person));
    await expect(administrator.getByRole('list', { name: '人员配备提示' })).toHaveCount(0);
    await addUnit(administrator, otherBureau, 1);
    passwords.set(foreigner, await addAccount(administrator, foreigner));
    await openUnit(administrator, government);
    passwords.set(auditor, await addAccount(administrator, auditor));
  });
  const as = async (person: Colleague): Promise<Page> => {
    const page = await newPage(browser);
    await beginWork(page, person, passwords.get(person) ?? '');
    return page;
  };

  const clerk = await as(drafter);
  await test.step('the drafter fills in a report and hands it in', async () => {
    await createReport(clerk, bureau, 2025);
    await openPart(clerk, requests);
    expect(await fillTable(clerk, (name) => figures[name] ?? '0')).toBe(144);
    for (const [heading, prose] of [
      ['一、总体情况', '全年主动公开政府信息148条。\n全年办结申请45件。'],
      ['五、存在的主要问题及改进情况', '解读形式不多，将增加图解。'],
      ['六、其他需要报告的事项', '本年未收取信息处理费。'],
    ] as const) {
      await openPart(clerk, heading);
      await clerk.getByRole('textbox', { name: heading }).fill(prose);
    }
    await handIn(clerk, '李红（科室负责人）、周明（科室副职）');
  });
  const address = clerk.url().replace(/\/review$/, '');

  await test.step('for a drafter of another unit there is no such report', async () => {
    const stranger = await as(foreigner);
    for (const path of ['', '/review', '/versions', '/download/pdf']) {
      const answer = await stranger.request.get(`${address}${path}`);
      expect(answer.status(), path).toBe(404);
    }
    await stranger.context().close();
  });

  const first = await as(reviewer);
  await test.step('a reviewer returns it, marking a cell and a paragraph', async () => {
    await first.getByRole('link', { name: `审核 ${bureau}2025年度报告` }).click();
    await first.getByRole('button', { name: '退回修改' }).click();
    await expect(first.getByRole('main')).toContainText('请至少在一处写明退回原因');
    await first.getByRole('tab', { name: '表格与正文' }).click();
    await mark(first, `批注或标记退回 ${disclosed} 11`, '台账为12件。');
    await mark(first, '标记退回 第一部分第2段', '请写明是否按期。');
    await first.getByRole('button', { name: '退回修改' }).click();
    await expect(first.getByRole('main')).toContainText('已退回。');
  });

  await test.step('the drafter repairs what was returned, and can repair nothing else', async () => {
    await clerk.goto('/');
    await clerk.getByRole('link', { name: `继续修改 ${bureau}2025年度报告` }).click();
    await expect(clerk.getByRole('list', { name: '退回各处' })).toContainText('台账为12件。');
    await openPart(clerk, '二、主动公开政府信息情况');
    await expect(typedCells(clerk).first()).toHaveAttribute('readonly', '');
    await openPart(clerk, requests);
    await type(clerk, disclosed, '12');
    await type(clerk, notHeld, '33');
    await openPart(clerk, '一、总体情况');
    await clerk
      .getByRole('textbox', { name: '一、总体情况' })
      .fill('全年主动公开政府信息148条。\n全年办结申请45件，均按期答复。');
    await handIn(clerk, '李红（科室负责人）、周明（科室副职）');
  });

  const second = await as(colleague);
  await test.step('the resubmission shows reason, old and new; of two who decide at once one wins, the other is told', async () => {
    await first.goto(`${address}/review`);
    await second.goto(`${address}/review`);
    const row = first.getByRole('row', { name: new RegExp(disclosed.replace(/[（）]/g, '.')) });
    for (const text of ['台账为12件。', '11', '12']) await expect(row).toContainText(text);
    await expect(first.getByRole('main').locator('ins')).toContainText('均按期答复');
    const approve = (page: Page) => page.getByRole('button', { name: '同意，送二级审核（赵敏）' });
    await second.getByRole('textbox', { name: '审核意见' }).fill('数据已核对。');
    await Promise.all([approve(first).click(), approve(second).click()]);
    const said = async (page: Page): Promise<string> => {
      const notice = page.locator('[role=status], [role=alert]').filter({ hasText: /已同意|已先行办理/ });
      return notice.innerText();
    };
    const both = await Promise.all([said(first), said(second)]);
    expect(both.filter((sentence) => sentence.includes('已同意'))).toHaveLength(1);
    expect(both.filter((sentence) => /(李红|周明)已先行办理，报告现为“待审核”/.test(sentence))).toHaveLength(1);
    await expect(approve(first)).toHaveCount(0);
    await expect(approve(second)).toHaveCount(0);
  });

  const [third, leader] = [await as(secondReviewer), await as(issuer)];
  await test.step('the second level agrees, the leader issues, the drafter tells where it was published', async () => {
    await agreeAndIssue(third, leader, address);
    await clerk.goto('/');
    await clerk.getByRole('link', { name: `登记发布 ${bureau}2025年度报告` }).click();
    await clerk.getByRole('button', { name: '登记发布' }).click();
    const dialog = clerk.getByRole('dialog', { name: '登记发布' });
    await dialog.getByLabel('发布网址').fill('https://www.yunshan.example/zwgk/2025.html');
    await dialog.getByRole('button', { name: '登记发布' }).click();
    await expect(clerk.getByRole('main')).toContainText('已登记发布。');
  });
  const issued = await bytesAt(clerk, `${address}/issues/1/pdf`);
  // The reader of PDF takes the bytes it is given away.
  expect((await readPdf(issued.slice())).pages.join('')).not.toContain('草稿');

  await test.step('it is corrected, and the first issue stays as it was', async () => {
    await clerk.getByRole('button', { name: '发起更正' }).click();
    const dialog = clerk.getByRole('dialog', { name: '发起更正' });
    await dialog.getByLabel('更正原因').fill('新收申请漏计一件。');
    await dialog.getByRole('button', { name: '发起更正' }).click();
    await expect(clerk).toHaveURL(address);
    await openPart(clerk, requests);
    await type(clerk, '自然人—一、本年新收政府信息公开申请数量', '41');
    await type(clerk, disclosed, '13');
    await handIn(clerk, '李红（科室负责人）、周明（科室副职）');
    await first.goto(`${address}/review`);
    await expect(first.getByRole('main')).toContainText('新收申请漏计一件。');
    await first.getByRole('button', { name: '同意，送二级审核（赵敏）' }).click();
    await expect(first.getByRole('main')).toContainText('已同意。');
    await agreeAndIssue(third, leader, address);
    const [again, corrected] = [
      await bytesAt(clerk, `${address}/issues/1/pdf`),
      await bytesAt(clerk, `${address}/issues/2/pdf`),
    ];
    expect(hashOf(again)).toBe(hashOf(issued));
    expect(hashOf(corrected)).not.toBe(hashOf(issued));
  });

  await test.step('the auditor reads it all and finds the log whole', async () => {
    const page = await as(auditor);
    await page.getByRole('link', { name: '审计日志' }).click();
    await page.getByRole('button', { name: '校验' }).click();
    await expect(page.getByRole('main')).toContainText('审计日志完整');
    await page.getByLabel('人员姓名').fill(issuer.name);
    await page.getByRole('button', { name: '查询' }).click();
    await expect(page.getByRole('row').filter({ hasText: '签发' }).first()).toContainText(bureau);
    await page.goto(`${address}/review`);
    await expect(page.getByRole('main')).toContainText('新收申请漏计一件。');
  });
});

test('the log is verified from the command line, while the server runs and when it does not', async () => {
  const whole = /审计日志完整，共 \d+ 条。最后校验值 ([0-9a-f]{64})/;
  const running = await verify();
  expect(running.code).toBe(0);
  const [, hash = ''] = whole.exec(running.output) ?? [];
  server.program.kill('SIGTERM');
  expect(await server.end).toBe(0);
  expect((await verify('--expect', hash)).output).toMatch(whole);
  expect((await verify('--expect', 'a'.repeat(64))).code).toBe(1);
});

function newPage(browser: Browser): Promise<Page> {
  return browser.newContext({ storageState: nobody, baseURL }).then((context) => context.newPage());
}

async function type(page: Page, cell: string, figure: string): Promise<void> {
  await page.getByLabel(cell, { exact: true }).click();
  await page.keyboard.type(figure);
  await page.keyboard.press('Enter');
}

/** Vouches for the tables of zeros, explains what is to be explained, and submits. */
async function handIn(page: Page, receivers: string): Promise<void> {
  await waitUntilSaved(page);
  const unstated = page.getByRole('navigation', { name: '报告各部分' }).getByRole('button', { name: /^确认第.部分/ });
  for (let left = await unstated.count(); left > 0; left -= 1) {
    await unstated.first().click();
    const dialog = page.getByRole('dialog', { name: /^零值确认/ });
    await dialog.getByRole('checkbox').click();
    await dialog.getByRole('button', { name: /确认$/ }).click();
    await expect(unstated).toHaveCount(left - 1);
  }
  const unexplained = page.getByRole('button', { name: '保存说明' });
  for (let left = await unexplained.count(); left > 0; left -= 1) {
    await page.getByRole('textbox', { name: '说明' }).first().fill('已与台账核对，数字无误。');
    await unexplained.first().click();
    await expect(unexplained).toHaveCount(left - 1);
  }
  await page.getByRole('button', { name: '提交审核' }).click();
  await page
    .getByRole('dialog', { name: '提交审核' })
    .getByRole('button', { name: `提交给 ${receivers}` })
    .click();
  await expect(page).toHaveURL(/\/review$/);
}

/** Marks a place for the return, found by the name of its button. */
async function mark(page: Page, button: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('退回原因').fill(reason);
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(dialog).toBeHidden();
}

async function agreeAndIssue(reviews: Page, issues: Page, address: string): Promise<void> {
  await reviews.goto(`${address}/review`);
  await reviews.getByRole('button', { name: '同意，送签发（王建）' }).click();
  await expect(reviews.getByRole('main')).toContainText('已同意。');
  await issues.goto('/');
  await issues.getByRole('link', { name: `签发 ${bureau}2025年度报告` }).click();
  await issues.getByRole('button', { name: '签发', exact: true }).click();
  await issues.getByRole('dialog', { name: '签发这份报告？' }).getByRole('button', { name: '签发' }).click();
  await expect(issues.getByRole('main')).toContainText('已签发', { timeout: 30_000 });
}

async function bytesAt(page: Page, address: string): Promise<Uint8Array> {
  const answer = await page.request.get(address);
  expect(answer.status()).toBe(200);
  return new Uint8Array(await answer.body());
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** `gouji audit verify` on the data folder. */
async function verify(...args: readonly string[]): Promise<{ code: number | null; output: string }> {
  const command = start('npm', ['run', '--silent', 'gouji', '--', 'audit', 'verify', ...args], {
    GOUJI_DATA: folder,
    DATABASE_URL: '',
  });
  return { code: await command.end, output: command.output() };
}
