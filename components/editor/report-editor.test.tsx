// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { typedCellsOf } from '../../lib/fixtures/arbitrary-report';
import { cell, go, openEditor as open, saved, type } from '../../lib/fixtures/open-editor';
import { thirdEdition } from '../../lib/fixtures/third-edition';
import * as names from '../../lib/messages/names';
import { templates } from '../../templates/choose';
import { template2021 } from '../../templates/2021';

// Every cell asks for its name when it renders, and nothing else on the screen of a table does.
vi.mock('../../lib/messages/names', async (original) => {
  const actual = await original<typeof names>();
  return { ...actual, cellName: vi.fn(actual.cellName) };
});

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  window.localStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('a keystroke', () => {
  it('renders the totals that it changes and no other cell', () => {
    open(template2021);
    go('三、收到和处理政府信息公开申请情况');
    const input = cell('自然人—（一）予以公开');
    act(() => input.focus());
    vi.mocked(names.cellName).mockClear();
    type(input, '4');
    const first = vi.mocked(names.cellName).mock.calls.map(([{ address }]) => address);
    expect(first.toSorted()).toEqual([
      'requests/disclosed/naturalPerson',
      'requests/disclosed/total',
      'requests/outcomeTotal/naturalPerson',
      'requests/outcomeTotal/total',
    ]);
    vi.mocked(names.cellName).mockClear();
    type(input, '43');
    expect(vi.mocked(names.cellName).mock.calls).toHaveLength(3);
    vi.mocked(names.cellName).mockClear();
    act(() => {
      vi.advanceTimersByTime(500);
    });
    expect(vi.mocked(names.cellName).mock.calls).toHaveLength(0);
    expect(screen.getAllByLabelText('总计—（一）予以公开')[0]?.textContent).toContain('43');
  });

  it('changes the strip before anything else can happen', () => {
    const zeros = Object.fromEntries(typedCellsOf(template2021).map(({ address }) => [address, 0]));
    open(template2021, { cells: zeros });
    go('三、收到和处理政府信息公开申请情况');
    type(cell('自然人—一、本年新收政府信息公开申请数量'), '9');
    const strip = screen.getByText('勾稽结果（左－右）').closest('tr');
    expect(strip?.textContent).toContain('差 +9✓ 平');
  });
});

describe('the editor', () => {
  it.each([...templates, thirdEdition])('shows every cell of edition $edition by its name', (template) => {
    open(template);
    for (const section of template.sections) {
      go(section.heading);
      for (const each of template.cells.values()) {
        if (each.section.id === section.id) expect(screen.getAllByLabelText(names.cellName(each))).not.toHaveLength(0);
      }
    }
  });

  it('saves what was typed, letters too, with the version it saw', async () => {
    open(template2021);
    go('四、政府信息公开行政复议、行政诉讼情况');
    type(cell('结果维持—行政复议'), '三件');
    await act(() => vi.advanceTimersByTimeAsync(1300));
    expect(saved).toHaveBeenCalledTimes(1);
    const [version, report] = saved.mock.calls[0] ?? [];
    expect(version).toBe(1);
    expect(report?.unreadable).toEqual({ 'reconsiderationAndLitigation/reconsideration/upheld': '三件' });
    expect(cell('结果维持—行政复议').getAttribute('aria-invalid')).toBe('true');
  });

  it('takes a run of keys back in one step, across sections', () => {
    open(template2021);
    go('四、政府信息公开行政复议、行政诉讼情况');
    const input = cell('结果维持—行政复议');
    act(() => input.focus());
    type(input, '1');
    type(input, '12');
    act(() => input.blur());
    go('一、总体情况');
    act(() => {
      fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    });
    expect(cell('结果维持—行政复议').value).toBe('');
  });

  it('lets a computed total take a printed one’s place when told so', async () => {
    open(template2021, {
      cells: Object.fromEntries(typedCellsOf(template2021).map(({ address }) => [address, 0])),
      printedTotals: { 'requests/outcomeTotal/naturalPerson': 5 },
    });
    fireEvent.click(screen.getByRole('button', { name: '以计算值为准' }));
    await act(() => vi.advanceTimersByTimeAsync(1300));
    expect(saved.mock.calls[0]?.[1].printedTotals).toEqual({});
    expect(screen.queryByRole('button', { name: '以计算值为准' })).toBeNull();
  });
});
