import { describe, expect, it } from 'vitest';
import { template2021 } from '../../templates/2021';
import { newReport } from '../../lib/report/new-report';
import type { Report } from '../../lib/report/report';
import { compareReports } from '../../lib/workflow/compare-reports';
import type { ReturnReason } from './review-data';
import { cellRows, countUntouched, paragraphRows } from './review-rows';

const one = 'requests/newRequests/naturalPerson';
const two = 'requests/carriedOver/naturalPerson';
const total = 'requests/newRequests/total';
const blank = newReport(template2021, { name: '云岭市水务局', kind: 'department' }, 2024);
const full: Report = { ...blank, cells: Object.fromEntries([...template2021.cells.keys()].map((each) => [each, 0])) };
const overview = (...texts: string[]): Report['narrative'] => ({
  ...blank.narrative,
  overview: texts.map((text) => ({ kind: 'paragraph', text })),
});
const compare = (before: Report, after: Report) =>
  compareReports({ template: template2021, report: before }, { template: template2021, report: after });
const reason = (place: ReturnReason['place']): ReturnReason => ({ place, reason: '请核对台账', suggestion: null });

describe('cellRows', () => {
  const after = { ...full, cells: { ...full.cells, [one]: 5 } };
  it('lists what changed without the totals that follow', () => {
    expect(cellRows(template2021, after, compare(full, after), []).map(({ address }) => address)).toEqual([one]);
  });

  it('lists a returned cell that nobody touched, with its reason', () => {
    const rows = cellRows(template2021, after, compare(full, after), [reason({ kind: 'cell', address: two })]);
    expect(rows.map(({ address, untouched, reasons }) => [address, untouched, reasons.length])).toEqual([
      [one, false, 0],
      [two, true, 1],
    ]);
    expect(countUntouched(rows)).toBe(1);
  });

  it('lists a total that was returned', () => {
    const rows = cellRows(template2021, after, compare(full, after), [reason({ kind: 'cell', address: total })]);
    expect(rows.find(({ address }) => address === total)).toMatchObject({ before: '0', after: '5', untouched: false });
  });
});

describe('paragraphRows', () => {
  it('finds the reason at the paragraph that was returned, wherever it stands now', () => {
    const before = { ...blank, narrative: overview('主动公开信息120条。', '全年没有收到申请。') };
    const after = { ...blank, narrative: overview('概述。', '主动公开信息132条。', '全年没有收到申请。') };
    const place = (index: number) => reason({ kind: 'paragraph', section: 'overview', index, text: '' });
    const rows = paragraphRows(compare(before, after), [place(0), place(1)]);
    expect(rows.map(({ kind, index, reasons, untouched }) => [kind, index, reasons.length, untouched])).toEqual([
      ['added', 0, 0, false],
      ['changed', 1, 1, false],
      ['same', 2, 1, true],
    ]);
  });
});
