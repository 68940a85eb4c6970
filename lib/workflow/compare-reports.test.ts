import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { template2019 } from '../../templates/2019';
import { template2021 } from '../../templates/2021';
import { arbitraryReport } from '../fixtures/arbitrary-report';
import { newReport } from '../report/new-report';
import type { ProseBlock, Report } from '../report/report';
import type { CellAddress } from '../template/template';
import { changedParagraphs, compareReports, countChanges } from './compare-reports';

const blank = newReport(template2021, { name: '云岭市水务局', kind: 'department' }, 2024);
const prose = (...texts: string[]): ProseBlock[] => texts.map((text) => ({ kind: 'paragraph', text }));
const saying = (...texts: string[]): Report => ({
  ...blank,
  narrative: { ...blank.narrative, overview: prose(...texts) },
});
const compare = (before: Report, after: Report) =>
  compareReports({ template: template2021, report: before }, { template: template2021, report: after });

const received = 'requests/newRequests/naturalPerson';

describe('compareReports', () => {
  it('finds nothing in a report and itself', () => {
    fc.assert(
      fc.property(arbitraryReport(template2021), (report) => {
        const comparison = compare(report, report);
        expect(countChanges(comparison)).toBe(0);
        expect(comparison.cells).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('lists the cells that hold something else in the order of the form, a blank as a blank', () => {
    const order = [...template2021.cells.keys()];
    fc.assert(
      fc.property(arbitraryReport(template2021), fc.subarray(order), (report, addresses) => {
        const cells = Object.fromEntries(
          Object.entries(report.cells).filter(([address]) => !addresses.includes(address as CellAddress)),
        );
        const typed = addresses.filter((address) => template2021.cells.get(address)?.computed === false);
        const changes = compare(report, { ...report, cells }).cells;
        expect(changes.filter(({ computed }) => !computed).map(({ address }) => address)).toEqual(typed);
        expect(changes.every(({ after }) => after === '')).toBe(true);
        const places = changes.map(({ address }) => order.indexOf(address));
        expect(places).toEqual(places.toSorted((left, right) => left - right));
      }),
      { numRuns: 20 },
    );
  });

  it('tells a zero from a blank, and what was typed from a figure', () => {
    const zero = { ...blank, cells: { [received]: 0 } };
    const typed = { ...blank, unreadable: { [received]: '约十件' } };
    expect(compare(blank, zero).cells).toEqual([{ address: received, before: '', after: '0', computed: false }]);
    expect(compare(typed, zero).cells).toEqual([{ address: received, before: '约十件', after: '0', computed: false }]);
  });

  it('takes an amount written in another way for the same', () => {
    const fees = 'proactiveDisclosure/administrativeFees/amount';
    expect(compare({ ...blank, cells: { [fees]: '0.50' } }, { ...blank, cells: { [fees]: '0.5' } }).cells).toEqual([]);
  });

  it('marks the totals that follow, and does not count them', () => {
    const full = { ...blank, cells: Object.fromEntries([...template2021.cells.keys()].map((each) => [each, 0])) };
    const comparison = compare(full, { ...full, cells: { ...full.cells, [received]: 5 } });
    expect(comparison.cells.map(({ address, computed }) => [address, computed])).toEqual([
      [received, false],
      ['requests/newRequests/total', true],
    ]);
    expect(countChanges(comparison)).toBe(1);
  });

  it('compares prose paragraph by paragraph: rewritten, put in, taken out', () => {
    const comparison = compare(
      saying('主动公开政府信息120条。', '开展业务培训两次。', '加强平台建设，优化栏目设置。'),
      saying('一是全年情况总体平稳。', '主动公开政府信息132条。', '加强平台建设，优化栏目设置。'),
    );
    expect(comparison.paragraphs.map(({ kind, index, earlierIndex }) => [kind, index, earlierIndex])).toEqual([
      ['added', 0, null],
      ['changed', 1, 0],
      ['removed', null, 1],
      ['same', 2, 2],
    ]);
    expect(changedParagraphs(comparison)).toHaveLength(3);
  });

  it('names every paragraph of both versions once, in their order', () => {
    fc.assert(
      fc.property(arbitraryReport(template2021), arbitraryReport(template2021), (before, after) => {
        const { paragraphs } = compare(before, after);
        for (const [section, blocks] of Object.entries(after.narrative)) {
          const here = paragraphs.filter((each) => each.section === section);
          expect(here.flatMap(({ index }) => (index === null ? [] : [index]))).toEqual([...blocks.keys()]);
          expect(here.flatMap(({ earlierIndex }) => (earlierIndex === null ? [] : [earlierIndex]))).toEqual([
            ...(before.narrative[section] ?? []).keys(),
          ]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('sees another title and another date', () => {
    expect(compare(blank, { ...blank, title: '年报', date: '2025-01' }).lines.map(({ line }) => line)).toEqual([
      'title',
      'date',
    ]);
  });

  it('compares two editions by the cells that both have', () => {
    const last = newReport(template2019, blank.agency, 2020);
    const repealed = 'proactiveDisclosure/departmentRules/repealed';
    const comparison = compareReports(
      { template: template2019, report: { ...last, cells: { [received]: 3 } } },
      { template: template2021, report: { ...blank, cells: { [received]: 4, [repealed]: 1 } } },
    );
    expect(comparison.cells.map(({ address }) => address)).toEqual([received]);
  });
});
