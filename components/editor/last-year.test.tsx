// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { typedCellsOf } from '../../lib/fixtures/arbitrary-report';
import { actions, cell, go, openEditor, reportOf, saved, type } from '../../lib/fixtures/open-editor';
import type { Report } from '../../lib/report/report';
import { template2021 } from '../../templates/2021';

const overview = '一、总体情况';
const requests = '三、收到和处理政府信息公开申请情况';
const carriedOver = '自然人—二、上年结转政府信息公开申请数量';
const sentence = '全年主动公开政府信息一百四十八条，办结依申请公开四十五件，均在法定期限内答复。';
const other = '第二段说的是平台建设与监督保障，各科室按月更新栏目并逐条核对发布内容。';
const zeros: Report['cells'] = Object.fromEntries(typedCellsOf(template2021).map(({ address }) => [address, 0]));
const prose = (...texts: readonly string[]): Report['narrative'] => ({
  overview: texts.map((text) => ({ kind: 'paragraph', text })),
});

/** The editor on a report of 2022 beside that of 2021, which carried six requests forward. */
function openBeside(change: Partial<Report> = {}, last: Partial<Report> = {}) {
  const forward = { ...zeros, 'requests/carriedForward/naturalPerson': 6, 'requests/disclosed/naturalPerson': 39 };
  const before = reportOf(template2021, { year: 2021, cells: forward, narrative: prose(sentence, other), ...last });
  const earlier = [{ template: template2021, report: before }];
  return openEditor(template2021, { year: 2022, ...change }, { earlier });
}

const settle = (): Promise<void> => act(async () => void (await vi.advanceTimersByTimeAsync(1500)));
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const panel = () => within(screen.getByRole('complementary', { name: '检查' }));

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.clearAllMocks();
  window.localStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('what is found against last year', () => {
  it('follows the keys, and a carried figure is set right with one click', async () => {
    openBeside({ cells: { ...zeros, 'requests/carriedOver/naturalPerson': null } });
    go(requests);
    expect(panel().queryByText('自然人列上年结转与上年报告不符')).toBeNull();
    type(cell(carriedOver), '5');
    await settle();
    expect(panel().getByRole('button', { name: '自然人列上年结转与上年报告不符' })).toBeTruthy();
    expect(panel().getAllByRole('button', { name: '改为 6' })).toHaveLength(1);
    fireEvent.click(panel().getByRole('button', { name: '改为 6' }));
    await settle();
    expect(cell(carriedOver).value).toBe('6');
    expect(panel().queryByText('自然人列上年结转与上年报告不符')).toBeNull();
    expect(saved.mock.lastCall?.[2]).toEqual({ 'cells.requests/carriedOver/naturalPerson': 'hint' });
  });

  it('leads to its paragraph where it speaks of prose', () => {
    openBeside({ narrative: prose('本年情况另述。', sentence) });
    go(requests);
    fireEvent.click(panel().getByRole('button', { name: '第一部分第 2 段与 2021 年报告相同' }));
    const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: overview });
    expect(document.activeElement).toBe(area);
    expect(area.selectionStart).toBe('本年情况另述。\n'.length);
  });

  it('stands in the way of submission as on the server', async () => {
    openBeside({ cells: { ...zeros, 'requests/carriedOver/naturalPerson': 5 } });
    fireEvent.click(button('提交审核'));
    const asked = within(await screen.findByRole('dialog', { name: '提交审核' }));
    expect(asked.getByText('自然人列上年结转与上年报告不符')).toBeTruthy();
  });
});

describe('last year’s figures', () => {
  it('stand in the bar of the cell, with the growth', () => {
    openBeside({ cells: { 'requests/disclosed/naturalPerson': 30 } });
    go(requests);
    act(() => cell('自然人—（一）予以公开').focus());
    const bar = () => screen.getByRole('button', { name: '修改记录' }).closest('p')?.textContent;
    expect(bar()).toContain('上年 39增减 −9（−23.1%）');
    type(cell('自然人—（一）予以公开'), '');
    expect(bar()).toContain('上年 39');
    expect(bar()).not.toContain('增减');
  });

  it('stand in every cell while that is turned on, and still do when the report is opened again', () => {
    openBeside();
    go(requests);
    expect(cell('自然人—（一）予以公开').closest('td')?.textContent).toBe('');
    fireEvent.click(screen.getByRole('checkbox', { name: '显示上年数' }));
    expect(cell('自然人—（一）予以公开').closest('td')?.textContent).toBe('上年39');
    cleanup();
    openBeside();
    go(requests);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '显示上年数' }).checked).toBe(true);
    expect(screen.getAllByLabelText('总计—（一）予以公开')[0]?.closest('td')?.textContent).toContain('上年39');
  });
});

describe('what last year carried forward', () => {
  async function override(reason: string): Promise<HTMLInputElement> {
    openBeside({ cells: { ...zeros, 'requests/carriedOver/naturalPerson': 6 } });
    go(requests);
    const input = cell(carriedOver);
    expect(input.readOnly).toBe(true);
    act(() => input.focus());
    fireEvent.click(screen.getByText('改写…'));
    const asked = within(await screen.findByRole('dialog', { name: '改写上年结转' }));
    fireEvent.click(asked.getByText('开始改写'));
    expect(asked.getByText('请先写明改写的原因。')).toBeTruthy();
    fireEvent.change(asked.getByLabelText('改写原因'), { target: { value: reason } });
    fireEvent.click(asked.getByText('开始改写'));
    expect(input.readOnly).toBe(false);
    return input;
  }

  it('is filled in when asked for, in one step, and locked', async () => {
    openBeside();
    fireEvent.click(button('填入 6 格'));
    await settle();
    const input = cell(carriedOver);
    expect(input.value).toBe('6');
    expect(input.readOnly).toBe(true);
    expect(input.title).toContain('与 2021 年报告结转下年度的 6 一致，已锁定');
    expect(new Set(Object.values(saved.mock.calls[0]?.[2] ?? {}))).toEqual(new Set(['imported']));
    expect(screen.queryByRole('button', { name: /^填入/ })).toBeNull();
    fireEvent.keyDown(input, { key: 'Delete' });
    expect(input.value).toBe('6');
    act(() => {
      fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    });
    expect([cell(carriedOver).value, cell(carriedOver).readOnly]).toEqual(['', false]);
    expect(button('填入 6 格')).toBeTruthy();
  });

  it('does not lock a cell under the fingers', () => {
    openBeside();
    go(requests);
    const input = cell(carriedOver);
    act(() => input.focus());
    type(input, '6');
    expect(input.readOnly).toBe(false);
    type(input, '62');
    type(input, '6');
    act(() => input.blur());
    expect(input.readOnly).toBe(true);
  });

  it('is written over with a reason, which becomes the explanation of what is then found', async () => {
    const input = await override('上年漏计一件。');
    act(() => input.focus());
    type(input, '7');
    await settle();
    expect(actions.explain).not.toHaveBeenCalled();
    act(() => input.blur());
    await waitFor(() => expect(actions.explain).toHaveBeenCalledTimes(2));
    const said = actions.explain.mock.calls.map(([{ key, text }]) => [key, text]);
    expect(said).toEqual([
      ['Y-1 requests requests/carriedOver/naturalPerson', '上年漏计一件。'],
      ['Y-1 requests requests/carriedOver/total', '上年漏计一件。'],
    ]);
    await settle();
    expect(panel().getAllByText('✓ 已说明')).toHaveLength(2);
    act(() => input.focus());
    type(input, '6');
    act(() => input.blur());
    expect(input.readOnly).toBe(true);
  });

  it('keeps a reason that cannot be put on record in the box of what was found', async () => {
    actions.explain.mockResolvedValueOnce({ kind: 'refused', sentence: '没有办成。' });
    const input = await override('上年漏计一件。');
    act(() => input.focus());
    type(input, '7');
    act(() => input.blur());
    await settle();
    expect(screen.getByText('没有办成。')).toBeTruthy();
    expect(panel().getByDisplayValue('上年漏计一件。')).toBeTruthy();
    expect(actions.explain).toHaveBeenCalledTimes(1);
  });
});

describe('last year’s prose', () => {
  const area = () => screen.getByLabelText<HTMLTextAreaElement>(overview, { selector: 'textarea' });

  it('is taken over into an empty section in one step, and marked as untouched', async () => {
    openBeside();
    fireEvent.click(screen.getByText('沿用上年文字'));
    expect(area().value).toBe(`${sentence}\n${other}`);
    expect(screen.queryByText('沿用上年文字')).toBeNull();
    await settle();
    expect(saved.mock.calls[0]?.[2]).toEqual({ 'narrative.overview': 'imported' });
    const list = within(screen.getByLabelText('2 段与往年报告相同'));
    expect(list.getAllByText('整段未改')).toHaveLength(2);
    act(() => {
      fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    });
    await settle();
    expect(area().value).toBe('');
    expect(screen.queryByText('整段未改')).toBeNull();
    expect(screen.getByText('沿用上年文字')).toBeTruthy();
  });

  it('begins every section that is empty at one stroke, and one undo empties them all', () => {
    const text = (words: string) => [{ kind: 'paragraph', text: words }] as const;
    const last = {
      ...prose(sentence),
      problemsAndImprovements: text('甲处有待改进的问题三个。'),
      otherMatters: text('乙处无其他事项。'),
    };
    openBeside({ narrative: { otherMatters: text('本年另有一事。') } }, { narrative: last });
    fireEvent.click(button('沿用上年全部 2 处文字'));
    expect(area().value).toBe(sentence);
    fireEvent.click(button(/^撤\s?销$/));
    go(overview);
    expect(area().value).toBe('');
    expect(button('沿用上年全部 2 处文字')).toBeTruthy();
  });

  it('is no longer marked once its words are others, or somebody says why they stay', async () => {
    openBeside({ narrative: prose(sentence, other) });
    fireEvent.click(screen.getByLabelText('转到第 2 段'));
    expect(area().selectionStart).toBe(sentence.length + 1);
    fireEvent.click(screen.getByLabelText('确认沿用…第 2 段'));
    fireEvent.click(screen.getByText('确认沿用'));
    expect(screen.getByText('请先写明沿用的原因。')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('沿用原因'), { target: { value: '平台未变。' } });
    fireEvent.click(screen.getByText('确认沿用'));
    expect(await screen.findByText('✓ 已确认沿用')).toBeTruthy();
    const [explained] = actions.explain.mock.calls[0] ?? [];
    expect([explained?.key, explained?.text]).toEqual([`Y-5 overview ${other}`, '平台未变。']);
    expect(screen.getByLabelText('2 段与往年报告相同（已确认 1 处）')).toBeTruthy();
    type(area(), `今年公开二十件。\n${other}`);
    await settle();
    expect(screen.queryByText('整段未改')).toBeNull();
    expect(screen.getByLabelText('1 段与往年报告相同（已确认 1 处）')).toBeTruthy();
  });

  it('stands beside this year’s word by word while that is turned on', async () => {
    openBeside({ narrative: prose(sentence.replace('一百四十八', '二百')) });
    expect(screen.queryByLabelText('与 2021 年报告对照')).toBeNull();
    fireEvent.click(screen.getByText('对照上年'));
    const beside = screen.getByLabelText('与 2021 年报告对照');
    expect(beside.querySelector('del')?.textContent).toContain('一百四十八');
    expect(beside.querySelector('ins')?.textContent).toContain('二百');
    expect(within(beside).getByText('本年删去').closest('li')?.textContent).toContain(other);
    type(area(), sentence);
    await settle();
    expect(within(beside).getByText('与上年相同')).toBeTruthy();
  });
});

describe('sentences and figures of last year’s', () => {
  const area = () => screen.getByLabelText<HTMLTextAreaElement>(overview, { selector: 'textarea' });
  const platform = '平台栏目按月更新并逐条核对。';
  const counted = '全年收到申请12件，办结10件，均在期限内。';
  const text = `本年新写的一句话。${platform}${counted.replace('10件', '11件')}`;
  const open = (change: Partial<Report> = {}) =>
    openBeside({ narrative: prose(text), ...change }, { narrative: prose(`${platform}${counted}`) });
  const marked = () => [...document.querySelectorAll('[data-unchanged="true"]')].map((each) => each.textContent);

  it('are marked where they stand and listed, with the way there', () => {
    open();
    expect(marked()).toEqual([platform, '12件']);
    const list = within(screen.getByLabelText('1 句、1 个数字与往年报告相同'));
    expect(list.getAllByText('未改')).toHaveLength(2);
    fireEvent.click(screen.getByLabelText('转到 第 1 段“全年收到申请12件”'));
    const { selectionStart, selectionEnd, value } = area();
    expect(value.slice(selectionStart, selectionEnd)).toBe('12件');
    expect(document.activeElement).toBe(area());
  });

  it('are confirmed with one press each, which the record keeps and the keyboard goes on from', async () => {
    open();
    act(() => screen.getByLabelText(`仍然如此 第 1 段“${platform}”`).focus());
    await act(async () => fireEvent.click(screen.getByLabelText(`仍然如此 第 1 段“${platform}”`)));
    expect(actions.confirmUnchanged).toHaveBeenCalledWith([`Y-7 overview ${platform}`]);
    expect(marked()).toEqual(['12件']);
    expect(document.activeElement).toBe(screen.getByLabelText('仍然如此 第 1 段“全年收到申请12件”'));
    expect(screen.getByLabelText('1 句、1 个数字与往年报告相同（已确认 1 处）')).toBeTruthy();
    expect(screen.getByText(/^张伟 .* 确认$/)).toBeTruthy();
    type(area(), text.replace('按月', '按周'));
    await settle();
    expect(screen.getByLabelText('1 个数字与往年报告相同')).toBeTruthy();
    type(area(), text);
    await settle();
    expect(screen.getByLabelText('1 句、1 个数字与往年报告相同（已确认 1 处）')).toBeTruthy();
  });

  it('are confirmed a paragraph at a time too, after what is typed is saved', async () => {
    open();
    type(area(), `${text}又一句新话。`);
    await settle();
    fireEvent.click(screen.getByRole('button', { name: /^本段全部确认/ }));
    await waitFor(() => expect(actions.confirmUnchanged).toHaveBeenCalledTimes(1));
    expect(saved).toHaveBeenCalled();
    expect(await screen.findByText('✓ 已确认 2 处')).toBeTruthy();
    expect(marked()).toEqual([]);
  });

  it('stay as they are where the server does not take it, with the reason', async () => {
    actions.confirmUnchanged.mockResolvedValueOnce({ kind: 'stale', sentence: '周婷刚改动过这份报告。' });
    open();
    await act(async () => fireEvent.click(screen.getByLabelText(`仍然如此 第 1 段“${platform}”`)));
    expect(screen.getByText('周婷刚改动过这份报告。')).toBeTruthy();
    expect(marked()).toHaveLength(2);
  });

  it('keep their marks under the fingers while a paragraph is written in', () => {
    open();
    type(area(), `前面加上几个字，${text}`);
    expect(marked()).toEqual([platform, '12件']);
    type(area(), `前面加上几个字，${text.replace('按月', '按周')}`);
    expect(marked()).toEqual(['12件']);
  });

  it('that nobody has confirmed are told at submission and do not stand in its way', async () => {
    open({ cells: { ...zeros, 'requests/carriedOver/naturalPerson': 6 } });
    fireEvent.click(button('提交审核'));
    const asked = within(await screen.findByRole('dialog', { name: '提交审核' }));
    expect(asked.getByText(/^还有 1 句、1 个数字未改、未确认，不影响提交/)).toBeTruthy();
    expect(panel().queryByText(/有一句与 2021 年报告相同/)).toBeNull();
  });

  it('in a cell are said in its bar, from ten on', () => {
    const cells = { 'requests/disclosed/naturalPerson': 39, 'requests/newRequests/naturalPerson': 4 } as const;
    openBeside({ cells }, { cells: { ...zeros, ...cells } });
    go(requests);
    act(() => cell('自然人—（一）予以公开').focus());
    expect(screen.getByText(/同上年/)).toBeTruthy();
    type(cell('自然人—（一）予以公开'), '38');
    expect(screen.queryByText(/同上年/)).toBeNull();
    act(() => cell('自然人—一、本年新收政府信息公开申请数量').focus());
    expect(screen.getByText('增减')).toBeTruthy();
    expect(screen.queryByText(/同上年/)).toBeNull();
  });
});
