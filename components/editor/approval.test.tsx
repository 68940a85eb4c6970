// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { typedCellsOf } from '../../lib/fixtures/arbitrary-report';
import {
  actions,
  cell,
  go,
  onSubmitted,
  openEditor,
  reportOf,
  saved,
  savedAt,
  type,
} from '../../lib/fixtures/open-editor';
import type { Report } from '../../lib/report/report';
import type { ThreadRecord } from '../../lib/workflow/thread';
import { template2021 } from '../../templates/2021';

const requests = '三、收到和处理政府信息公开申请情况';
const disclosed = '自然人—（一）予以公开';
const zeros: Report['cells'] = Object.fromEntries(
  typedCellsOf(template2021).map(({ address, column }) => [address, column.type === 'amount' ? '0' : 0]),
);
const tables = template2021.sections.filter(({ kind }) => kind === 'table').map(({ id }) => id);
const allStated = tables.map((section) => ({ section, byName: '张伟', at: savedAt }));

/** A warning: a fee of 592,372,449 万元 was probably typed in yuan. */
const warned: Partial<Report> = {
  cells: { ...zeros, 'proactiveDisclosure/administrativeFees/amount': '592372449' },
};

function thread(change: Partial<ThreadRecord> = {}): ThreadRecord {
  const at = new Date(savedAt);
  return {
    id: 'thread',
    place: { kind: 'cell', address: 'requests/disclosed/naturalPerson' },
    quoted: '43',
    submissionId: 'submission',
    returned: true,
    suggestion: '34',
    suggestionState: 'open',
    byId: 'li',
    byName: '李红',
    at,
    resolvedAt: null,
    resolvedBy: null,
    messages: [{ id: 'message', text: '与台账不符。', byId: 'li', byName: '李红', at }],
    ...change,
  };
}

const settle = (): Promise<void> => act(async () => void (await vi.advanceTimersByTimeAsync(1500)));
const dialog = (name: string) => screen.findByRole('dialog', { name });
const button = (name: string) => screen.getByRole('button', { name });

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.clearAllMocks();
  window.localStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('a save', () => {
  it('tells how each change came', async () => {
    openEditor(template2021);
    go(requests);
    type(cell(disclosed), '3');
    type(cell('自然人—（二）部分公开'), '4', 'insertFromPaste');
    await settle();
    expect(saved.mock.calls[0]?.[2]).toEqual({
      'cells.requests/disclosed/naturalPerson': 'typed',
      'cells.requests/partlyDisclosed/naturalPerson': 'pasted',
    });
    act(() => {
      fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    });
    await settle();
    expect(saved.mock.calls[1]?.[2]).toEqual({ 'cells.requests/partlyDisclosed/naturalPerson': 'undone' });
  });
});

describe('submission', () => {
  it('names what is left to do and goes there', async () => {
    openEditor(template2021);
    fireEvent.click(button('提交审核'));
    const asked = within(await dialog('提交审核'));
    expect(asked.getByText('还有 3 项阻断，改正后才能提交')).toBeTruthy();
    expect(asked.getByRole<HTMLButtonElement>('button', { name: '提交给 李红（科室负责人）' }).disabled).toBe(true);
    expect(actions.submit).not.toHaveBeenCalled();
  });

  it('saves first, then submits the version that was saved', async () => {
    openEditor(template2021, { cells: zeros }, { approval: { zeroStatements: allStated } });
    go('一、总体情况');
    type(screen.getByRole('textbox', { name: '一、总体情况' }), '本年无主动公开。');
    fireEvent.click(button('提交审核'));
    const asked = within(await dialog('提交审核'));
    fireEvent.click(asked.getByRole('button', { name: '提交给 李红（科室负责人）' }));
    await waitFor(() => expect(onSubmitted).toHaveBeenCalled());
    expect(saved).toHaveBeenCalledTimes(1);
    expect(actions.submit).toHaveBeenCalledWith(2);
  });

  it('shows what the server finds in the way and submits nothing', async () => {
    actions.submit.mockResolvedValueOnce({
      kind: 'notReady',
      obstacles: {
        errors: [],
        unexplained: [],
        unstated: template2021.sections.filter((each) => each.kind === 'table'),
      },
    });
    openEditor(template2021, { cells: zeros }, { approval: { zeroStatements: allStated } });
    fireEvent.click(button('提交审核'));
    const asked = within(await dialog('提交审核'));
    fireEvent.click(asked.getByRole('button', { name: /提交给/ }));
    expect(await asked.findByText('零值确认 3 张表')).toBeTruthy();
    expect(onSubmitted).not.toHaveBeenCalled();
  });
});

describe('a warning', () => {
  it('is explained with its numbers, and asked again when they change', async () => {
    openEditor(template2021, warned);
    fireEvent.change(screen.getByRole('textbox', { name: '说明' }), { target: { value: '含一次性缴入。' } });
    fireEvent.click(button('保存说明'));
    expect(await screen.findByText('✓ 已说明')).toBeTruthy();
    const [explanation] = actions.explain.mock.calls[0] ?? [];
    expect(explanation?.text).toBe('含一次性缴入。');
    expect(explanation?.facts).toContain('592372449');

    go('二、主动公开政府信息情况');
    type(screen.getByRole('textbox', { name: /行政事业性收费/ }), '592372450');
    await settle();
    expect(screen.getByText('数字已变动，请重新说明')).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '说明' }).value).toBe('含一次性缴入。');
  });
});

describe('a table all zero', () => {
  it('is filled up and vouched for once, by name, and the word is void when a save changes it', async () => {
    openEditor(template2021);
    fireEvent.click(button('确认第四部分（12 格未填）'));
    const asked = within(await dialog('零值确认：第四部分'));
    const confirm = asked.getByRole<HTMLButtonElement>('button', { name: '未填的 12 格一并填 0 并确认' });
    expect(confirm.disabled).toBe(true);
    fireEvent.click(asked.getByRole('checkbox'));
    fireEvent.click(confirm);
    expect(await screen.findByText(/第四部分：张伟 .* 经核实为零/)).toBeTruthy();
    expect(new Set(Object.values(saved.mock.calls[0]?.[2] ?? {}))).toEqual(new Set(['zeroFill']));
    expect(actions.stateZero).toHaveBeenCalledWith('reconsiderationAndLitigation');

    go('四、政府信息公开行政复议、行政诉讼情况');
    const upheld = cell('结果维持—行政复议');
    type(upheld, '1');
    await settle();
    type(upheld, '0');
    await settle();
    expect(screen.queryByText(/^✓ 第四部分/)).toBeNull();
    expect(button('确认第四部分（12 格为 0）')).toBeTruthy();
  });
});

describe('comments', () => {
  it('mark their cell, and a suggestion is taken with one click', async () => {
    openEditor(
      template2021,
      { cells: { 'requests/disclosed/naturalPerson': 43 } },
      { approval: { threads: [thread()] } },
    );
    go(requests);
    expect(cell(disclosed).getAttribute('aria-describedby')).toContain('cell-marked');
    fireEvent.click(screen.getByRole('tab', { name: '批注 1' }));
    expect(screen.getByText('与台账不符。')).toBeTruthy();
    actions.settle.mockResolvedValueOnce({
      kind: 'done',
      value: [thread({ suggestionState: 'accepted', resolvedAt: new Date(savedAt) })],
    });
    fireEvent.click(button('采纳'));
    await settle();
    expect(cell(disclosed).value).toBe('34');
    expect(actions.settle).toHaveBeenCalledWith('thread', true);
    expect(saved.mock.calls[0]?.[2]).toEqual({ 'cells.requests/disclosed/naturalPerson': 'suggestion' });
    expect(cell(disclosed).getAttribute('aria-describedby')).not.toContain('cell-marked');
  });

  it('take a wording to its paragraph wherever that is now', async () => {
    const place = { kind: 'paragraph', section: 'overview', index: 0, text: '全年公开政府信息148条。' } as const;
    const paragraphs = ['加强领导。', place.text].map((text) => ({ kind: 'paragraph' as const, text }));
    openEditor(
      template2021,
      { narrative: { overview: paragraphs } },
      { approval: { threads: [thread({ place, suggestion: '全年公开政府信息152条。' })] } },
    );
    go('一、总体情况');
    expect(document.querySelector('[data-marked="true"]')?.textContent).toBe(place.text);
    fireEvent.click(screen.getByRole('tab', { name: '批注 1' }));
    fireEvent.click(button('采纳'));
    await settle();
    const prose = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '一、总体情况' });
    expect(prose.value).toBe('加强领导。\n全年公开政府信息152条。');
  });
});

describe('a partial return', () => {
  const overview = ['甲。', '乙。', '丙。'].map((text) => ({ kind: 'paragraph' as const, text }));
  const base = reportOf(template2021, { cells: zeros, narrative: { overview } });
  const opening = {
    base,
    places: [
      { kind: 'cell', address: 'requests/disclosed/naturalPerson' } as const,
      { kind: 'paragraph', section: 'overview', index: 1, text: '乙。' } as const,
    ],
  };
  const approval = {
    state: 'returned' as const,
    number: 2,
    threads: [thread()],
    returned: { byName: '李红', at: new Date(savedAt), opinion: '请核对台账。', submissionId: 'submission', number: 1 },
  };
  const openReturned = () => openEditor(template2021, base, { opening, approval });

  it('leaves the other cells readable and closed, and says why', () => {
    openReturned();
    go(requests);
    expect(cell(disclosed).readOnly).toBe(false);
    expect(cell('自然人—四、结转下年度继续办理').readOnly).toBe(false);
    const closed = cell('法人或其他组织·商业企业—（二）部分公开');
    expect(closed.readOnly).toBe(true);
    expect(closed.title).toContain('没有退回');
    act(() => closed.focus());
    fireEvent.keyDown(closed, { key: 'Delete' });
    expect(closed.value).toBe('0');
  });

  it('takes an edit outside the opened paragraphs back', async () => {
    openReturned();
    go('一、总体情况');
    const prose = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '一、总体情况' });
    type(prose, '甲改。\n乙。\n丙。');
    expect(prose.value).toBe('甲。\n乙。\n丙。');
    expect(screen.getByText('这一处没有退回，不能修改，已恢复原样')).toBeTruthy();
    type(prose, '甲。\n乙改。\n丙。');
    await settle();
    expect(saved.mock.calls[0]?.[1].narrative['overview']?.map(({ text }) => text)).toEqual(['甲。', '乙改。', '丙。']);
  });

  it('lists each place with its reason', () => {
    openReturned();
    expect(screen.getByText('请核对台账。')).toBeTruthy();
    const list = within(screen.getByRole('list', { name: '退回各处' }));
    expect(list.getByText(disclosed)).toBeTruthy();
    expect(list.getByText('与台账不符。')).toBeTruthy();
  });
});

describe('a session that ends', () => {
  it('asks the same person in again, keeps what is typed, and saves on', async () => {
    openEditor(template2021);
    go(requests);
    saved.mockResolvedValueOnce({ kind: 'signedOut' });
    type(cell(disclosed), '3');
    await settle();
    expect(await dialog('登录已过期，请重新登录')).toBeTruthy();
    expect(window.localStorage.length).toBe(1);
    expect(cell(disclosed).value).toBe('3');
  });

  it('leaves what was typed to be brought in when the report is opened again', async () => {
    saved.mockResolvedValueOnce({ kind: 'signedOut' });
    openEditor(template2021);
    go(requests);
    type(cell(disclosed), '3');
    await settle();
    cleanup();

    openEditor(template2021);
    const found = within(await dialog('上次有改动没有保存'));
    fireEvent.click(found.getByRole('button', { name: '恢复这些改动' }));
    go(requests);
    expect(cell(disclosed).value).toBe('3');
    await settle();
    expect(saved.mock.lastCall?.[2]).toEqual({ 'cells.requests/disclosed/naturalPerson': 'typed' });
    expect(window.localStorage.length).toBe(0);
  });
});

describe('the history of a cell', () => {
  it('says who changed it, when, from what to what and how', async () => {
    actions.changesOf.mockResolvedValueOnce({
      kind: 'done',
      value: [
        {
          id: '7',
          field: 'cells.requests/disclosed/naturalPerson',
          before: '43',
          after: '34',
          how: 'hint',
          byName: '张伟',
          since: new Date(savedAt),
          at: new Date(savedAt),
        },
      ],
    });
    openEditor(template2021);
    go(requests);
    act(() => cell(disclosed).focus());
    fireEvent.click(button('修改记录'));
    const changes = within(await dialog(`修改记录：${disclosed}`));
    const row = (await changes.findByText('采纳提示')).closest('tr');
    expect(row?.textContent).toBe('2022-01-05 10:32张伟4334采纳提示');
  });
});
