import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { template2019 } from '../../templates/2019';
import { template2021 } from '../../templates/2021';
import { balancedReport, typedCellsOf } from '../fixtures/arbitrary-report';
import { describeFinding } from '../messages/describe-finding';
import { newReport } from '../report/new-report';
import type { CellValues, ProseBlock, Report } from '../report/report';
import type { Template } from '../template/template';
import { checkReport } from './check-report';
import type { EarlierReport } from './check-context';
import { findingKey } from './explanation';
import type { Finding } from './finding';

const agency = { name: '岭南市青禾局', kind: 'department' } as const;

function yearOf(
  template: Template,
  year: number,
  cells: CellValues = {},
  overview: readonly string[] = [],
): EarlierReport {
  const zeros = typedCellsOf(template).map(({ address }) => [address, 0]);
  const prose = overview.map((text): ProseBlock => ({ kind: 'paragraph', text }));
  const report: Report = {
    ...newReport(template, agency, year),
    cells: { ...Object.fromEntries(zeros), ...cells },
    narrative: { overview: prose },
  };
  return { template, report };
}

function found({ template, report }: EarlierReport, ...earlier: EarlierReport[]): Finding[] {
  const context = { stage: 'final', editionOfYear: template.edition, earlier } as const;
  return checkReport(template, report, context).filter(({ rule }) => /^Y-|^T2-1$/.test(rule));
}

const rulesIn = (findings: readonly Finding[]): string[] => [...new Set(findings.map(({ rule }) => rule))];
const sentences = (template: Template, findings: readonly Finding[]): string[] =>
  findings.map((finding) => describeFinding(template, finding).sentence);

describe('what is carried over', () => {
  const forward = { 'requests/carriedForward/naturalPerson': 6 } as const;

  test('agrees with what last year carried forward, across editions', () => {
    const last = yearOf(template2019, 2020, forward);
    expect(found(yearOf(template2021, 2021, { 'requests/carriedOver/naturalPerson': 6 }), last)).toEqual([]);
    const off = found(yearOf(template2021, 2021, { 'requests/carriedOver/naturalPerson': 5 }), last);
    expect(off.map(({ rule, cells }) => [rule, ...cells])).toEqual([
      ['Y-1', 'requests/carriedOver/naturalPerson'],
      ['Y-1', 'requests/carriedOver/total'],
    ]);
    expect(sentences(template2021, off)[0]).toContain('2020 年报告结转下年度为 6，相差 1');
  });

  test('is not held against a year that is not the one before, nor while it is blank', () => {
    const this2023 = yearOf(template2021, 2023);
    expect(rulesIn(found(this2023, yearOf(template2021, 2021, forward)))).toEqual([]);
    const blank = yearOf(template2021, 2023, { 'requests/carriedOver/naturalPerson': null });
    expect(found(blank, yearOf(template2021, 2022, forward))).toEqual([]);
  });

  test('is off in as many columns as were changed', () => {
    fc.assert(
      fc.property(balancedReport(template2021), fc.integer({ min: 1, max: 9 }), (report, by) => {
        const last = { template: template2021, report: { ...report, year: 2023 } };
        const cell = 'requests/carriedOver/researchInstitution';
        const forwarded = Object.fromEntries(
          typedCellsOf(template2021)
            .filter(({ line }) => line.id === 'carriedOver')
            .map(({ address }) => [
              address,
              report.cells[`requests/carriedForward/${address.split('/')[2] ?? ''}`] ?? 0,
            ]),
        );
        const current = { ...report, year: 2024, cells: { ...report.cells, ...forwarded } };
        const carried = (own: Report) =>
          found({ template: template2021, report: own }, last).filter(({ rule }) => rule === 'Y-1');
        expect(carried(current)).toEqual([]);
        const moved = { ...current, cells: { ...current.cells, [cell]: Number(forwarded[cell]) + by } };
        expect(carried(moved).map(({ cells }) => cells[0])).toEqual([cell, 'requests/carriedOver/total']);
      }),
      { numRuns: 20 },
    );
  });
});

describe('what is in force', () => {
  const at = (column: string) => `proactiveDisclosure/normativeDocuments/${column}` as const;
  const last = yearOf(template2021, 2023, { [at('inForce')]: 28 });

  test('follows from last year, what was issued and what was repealed', () => {
    const year = (inForce: number) =>
      yearOf(template2021, 2024, { [at('issued')]: 3, [at('repealed')]: 1, [at('inForce')]: inForce });
    expect(found(year(30), last)).toEqual([]);
    expect(rulesIn(found(year(29), last))).toEqual(['Y-2']);
    expect(rulesIn(found(year(31), last))).toEqual(['Y-2']);
    expect(rulesIn(found(year(32), last))).toEqual(['T2-1', 'Y-2']);
    expect(sentences(template2021, found(year(31), last))[0]).toContain(
      '而2023 年现行有效件数 28＋本年制发件数 3－本年废止件数 1＝30，相差 1',
    );
  });

  test('is not compared with the trial form, which does not ask for it', () => {
    const trial = yearOf(template2019, 2020, { 'proactiveDisclosure/normativeDocuments/totalDisclosed': 9 });
    expect(found(yearOf(template2021, 2021, { [at('inForce')]: 40 }), trial)).toEqual([]);
  });

  test('of the trial form, last year’s list with its change is this year’s list', () => {
    const licences = (column: string) => `proactiveDisclosure/administrativeLicenses/${column}` as const;
    const before = yearOf(template2019, 2019, { [licences('itemsLastYear')]: 10, [licences('changeThisYear')]: -3 });
    expect(found(yearOf(template2019, 2020, { [licences('itemsLastYear')]: 7 }), before)).toEqual([]);
    expect(rulesIn(found(yearOf(template2019, 2020, { [licences('itemsLastYear')]: 10 }), before))).toEqual(['Y-3']);
  });
});

test('a count that moved by more than half and by twenty or more is worth a look', () => {
  const cell = 'requests/newRequests/naturalPerson';
  const moved = (before: number, now: number) =>
    found(yearOf(template2021, 2024, { [cell]: now }), yearOf(template2021, 2023, { [cell]: before })).map(
      ({ rule, severity }) => `${rule} ${severity}`,
    );
  expect(moved(40, 61)).toEqual(['Y-4 info']);
  expect(moved(40, 60)).toEqual([]);
  expect(moved(10, 29)).toEqual([]);
  expect(moved(0, 20)).toEqual(['Y-4 info']);
});

describe('prose', () => {
  const paragraph = '全年围绕中心工作主动公开各类信息，完善公开目录，及时回应群众关切，公开渠道保持畅通。';

  test('that says the same as an earlier year is asked about, whichever year it was', () => {
    const now = yearOf(template2021, 2024, {}, ['另写一段，与往年没有一句相同的话，讲本年的新做法。', paragraph]);
    const [copied, ...more] = found(now, yearOf(template2021, 2023), yearOf(template2021, 2021, {}, [paragraph]));
    expect(more).toEqual([]);
    expect(copied?.facts).toMatchObject({
      kind: 'copied',
      year: 2021,
      likeness: 1,
      passage: { section: 'overview', index: 1 },
    });
    const nearly = yearOf(template2021, 2023, {}, [paragraph.replace('畅通', '通畅')]);
    expect(found(now, nearly)[0]?.facts).toMatchObject({ kind: 'copied', year: 2023 });
    expect(found(now, yearOf(template2021, 2023, {}, ['今年换了写法，没有沿用。'.repeat(4)]))).toEqual([]);
  });

  test('is one finding a paragraph, each with an explanation of its own', () => {
    const two = [paragraph, `${paragraph}另外还开展了培训。`];
    const findings = found(yearOf(template2021, 2024, {}, two), yearOf(template2021, 2023, {}, two));
    expect(new Set(findings.map(findingKey)).size).toBe(2);
  });

  test.each([
    ['2018年，我局收到申请三件。', [2018]],
    ['2023年共收到申请三件，比2022年减少一件，2024年继续改进。', []],
    ['依据《政府信息公开条例》（2019年修订）和国办公开办函〔2021〕30号办理。', []],
    ['自2019年5月15日起施行的新条例要求。', []],
    ['落实2021—2025年规划的各项任务。', []],
    ['2016—2018年规划已经完成，2009年度报告另行公布。', [2018, 2009]],
  ])('says no year but its own and its neighbours: %s', (text, years) => {
    const findings = found(yearOf(template2021, 2023, {}, [text]));
    expect(findings.map(({ facts }) => facts.kind === 'foreignYear' && facts.year)).toEqual(years);
  });
});
