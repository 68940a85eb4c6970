import { expect, test } from 'vitest';
import { template2019 } from '../../templates/2019';
import { template2021 } from '../../templates/2021';
import { newReport } from '../report/new-report';
import type { CellValues, Report } from '../report/report';
import type { Template } from '../template/template';
import { unchangedCells } from './unchanged-cells';

const licenses = 'proactiveDisclosure/administrativeLicenses/decisions';
const fees = 'proactiveDisclosure/administrativeFees/amount';
const received = 'requests/newRequests/naturalPerson';

function yearOf(template: Template, year: number, cells: CellValues): { template: Template; report: Report } {
  return {
    template,
    report: { ...newReport(template, { name: '岭南市青禾局', kind: 'department' }, year), cells },
  };
}

function unchanged(now: CellValues, last: ReturnType<typeof yearOf>, year = last.report.year + 1): string[] {
  const { report } = yearOf(template2021, year, now);
  return unchangedCells(template2021, report, [last]).map(({ cell, value }) => `${cell} ${value}`);
}

test('figures of ten and more that are last year’s again are named, amounts however they are written', () => {
  const last = yearOf(template2021, 2023, { [licenses]: 43, [fees]: '12.50', [received]: 9 });
  expect(unchanged({ [licenses]: 43, [fees]: '12.5', [received]: 9 }, last)).toEqual([
    `${licenses} 43`,
    `${fees} 12.50`,
  ]);
  expect(unchanged({ [licenses]: 44, [fees]: null }, last)).toEqual([]);
  expect(unchanged({ [licenses]: 43 }, last, 2025)).toEqual([]);
});

test('what is reckoned from last year’s report, and totals, are not', () => {
  const cells = {
    'requests/carriedOver/naturalPerson': 20,
    'requests/carriedForward/naturalPerson': 20,
    'proactiveDisclosure/normativeDocuments/inForce': 28,
  } as const;
  const last = yearOf(template2021, 2023, cells);
  expect(unchanged(cells, last)).toEqual(['requests/carriedForward/naturalPerson 20']);
});

test('the trial form is compared cell by cell where both have the cell', () => {
  expect(unchanged({ [received]: 15 }, yearOf(template2019, 2020, { [received]: 15 }))).toEqual([`${received} 15`]);
});
