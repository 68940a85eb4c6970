// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure, success, type Result } from '../../lib/base/result';
import { newReport } from '../../lib/report/new-report';
import type { Report } from '../../lib/report/report';
import { unchangedCells } from '../../lib/rules/unchanged-cells';
import { unchangedProse } from '../../lib/rules/unchanged-prose';
import { compareReports } from '../../lib/workflow/compare-reports';
import type { Allowed, Refusal } from '../../lib/workflow/may';
import { actions as everyAction, type Action } from '../../lib/workflow/permissions';
import { template2021 } from '../../templates/2021';
import type { ReviewActions, StepOutcome } from './review-actions';
import type { ReviewData } from './review-data';
import { ReviewScreen } from './review-screen';

const licenses = 'proactiveDisclosure/administrativeLicenses/decisions';
const blank = newReport(template2021, { name: '云岭市水务局', kind: 'department' }, 2024);
const before: Report = { ...blank, cells: Object.fromEntries([...template2021.cells.keys()].map((each) => [each, 0])) };
const after: Report = { ...before, cells: { ...before.cells, [licenses]: 34 } };

function allowing(allowed: readonly Action[], refusals: Partial<Record<Action, Refusal>> = {}): ReviewData['allowed'] {
  const answers = everyAction.map((action): [Action, Result<Allowed, Refusal>] => [
    action,
    allowed.includes(action)
      ? success({ relaxed: false })
      : failure(refusals[action] ?? { kind: 'state', action, state: 'inReview' }),
  ]);
  return Object.fromEntries(answers) as ReviewData['allowed'];
}

const underReview: ReviewData = {
  id: 'report',
  version: 7,
  state: 'inReview',
  reviewLevel: 1,
  reviewLevels: 2,
  relaxed: false,
  correctionReason: null,
  submission: { id: 'second', number: 2, byName: '陈静', at: new Date('2026-01-13T02:41:00Z') },
  report: after,
  findings: [],
  zeroStatements: [],
  earlier: {
    number: 1,
    comparison: compareReports({ template: template2021, report: before }, { template: template2021, report: after }),
    reasons: [{ place: { kind: 'cell', address: licenses }, reason: '与台账不符', suggestion: '34' }],
  },
  lastYear: null,
  chain: [],
  issues: [],
  threads: [],
  allowed: allowing(['view', 'approve', 'return', 'comment', 'suggest', 'resolveThread']),
  receivers: ['王强'],
};

const done = (): Promise<StepOutcome> => Promise.resolve({ kind: 'done' });
const actions = {
  approve: vi.fn<ReviewActions['approve']>(done),
  sendBack: vi.fn<ReviewActions['sendBack']>(done),
  issue: vi.fn<ReviewActions['issue']>(done),
  publish: vi.fn<ReviewActions['publish']>(done),
  withdraw: vi.fn<ReviewActions['withdraw']>(done),
  startCorrection: vi.fn<ReviewActions['startCorrection']>(done),
  abandonCorrection: vi.fn<ReviewActions['abandonCorrection']>(done),
  openThread: vi.fn<ReviewActions['openThread']>(done),
  reply: vi.fn<ReviewActions['reply']>(done),
  resolve: vi.fn<ReviewActions['resolve']>(done),
};
const onChanged = vi.fn();

function screenOf(data: ReviewData) {
  return (
    <ReviewScreen
      template={template2021}
      data={data}
      actions={actions}
      personId="li"
      loadFonts={() => new Promise(() => undefined)}
      onChanged={onChanged}
      onReopened={() => undefined}
    />
  );
}

function opinion(): HTMLElement {
  return screen.getByRole('textbox', { name: '审核意见' });
}

async function press(name: string | RegExp): Promise<void> {
  await act(async () => fireEvent.click(screen.getByRole('button', { name })));
}

function type(field: HTMLElement, value: string): void {
  fireEvent.change(field, { target: { value } });
}

async function markLicenses(reason: string): Promise<void> {
  await press('标记退回 本年处理决定数量—行政许可');
  const dialog = await screen.findByRole('dialog');
  type(within(dialog).getByLabelText('退回原因'), reason);
  await act(async () => fireEvent.submit(within(dialog).getByLabelText('退回原因')));
}

beforeEach(() => {
  sessionStorage.clear();
  vi.clearAllMocks();
});
afterEach(cleanup);

describe('a resubmission', () => {
  it('shows reason, old and new beside each other', () => {
    render(screenOf(underReview));
    const row = screen.getByRole('row', { name: /行政许可/ });
    expect(row.textContent).toContain('与台账不符');
    expect(within(row).getByText('0').closest('del')).not.toBeNull();
    expect(within(row).getByText('34', { selector: 'td' })).toBeTruthy();
  });

  it('names what was returned and is as it was', () => {
    const { earlier } = underReview;
    if (earlier === null) throw new Error('No earlier submission');
    const reasons = [
      ...earlier.reasons,
      { place: { kind: 'cell', address: 'requests/newRequests/naturalPerson' } as const, reason: '', suggestion: null },
    ];
    render(screenOf({ ...underReview, earlier: { ...earlier, reasons } }));
    expect(screen.getByText(/退回的位置中有 1 处没有改动/)).toBeTruthy();
  });
});

describe('beside last year', () => {
  const kept = '各科室按月更新栏目并逐条核对发布内容。';
  const saying = (year: number, ...texts: readonly string[]): Report => ({
    ...after,
    year,
    narrative: { ...after.narrative, overview: texts.map((text) => ({ kind: 'paragraph', text })) },
  });
  const now = saying(2024, `${kept}全年收到申请12件，办结11件。`);
  const earlier = [{ template: template2021, report: saying(2023, `${kept}全年收到申请12件，办结10件。`) }];
  const confirmation = {
    key: '',
    facts: '',
    text: '经核实，仍与上年一致。',
    byName: '陈静',
    at: '2026-01-12T02:41:00Z',
  };

  function openLastYear() {
    const unchanged = unchangedProse(template2021, now, earlier).map(({ passage, marks }) => ({
      passage,
      marks: marks.map(({ finding }, index) => ({
        finding,
        explanation:
          index === 0 ? ({ kind: 'holds', explanation: confirmation } as const) : ({ kind: 'missing' } as const),
      })),
    }));
    const [last] = earlier;
    if (last === undefined) throw new Error('No last year');
    const comparison = compareReports(last, { template: template2021, report: now });
    const lastYear = {
      year: 2023,
      cells: {},
      comparison,
      unchanged,
      unchangedCells: unchangedCells(template2021, now, earlier),
    };
    render(screenOf({ ...underReview, report: now, lastYear }));
    fireEvent.click(screen.getByRole('tab', { name: /^与上年相比/ }));
  }

  it('says of what is unchanged whether it was confirmed, and by whom', () => {
    openLastYear();
    const prose = within(screen.getByRole('region', { name: /^正文/ }));
    expect(prose.getByText('正文未改 1 句、1 个数字：已确认 1 处，未确认 1 处')).toBeTruthy();
    expect(prose.getByText(kept, { selector: 'span[title]' }).closest('li')?.textContent).toContain(
      '陈静 2026-01-12 10:41 确认',
    );
    expect(prose.getByText('12件').closest('li')?.textContent).toContain('未确认');
    expect(prose.getByText('11', { exact: false, selector: 'ins' })).toBeTruthy();
  });

  it('names the figures of ten and more that are last year’s again, and counts what nobody confirmed', () => {
    openLastYear();
    const cells = within(screen.getByRole('region', { name: '与上年相同的数字 1 格' }));
    expect(cells.getByText('34').closest('li')?.textContent).toContain('行政许可');
    fireEvent.click(screen.getByRole('tab', { name: /^需说明/ }));
    fireEvent.click(
      within(screen.getByText('未改未确认').closest('div') ?? document.body).getByRole('button', { name: '1' }),
    );
    expect(screen.getByRole('region', { name: /^正文/ })).toBeTruthy();
  });
});

describe('a return', () => {
  it('is refused without a reason, and the keyboard goes where one is written', async () => {
    render(screenOf(underReview));
    await press('退回修改');
    expect(actions.sendBack).not.toHaveBeenCalled();
    expect(screen.getByText(/请至少在一处写明退回原因/)).toBeTruthy();
    expect(document.activeElement).toBe(opinion());
    type(opinion(), '请核对');
    expect(screen.queryByText(/请至少在一处写明退回原因/)).toBeNull();
  });

  it('carries the version seen, the opinion and each mark with its reason, and leaves nothing behind', async () => {
    render(screenOf(underReview));
    await markLicenses('仍与台账不符');
    expect(screen.getByText(/退回后只开放标记的 1 处/)).toBeTruthy();
    await press('退回修改');
    expect(actions.sendBack).toHaveBeenCalledWith({
      id: 'report',
      seenVersion: 7,
      opinion: '',
      marks: [{ place: { kind: 'cell', address: licenses }, reason: '仍与台账不符' }],
    });
    expect(screen.queryByText('仍与台账不符', { selector: 'p' })).toBeNull();
    expect(onChanged).toHaveBeenCalled();
  });

  it('refuses a value that the cell cannot hold', async () => {
    render(screenOf(underReview));
    await press('标记退回 本年处理决定数量—行政许可');
    const dialog = await screen.findByRole('dialog');
    type(within(dialog).getByLabelText('退回原因'), '与台账不符');
    type(within(dialog).getByLabelText('建议值（选填）'), '三十四');
    await act(async () => fireEvent.submit(within(dialog).getByLabelText('退回原因')));
    expect(within(dialog).getByText(/建议值只能填写/)).toBeTruthy();
  });
});

describe('an approval', () => {
  it('names who receives it, and waits until marks for a return are sent or taken away', async () => {
    render(screenOf(underReview));
    await markLicenses('仍与台账不符');
    await press('同意，送二级审核（王强）');
    expect(actions.approve).not.toHaveBeenCalled();
    expect(screen.getByText(/还有退回标记没有送出/)).toBeTruthy();
    await press('取消标记 本年处理决定数量—行政许可');
    await press('同意，送二级审核（王强）');
    expect(actions.approve).toHaveBeenCalledWith({ id: 'report', seenVersion: 7, opinion: '' });
  });

  it('that somebody else was first with keeps what was typed and brings the data anew', async () => {
    const sentence = '李红已先行办理';
    actions.approve.mockResolvedValueOnce({ kind: 'stale', sentence });
    const { rerender } = render(screenOf(underReview));
    type(opinion(), '数据属实');
    await press('同意，送二级审核（王强）');
    expect(screen.getByText(new RegExp(sentence)).getAttribute('role')).toBe('alert');
    expect(onChanged).toHaveBeenCalled();
    rerender(screenOf({ ...underReview, version: 8 }));
    expect(opinion()).toHaveProperty('value', '数据属实');
    await press('同意，送二级审核（王强）');
    expect(actions.approve).toHaveBeenLastCalledWith({ id: 'report', seenVersion: 8, opinion: '数据属实' });
  });

  it('that the network lost is said, and nothing typed is', async () => {
    actions.approve.mockRejectedValueOnce(new Error('offline'));
    render(screenOf(underReview));
    type(opinion(), '数据属实');
    await press('同意，送二级审核（王强）');
    expect(screen.getByText(/没有办成/)).toBeTruthy();
    expect(opinion()).toHaveProperty('value', '数据属实');
  });
});

describe('who may not decide', () => {
  it.each([
    [{ kind: 'ownWork', as: 'author' }, '本人填报的报告不能由本人审核。'],
    [{ kind: 'ownWork', as: 'decider' }, '您已办理过本稿的前一环节'],
    [{ kind: 'level', level: 2 }, '现由二级审核人办理'],
  ] satisfies [Refusal, string][])('is told why: %j', (refusal, sentence) => {
    render(screenOf({ ...underReview, allowed: allowing(['view'], { approve: refusal }) }));
    expect(screen.getByText(new RegExp(sentence))).toBeTruthy();
    expect(screen.queryByRole('button', { name: /同意|退回修改|标记退回/ })).toBeNull();
  });

  it('reads that there is nothing to do', () => {
    render(screenOf({ ...underReview, allowed: allowing(['view']) }));
    expect(screen.getByText('这份报告现在没有需要您办理的事项。')).toBeTruthy();
  });
});
