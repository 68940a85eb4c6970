// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cell, go, importing, openEditor, reportOf, saved, type } from '../../../lib/fixtures/open-editor';
import type { CellSource } from '../../../lib/import/cell-source';
import type { ImportedFile } from '../../../lib/import/imported-file';
import type { Report } from '../../../lib/report/report';
import { template2021 } from '../../../templates/2021';
import type { ReadOutcome } from '../../import/file-read';

const tableThree = '三、收到和处理政府信息公开申请情况';
const first = '自然人—一、本年新收政府信息公开申请数量';
const second = '法人或其他组织·商业企业—一、本年新收政府信息公开申请数量';
const third = '法人或其他组织·科研机构—一、本年新收政府信息公开申请数量';
const overview = '2022年，本局收到申请34件，均按期答复。';

function source(column: string, read: string, confidence: CellSource['confidence']): CellSource {
  const row = ['一、本年新收政府信息公开申请数量', '34', '5', '/'];
  const address = `requests/newRequests/${column}` as const;
  return { address, read, row, at: row.indexOf(read), line: 12, confidence };
}

/** A file that says 34, doubts its 5 and leaves a cell blank. */
function fileOf(change: Partial<Report> = {}): ImportedFile {
  const cells: Report['cells'] = {
    'requests/newRequests/naturalPerson': 34,
    'requests/newRequests/commercialEnterprise': 5,
  };
  const narrative: Report['narrative'] = { overview: [{ kind: 'paragraph', text: overview }] };
  return {
    report: reportOf(template2021, { year: 2022, cells, narrative, ...change }),
    sources: [
      source('naturalPerson', '34', 'vouched'),
      source('commercialEnterprise', '5', 'flagged'),
      source('researchInstitution', '/', 'flagged'),
    ],
    findings: [
      {
        severity: 'warning',
        section: 'requests',
        cells: ['requests/newRequests/commercialEnterprise'],
        read: '5(含1件)',
        line: 12,
        facts: { kind: 'remarkDropped', value: 5 },
      },
      { severity: 'warning', section: 'requests', cells: [], read: '附注', line: 40, facts: { kind: 'strayText' } },
    ],
  };
}

function read(imported: ImportedFile): void {
  importing.readFile.mockResolvedValueOnce({
    kind: 'read',
    file: { fileName: '报告.docx', imported, notice: template2021.notice, filled: 2, of: 166, checks: [] },
  });
}

async function choose(): Promise<void> {
  button(/^导\s?入$/).focus();
  fireEvent.click(button(/^导\s?入$/));
  const input = await waitFor(() => {
    const found = document.querySelector<HTMLInputElement>('input[type=file]');
    if (found === null) throw new Error('No input for files');
    return found;
  });
  await act(async () => void fireEvent.change(input, { target: { files: [new File(['x'], '报告.docx')] } }));
}

const row = (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) }));
const button = <E extends HTMLElement>(name: string | RegExp) => screen.getByRole<E>('button', { name });

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  window.localStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
  vi.useRealTimers();
});

describe('a file brought into an open report', () => {
  it('proposes text by text, writes what was taken as one step, and can be undone', async () => {
    openEditor(template2021, { year: 2022 });
    read(fileOf());
    await choose();
    expect(screen.getByText(/2 项需要您判断；2 项已选定写入/)).toBeTruthy();
    expect(row(first).getByText('明确，勾稽相符')).toBeTruthy();
    expect(row(second).getByText('请核对')).toBeTruthy();
    expect(row(second).getByText(/^在原文中是“5\(含1件\)”，只读入数字 5/)).toBeTruthy();
    expect(row(third).getByText(/不当作 0/)).toBeTruthy();
    expect(screen.getByText(/另有 1 处没有读入或需要留意/)).toBeTruthy();
    const aside = screen.getByText(/“附注”不属于表格/);
    expect(aside.compareDocumentPosition(screen.getByRole('table', { name: '逐项确认' }))).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    fireEvent.click(button('写入 2 项'));
    await waitFor(() => expect(document.activeElement).toBe(button(/^导\s?入$/)));
    go(tableThree);
    expect(cell(first).value).toBe('34');
    expect(cell(second).value).toBe('');
    fireEvent.click(button(/^撤\s?销$/));
    go(tableThree);
    expect(cell(first).value).toBe('');
    fireEvent.click(button(/^重\s?做$/));
    go(tableThree);
    expect(cell(first).value).toBe('34');
    await act(async () => void (await vi.advanceTimersByTimeAsync(2000)));
    const hows = saved.mock.calls.at(-1)?.[2];
    expect(hows?.['narrative.overview']).toBeDefined();
    expect(saved.mock.calls.at(-1)?.[1].narrative['overview']).toEqual([{ kind: 'paragraph', text: overview }]);
  });

  it('shows the row of the source with the figure marked', async () => {
    openEditor(template2021, { year: 2022 });
    read(fileOf());
    await choose();
    fireEvent.click(button(`查看原文：${second}`));
    expect(screen.getByText('原文第 12 行')).toBeTruthy();
    expect(screen.getByText('5', { selector: 'mark' })).toBeTruthy();
  });

  it('lets a doubtful figure be taken, changed or left', async () => {
    openEditor(template2021, { year: 2022 });
    read(fileOf());
    await choose();
    fireEvent.click(button(`改为…：${second}`));
    const input = screen.getByLabelText(`改为：${second}`);
    fireEvent.change(input, { target: { value: '六' } });
    fireEvent.click(button('确定'));
    expect(screen.getByText('“六”不是数字，只能填写数字。')).toBeTruthy();
    fireEvent.change(input, { target: { value: '６件' } });
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(screen.queryByRole('button', { name: `接受：${third}` })).toBeNull();
    fireEvent.click(button(`留空：${third}`));
    expect(screen.getByText(/没有需要判断的项目/)).toBeTruthy();
    fireEvent.click(button('写入 3 项'));
    go(tableThree);
    expect(cell(second).value).toBe('6');
    expect(cell(third).value).toBe('');
  });

  it('replaces nothing unasked', async () => {
    openEditor(template2021, { year: 2022 });
    go(tableThree);
    type(cell(first), '43');
    read(fileOf());
    await choose();
    expect(row(first).getByText('将替换现值')).toBeTruthy();
    fireEvent.click(button('写入 1 项'));
    expect(cell(first).value).toBe('43');
  });

  it('never empties a field for a blank of the file', async () => {
    openEditor(template2021, { year: 2022 });
    go(tableThree);
    type(cell(third), '8');
    read(fileOf());
    await choose();
    expect(screen.queryByRole('button', { name: `接受：${third}` })).toBeNull();
    expect(row(third).getByRole('button', { name: `保留现值：${third}` })).toBeTruthy();
    fireEvent.click(button('接受其余全部'));
    fireEvent.click(button('写入 3 项'));
    expect(cell(third).value).toBe('8');
  });

  it('takes the sure ones that replace something when all of them are asked for', async () => {
    openEditor(template2021, { year: 2022 });
    go(tableThree);
    type(cell(first), '43');
    read(fileOf());
    await choose();
    fireEvent.click(button('接受全部识别明确的'));
    fireEvent.click(button('写入 2 项'));
    expect(cell(first).value).toBe('34');
    fireEvent.click(button(/^撤\s?销$/));
    expect(cell(first).value).toBe('43');
  });

  it('counts a blank of the file as nothing to write when all the rest is taken', async () => {
    openEditor(template2021, { year: 2022 });
    read(fileOf());
    await choose();
    fireEvent.click(button('接受其余全部'));
    expect(screen.getByText(/没有需要判断的项目；3 项已选定写入/)).toBeTruthy();
    expect(button('写入 3 项')).toBeTruthy();
  });

  it.each([
    ['another agency', { agency: { name: '岭南市规划局', kind: 'department' } }, /文件中的机关是“岭南市规划局”/],
    ['another year', { year: 2024 }, /文件写明的是 2024 年度，本报告是 2022 年度/],
  ] as const)(
    'takes nothing unasked of the report of %s, and its title not with the rest',
    async (_, change, doubt) => {
      openEditor(template2021, { year: 2022 });
      read(fileOf({ title: '岭南市规划局2024年政府信息公开工作年度报告', ...change }));
      await choose();
      expect(screen.getByText(doubt)).toBeTruthy();
      expect(screen.getByText(/没有预先选定任何内容/)).toBeTruthy();
      expect(button<HTMLButtonElement>('没有可写入的改动').disabled).toBe(true);
      expect(row('标题').getByText('写的是另一机关或年度，请核对')).toBeTruthy();
      fireEvent.click(button('接受全部识别明确的'));
      fireEvent.click(button('写入 2 项'));
      go(tableThree);
      expect(cell(first).value).toBe('34');
    },
  );

  it('asks to sign in again where the session has ended, and blames no file', async () => {
    openEditor(template2021, { year: 2022 });
    importing.readFile.mockResolvedValueOnce({ kind: 'signedOut' });
    await choose();
    expect(await screen.findByText('登录已过期，请重新登录')).toBeTruthy();
    expect(await screen.findByText('文件没有读取')).toBeTruthy();
    expect(screen.queryByText('这个文件不能导入')).toBeNull();
  });

  it('says no more why a file was refused while another is read', async () => {
    openEditor(template2021, { year: 2022 });
    importing.readFile.mockResolvedValueOnce({ kind: 'refused', fileName: '甲.pdf', sentences: ['是扫描件。'] });
    await choose();
    expect(screen.getByText('是扫描件。')).toBeTruthy();
    let answer: (outcome: ReadOutcome) => void = () => undefined;
    importing.readFile.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) throw new Error('No input for files');
    await act(async () => void fireEvent.change(input, { target: { files: [new File(['x'], '乙.docx')] } }));
    expect(screen.queryByText('是扫描件。')).toBeNull();
    await act(async () => void answer({ kind: 'refused', fileName: '乙.docx', sentences: ['设有密码。'] }));
    expect(screen.getByText('设有密码。')).toBeTruthy();
  });

  it('says why a file was refused, and takes another', async () => {
    openEditor(template2021, { year: 2022 });
    importing.readFile.mockResolvedValueOnce({
      kind: 'refused',
      fileName: '扫描.pdf',
      sentences: ['该文件是扫描件，没有可识别的文字。'],
    });
    await choose();
    expect(screen.getByText('该文件是扫描件，没有可识别的文字。')).toBeTruthy();
    read(fileOf());
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) throw new Error('No input for files');
    await act(async () => void fireEvent.change(input, { target: { files: [new File(['x'], '报告.docx')] } }));
    expect(button('写入 2 项')).toBeTruthy();
  });

  it('says so when the server gives no answer', async () => {
    openEditor(template2021, { year: 2022 });
    importing.readFile.mockRejectedValueOnce(new Error('offline'));
    await choose();
    expect(screen.getByText(/没有读取成功/)).toBeTruthy();
  });
});

describe('a file that is last year’s report', () => {
  it('is taken for it by its year, stored as it was decided, and the report opened anew', async () => {
    openEditor(template2021, { year: 2022 });
    read(fileOf({ year: 2021, title: '岭南市青禾局2021年政府信息公开工作年度报告' }));
    await choose();
    expect(screen.getByLabelText<HTMLInputElement>(/上年（2021 年度）报告/).checked).toBe(true);
    fireEvent.click(button(`接受：${second}`));
    await act(async () => void fireEvent.click(button('存为 2021 年度报告（4 项）')));
    expect(importing.storeLastYear).toHaveBeenCalledOnce();
    expect(importing.storeLastYear.mock.calls[0]?.[0]).toMatchObject({
      year: 2021,
      agency: { name: '岭南市青禾局' },
      cells: { 'requests/newRequests/naturalPerson': 34, 'requests/newRequests/commercialEnterprise': 5 },
    });
    expect(importing.onLastYearStored).toHaveBeenCalledOnce();
  });

  it('is not asked for where last year is known or the year is another', async () => {
    openEditor(
      template2021,
      { year: 2022 },
      {
        earlier: [{ template: template2021, report: reportOf(template2021, { year: 2021 }) }],
      },
    );
    read(fileOf({ year: 2021 }));
    await choose();
    expect(screen.getByLabelText<HTMLInputElement>(/上年（2021 年度）报告/).disabled).toBe(true);
    expect(screen.getByText(/上年报告已在系统中/)).toBeTruthy();
    expect(screen.getByText(/文件写明的是 2021 年度，本报告是 2022 年度/)).toBeTruthy();
  });

  it('stays on the screen with the reason when it is refused', async () => {
    openEditor(template2021, { year: 2022 });
    read(fileOf({ year: 2021 }));
    importing.storeLastYear.mockResolvedValueOnce({ kind: 'refused', sentence: '已有该年度的报告。' });
    await choose();
    await act(async () => void fireEvent.click(button(/^存为 2021 年度报告/)));
    expect(screen.getByText('已有该年度的报告。')).toBeTruthy();
    expect(importing.onLastYearStored).not.toHaveBeenCalled();
  });
});
