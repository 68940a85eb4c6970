// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { typedCellsOf } from '../../lib/fixtures/arbitrary-report';
import { thirdEdition } from '../../lib/fixtures/third-edition';
import type { ActionOutcome } from '../../lib/form/action-outcome';
import type { Opening } from '../../lib/form/closed-fields';
import type { Hows } from '../../lib/form/how-notes';
import type { SaveOutcome } from '../../lib/form/save-outcome';
import * as names from '../../lib/messages/names';
import { newReport } from '../../lib/report/new-report';
import type { Report } from '../../lib/report/report';
import type { Template } from '../../lib/template/template';
import { templates } from '../../templates/choose';
import { template2021 } from '../../templates/2021';
import type { SignIn } from '../people/sign-in-form';
import type { ApprovalActions, ApprovalProps } from './approval-props';
import { ReportEditor } from './report-editor';

// Every cell asks for its name when it renders, and nothing else on the screen of a table does.
vi.mock('../../lib/messages/names', async (original) => {
  const actual = await original<typeof names>();
  return { ...actual, cellName: vi.fn(actual.cellName) };
});

const savedAt = '2022-01-05T02:32:00.000Z';
const saved = vi.fn((version: number, _report: Report, _hows: Hows): Promise<SaveOutcome> =>
  Promise.resolve({ kind: 'saved', version: version + 1, savedAt }),
);

/** What a drafter does beside typing: here it is done at once. */
const actions = {
  submit: vi.fn((_version: number): Promise<ActionOutcome> => Promise.resolve({ kind: 'done', value: null })),
  explain: vi.fn((_input: object): Promise<ActionOutcome> => Promise.resolve({ kind: 'done', value: null })),
  stateZero: vi.fn((_section: string): Promise<ActionOutcome> => Promise.resolve({ kind: 'done', value: null })),
  reply: vi.fn(() => Promise.resolve({ kind: 'done' as const, value: [] })),
  resolve: vi.fn(() => Promise.resolve({ kind: 'done' as const, value: [] })),
  settle: vi.fn(() => Promise.resolve({ kind: 'done' as const, value: [] })),
  changesOf: vi.fn(() => Promise.resolve({ kind: 'done' as const, value: [] })),
} satisfies ApprovalActions;
const onSubmitted = vi.fn();
const signIn = vi.fn<SignIn>();
const zhang = { id: 'zhang', name: '张伟', username: 'zhangwei' };
const firstDraft: ApprovalProps = {
  person: zhang,
  reportId: 'report',
  state: 'draft',
  number: 1,
  correctionReason: null,
  returned: null,
  receivers: [{ name: '李红', duty: '科室负责人' }],
  explanations: [],
  zeroStatements: [],
  threads: [],
  actions,
  signIn,
  onSubmitted,
};

interface Surroundings {
  readonly opening?: Opening;
  readonly approval?: Partial<ApprovalProps>;
}

function open(template: Template, change: Partial<Report> = {}, { opening, approval }: Surroundings = {}) {
  const initial = {
    ...newReport(template, { name: '岭南市青禾局', kind: 'department' }, template.years.first),
    ...change,
  };
  return render(
    <ReportEditor
      template={template}
      initial={initial}
      version={1}
      savedAt={savedAt}
      editionOfYear={template.edition}
      save={saved}
      opening={opening ?? null}
      approval={{ ...firstDraft, ...approval }}
      downloads={{ pdf: '/pdf', docx: '/docx', html: '/html', json: '/json' }}
      fontNotice={null}
      loadFonts={() => Promise.reject(new Error('No fonts here'))}
      listUrl="/"
      versionsUrl="/versions"
    />,
  );
}

const go = (heading: string) => {
  fireEvent.click(within(screen.getByRole('navigation', { name: '报告各部分' })).getByText(heading));
};
const cell = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const type = (input: HTMLElement, text: string) => {
  fireEvent.input(input, { target: { value: text } });
};

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
