import { expect, test } from 'vitest';
import { template2019 } from '../../templates/2019';
import { template2021 } from '../../templates/2021';
import { thirdEdition } from '../fixtures/third-edition';
import { newReport } from '../report/new-report';
import type { Report } from '../report/report';
import type { Template } from '../template/template';
import type { Version } from '../workflow/compare-reports';
import { carriedCells, figuresBeside, growth, lastYearAmong } from './last-year';

function yearOf(template: Template, year: number, change: Partial<Report> = {}): Version {
  return {
    template,
    report: { ...newReport(template, { name: '岭南市青禾局', kind: 'department' }, year), ...change },
  };
}

const forward = 'requests/carriedForward/naturalPerson';

test('last year is the year before, not the last one that is known', () => {
  const earlier = [yearOf(template2021, 2022), yearOf(template2021, 2021)];
  expect(lastYearAmong(earlier, 2023)?.report.year).toBe(2022);
  expect(lastYearAmong(earlier, 2024)).toBeNull();
});

test('the cells that carry over are those of the form that last year filled in, across editions', () => {
  const last = yearOf(template2019, 2020, { cells: { [forward]: 6, 'requests/carriedForward/otherOrganization': 0 } });
  expect(carriedCells(template2021, last)).toEqual([
    { address: 'requests/carriedOver/naturalPerson', from: forward, value: 6 },
    { address: 'requests/carriedOver/otherOrganization', from: 'requests/carriedForward/otherOrganization', value: 0 },
  ]);
  expect(carriedCells(thirdEdition, last)).toEqual([]);
});

test('figures stand beside where both editions have the cell; a total counts once all of it is there', () => {
  const cells = { [forward]: 6, 'proactiveDisclosure/departmentRules/newlyMade': 1 };
  const beside = figuresBeside(template2021, yearOf(template2019, 2020, { cells }));
  expect(beside.get(forward)).toBe(6);
  expect(beside.get('requests/carriedForward/total')).toBeNull();
  expect(beside.has('proactiveDisclosure/departmentRules/issued')).toBe(false);
  const printed = figuresBeside(
    template2021,
    yearOf(template2019, 2020, { cells, printedTotals: { 'requests/carriedForward/total': 8 } }),
  );
  expect(printed.get('requests/carriedForward/total')).toBe(8);
});

test('growth is exact, and of nothing where one of them is blank', () => {
  expect(growth(39, 30)).toBe(-9);
  expect(growth('0.1', '0.3')).toBe('0.2');
  expect(growth(null, 3)).toBeNull();
});
