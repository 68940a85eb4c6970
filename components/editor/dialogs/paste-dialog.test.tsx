// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cell, go, openEditor, saved } from '../../../lib/fixtures/open-editor';
import { template2021 } from '../../../templates/2021';

const first = '自然人—一、本年新收政府信息公开申请数量';
const second = '法人或其他组织·商业企业—一、本年新收政府信息公开申请数量';
const lastColumn = '法人或其他组织·其他—一、本年新收政府信息公开申请数量';

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.clearAllMocks();
  window.localStorage.clear();
  openEditor(template2021, {
    cells: { 'requests/newRequests/naturalPerson': 102, 'requests/newRequests/commercialEnterprise': 11 },
  });
  go('三、收到和处理政府信息公开申请情况');
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function paste(name: string, data: Readonly<Record<string, string>>): boolean {
  const input = cell(name);
  act(() => input.focus());
  return fireEvent.paste(input, { clipboardData: { getData: (type: string) => data[type] ?? '' } });
}

const preview = async () => within(await screen.findByRole('dialog', { name: '粘贴预览' }));
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('a block pasted into a cell', () => {
  it('is shown first, old and new, and what does not fit', async () => {
    paste(first, { 'text/plain': '100\t11\t-\tabc\t5000元\t3\t999\t8\n' });
    const dialog = await preview();
    expect(dialog.getByText(/剪贴板 1 行 × 8 列，起点“自然人—一、/).textContent).toContain('将改动 2 格，不变 1 格');
    expect(dialog.getByText('102').closest('td')?.textContent).toBe('102 → 100');
    expect(dialog.getByText('“abc”不是数字')).toBeTruthy();
    expect(dialog.getByText('“5000元”不是数字')).toBeTruthy();
    expect(dialog.getByText('2 格不能写入，原因见各格。')).toBeTruthy();
    expect(dialog.getByText('1 格超出表格范围，不写入：“8”。')).toBeTruthy();
    expect(dialog.getByText(/总计 1 格只核对、不写入/)).toBeTruthy();
    expect(dialog.getByLabelText<HTMLInputElement>('保留原值').checked).toBe(true);
    expect(cell(first).value).toBe('102');
  });

  it('is not drowned in a text that is long', async () => {
    paste(first, { 'text/plain': `1\t${'说明'.repeat(400)}\t2\t3\t4\t5\t6\t${'8'.repeat(400)}\n` });
    const dialog = await preview();
    expect(dialog.getByText(`“${'说明'.repeat(15)}…”不是数字`)).toBeTruthy();
    expect(dialog.getByText(`1 格超出表格范围，不写入：“${'8'.repeat(30)}…”。`)).toBeTruthy();
  });

  it('is written as one step, and told of', async () => {
    paste(first, { 'text/plain': '100\t12' });
    await preview();
    press('写入 2 格');
    expect(cell(first).value).toBe('100');
    expect(cell(second).value).toBe('12');
    expect(screen.getByText('已粘贴 2 格，可按 Ctrl+Z 撤销')).toBeTruthy();
    await act(() => vi.advanceTimersByTimeAsync(1500));
    expect(Object.values(saved.mock.calls[0]?.[2] ?? {})).toEqual(['pasted', 'pasted']);
    fireEvent.keyDown(cell(first), { key: 'z', ctrlKey: true });
    expect([cell(first).value, cell(second).value]).toEqual(['102', '11']);
  });

  it('empties cells only when told so', async () => {
    paste(first, { 'text/plain': '-\t12' });
    const dialog = await preview();
    fireEvent.click(dialog.getByLabelText('置为未填'));
    press('写入 2 格');
    expect([cell(first).value, cell(second).value]).toEqual(['', '12']);
  });

  it('changes nothing when it is called off', async () => {
    paste(first, { 'text/plain': '1\t2' });
    fireEvent.click((await preview()).getByRole('button', { name: /取\s?消/ }));
    expect([cell(first).value, cell(second).value]).toEqual(['102', '11']);
  });

  it('is read from markup with merged cells, its lines by their labels', async () => {
    const html =
      '<html><body><!--StartFragment--><table><tr><td colspan="3">一、本年新收政府信息公开申请数量</td><td>7</td></tr>' +
      '<tr><td rowspan="2">三、本年度办理结果</td><td colspan="2">（一）予以公开</td><td>5</td></tr>' +
      '<tr><td>（三）不予公开</td><td>1.属于国家秘密</td><td> 1<br></td></tr></table></body></html>';
    paste(first, { 'text/html': html, 'text/plain': '不读这里' });
    await preview();
    press('写入 3 格');
    expect(cell(first).value).toBe('7');
    expect(cell('自然人—（一）予以公开').value).toBe('5');
    expect(cell('自然人—（三）不予公开 1.属于国家秘密').value).toBe('1');
  });

  it('is refused where it is larger than any form', () => {
    paste(lastColumn, { 'text/plain': '1\n'.repeat(2000) });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText(/超过 500 行或 100 列/)).toBeTruthy();
  });
});

describe('amounts in another unit', () => {
  const fees = '本年收费金额—行政事业性收费';
  const inYuan = { 'text/plain': '信息内容\t收费金额（元）\n行政事业性收费\t28112200' };

  beforeEach(() => go('二、主动公开政府信息情况'));

  it('are shown converted, and written so', async () => {
    paste(fees, inYuan);
    const dialog = await preview();
    expect(dialog.getByText('原文“28112200”，单位为元，换算为 2811.22 万元')).toBeTruthy();
    expect(dialog.getByLabelText<HTMLInputElement>('换算为万元').checked).toBe(true);
    press('写入 1 格');
    expect(cell(fees).value).toBe('2811.22');
  });

  it('are written as they stand, or not, where that was chosen', async () => {
    paste(fees, inYuan);
    const dialog = await preview();
    fireEvent.click(dialog.getByLabelText('不写入'));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '没有可写入的改动' }).disabled).toBe(true);
    fireEvent.click(dialog.getByLabelText('按原数写入'));
    press('写入 1 格');
    expect(cell(fees).value).toBe('28112200');
  });

  it('are asked about in one value alone too, and not written until told', async () => {
    expect(paste(fees, { 'text/plain': '28112200' })).toBe(false);
    const dialog = await preview();
    expect(dialog.getByText('“28112200”没有注明单位，不写入')).toBeTruthy();
    expect(cell(fees).value).toBe('');
    fireEvent.click(dialog.getByLabelText('是元，换算为万元'));
    press('写入 1 格');
    expect(cell(fees).value).toBe('2811.22');
  });
});

describe('a table of another section', () => {
  it('is offered for where it belongs', async () => {
    paste(first, { 'text/plain': '行政许可\t9\n行政处罚\t30%' });
    const dialog = await preview();
    expect(dialog.getByText('粘贴的是第二部分的表格，将写入第二部分，不写入当前的第三部分。')).toBeTruthy();
    expect(dialog.getByText('“30%”是百分比，不是数量')).toBeTruthy();
    press('写入第二部分 1 格');
    expect(cell(first).value).toBe('102');
    go('二、主动公开政府信息情况');
    expect(cell('本年处理决定数量—行政许可').value).toBe('9');
  });

  it('is not written where it does not say in which line', async () => {
    paste(first, { 'text/plain': '本年制发件数\t现行有效件数\n9\t8' });
    const dialog = await preview();
    expect(dialog.getByText(/这些数属于第二部分，但没有行名.*“9”、“8”.*请打开第二部分/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '没有可写入的改动' }).disabled).toBe(true);
  });
});

describe('one value', () => {
  it('is left to the cell, as if it were typed', () => {
    expect(paste(first, { 'text/plain': '5\r\n' })).toBe(true);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('copying', () => {
  it('takes the cell where nothing in it is selected', () => {
    const input = cell(first);
    act(() => input.focus());
    input.setSelectionRange(3, 3);
    const setData = vi.fn();
    fireEvent.copy(input, { clipboardData: { setData } });
    expect(setData).toHaveBeenCalledWith('text/plain', '102');
  });

  it('takes the whole table, with its merged heads too', () => {
    const setData = vi.fn();
    const command = vi.fn(() => {
      fireEvent.copy(document.body, { clipboardData: { setData } });
      return true;
    });
    Object.assign(document, { execCommand: command });
    press('复制本表');
    expect(setData.mock.calls.map(([type]) => type)).toEqual(['text/plain', 'text/html']);
    expect(setData.mock.calls[0]?.[1]).toContain('一、本年新收政府信息公开申请数量\t\t\t102\t11\t');
    expect(setData.mock.calls[1]?.[1]).toContain('<td>102</td><td>11</td>');
    expect(screen.getByText(/已复制本表/)).toBeTruthy();
  });
});
