import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { template2019 } from '../../templates/2019';
import { template2021 } from '../../templates/2021';
import { templates } from '../../templates/choose';
import { arbitraryReport, balancedReport, typedCellsOf } from '../fixtures/arbitrary-report';
import { thirdEdition } from '../fixtures/third-edition';
import { fillTotals } from '../report/fill-totals';
import { newReport } from '../report/new-report';
import type { CellValues, Report } from '../report/report';
import type { CellAddress, Template } from '../template/template';
import { checkReport } from './check-report';
import type { Finding } from './finding';

const editions = [...templates, thirdEdition];

function check(template: Template, report: Report, stage: 'drafting' | 'final' = 'final'): Finding[] {
  return checkReport(template, report, { stage, editionOfYear: template.edition });
}

function zeros(template: Template, cells: CellValues = {}, change: Partial<Report> = {}): Report {
  const year = template.years.last ?? template.years.first;
  const base = newReport(template, { name: '岭南市青禾局', kind: 'department' }, year);
  const zero = typedCellsOf(template).map(({ address, column }) => [address, column.type === 'amount' ? '0' : 0]);
  return { ...base, cells: { ...Object.fromEntries(zero), ...cells }, ...change };
}

const rulesIn = (findings: readonly Finding[]): string[] => findings.map(({ rule }) => rule);

describe.each(editions)('the laws of edition $edition', (template) => {
  it('a report all zero has nothing to find', () => {
    expect(check(template, zeros(template))).toEqual([]);
  });

  it('a balanced report is not unbalanced', () => {
    fc.assert(
      fc.property(balancedReport(template), (report) => {
        expect(check(template, report).filter(({ facts }) => facts.kind === 'unbalanced')).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('changing one typed cell under an identity always makes it unbalanced, in that column and in the total', () => {
    const underIdentity = typedCellsOf(template).filter(({ section }) => section.identities.length > 0);
    const change = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(balancedReport(template), fc.constantFrom(...underIdentity), change, (report, cell, by) => {
        const cells = { ...report.cells, [cell.address]: Number(report.cells[cell.address]) + by };
        const unbalanced = check(template, { ...report, cells }).filter(({ facts }) => facts.kind === 'unbalanced');
        expect(unbalanced.map(({ facts }) => facts.kind === 'unbalanced' && facts.column)).toContain(cell.column.id);
        for (const { facts } of unbalanced) {
          if (facts.kind === 'unbalanced') expect(Math.abs(Number(facts.difference))).toBe(by);
        }
        expect(unbalanced).toHaveLength(2);
      }),
      { numRuns: 60 },
    );
  });

  it('totals printed as they are computed are not wrong, and one printed otherwise is', () => {
    const totals = [...template.cells.values()].filter(({ computed }) => computed).map(({ address }) => address);
    fc.assert(
      fc.property(balancedReport(template), fc.constantFrom(...totals), (report, total) => {
        const filled = fillTotals(template, report.cells);
        const printedTotals = Object.fromEntries(totals.map((address) => [address, filled[address] ?? null]));
        expect(
          check(template, { ...report, printedTotals }).filter(({ facts }) => facts.kind === 'wrongTotal'),
        ).toEqual([]);
        const wrong = { ...printedTotals, [total]: Number(filled[total]) + 1 };
        const found = check(template, { ...report, printedTotals: wrong }).filter(
          ({ facts }) => facts.kind === 'wrongTotal',
        );
        expect(found.map(({ facts }) => facts.kind === 'wrongTotal' && facts.total)).toContain(total);
      }),
      { numRuns: 30 },
    );
  });

  it('a blank is neither kept nor broken, and each blank cell is named', () => {
    fc.assert(
      fc.property(arbitraryReport(template), fc.constantFrom(...typedCellsOf(template)), (report, cell) => {
        const { [cell.address]: _, ...cells } = report.cells;
        const findings = check(template, { ...report, cells });
        const inColumn = findings.filter(({ facts }) => facts.kind === 'unbalanced' && facts.column === cell.column.id);
        if (cell.section.identities.length > 0) expect(inColumn).toEqual([]);
        const blanks = findings.filter(({ rule }) => rule === 'C-2');
        expect(blanks.map(({ cells: named }) => named)).toEqual([[cell.address]]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('T3-1', () => {
  const column: CellValues = {
    'requests/newRequests/naturalPerson': 102,
    'requests/carriedOver/naturalPerson': 6,
    'requests/disclosed/naturalPerson': 68,
    'requests/notHeld/naturalPerson': 43,
    'requests/carriedForward/naturalPerson': 6,
  };

  it('names both sides with their numbers and the difference', () => {
    const [first] = check(template2021, zeros(template2021, column));
    expect(first).toMatchObject({ rule: 'T3-1', severity: 'error', section: 'requests' });
    expect(first?.facts).toMatchObject({
      column: 'naturalPerson',
      left: { sum: 108, terms: [{ value: 102 }, { value: 6 }] },
      right: { sum: 117, terms: [{ cell: 'requests/outcomeTotal/naturalPerson', value: 111 }, { value: 6 }] },
      difference: -9,
    });
  });

  it('hints at the one cell whose digits are swapped', () => {
    const [first] = check(template2021, zeros(template2021, column));
    expect(first?.facts).toMatchObject({
      hint: { cell: 'requests/notHeld/naturalPerson', current: 43, value: 34, evidence: 'digitsSwapped' },
    });
  });

  it('hints at nothing where two cells would do', () => {
    const twice = { ...column, 'requests/disclosed/naturalPerson': 34, 'requests/stateSecret/naturalPerson': 43 };
    const [first] = check(template2021, zeros(template2021, { ...twice, 'requests/newRequests/naturalPerson': 111 }));
    expect(first?.facts).toMatchObject({ kind: 'unbalanced', difference: -9, hint: null });
  });

  it('hints at a digit too many', () => {
    const cells = { 'requests/newRequests/naturalPerson': 113, 'requests/disclosed/naturalPerson': 13 } as const;
    const [first] = check(template2021, zeros(template2021, cells));
    expect(first?.facts).toMatchObject({ hint: { current: 113, value: 13, evidence: 'digitTooMany' } });
  });

  it('prefers the cell that mends a printed row total as well', () => {
    const cells = {
      ...column,
      'requests/unclearAfterCorrection/naturalPerson': 43,
      'requests/newRequests/naturalPerson': 145,
    };
    const report = zeros(template2021, cells, { printedTotals: { 'requests/notHeld/total': 34 } });
    expect(check(template2021, report)[0]?.facts).toMatchObject({
      hint: { cell: 'requests/notHeld/naturalPerson', value: 34, evidence: 'mendsTwoRules' },
    });
  });
});

describe('T3-2, T3-3 and T4', () => {
  it.each<[string, CellAddress]>([
    ['T3-2', 'requests/outcomeTotal/naturalPerson'],
    ['T3-3', 'requests/disclosed/total'],
    ['T4-1', 'reconsiderationAndLitigation/reconsideration/total'],
    ['T4-2', 'reconsiderationAndLitigation/directLitigation/total'],
    ['T4-3', 'reconsiderationAndLitigation/litigationAfterReconsideration/total'],
  ])('%s compares a printed total with its parts', (rule, address) => {
    const report = zeros(template2021, {}, { printedTotals: { [address]: 1 } });
    const found = check(template2021, report).find((finding) => finding.rule === rule);
    expect(found).toMatchObject({ severity: 'error', facts: { left: { sum: 1 }, right: { sum: 0 }, difference: 1 } });
  });
});

describe('C-1', () => {
  const address = 'requests/disclosed/naturalPerson';
  it.each([
    [-1, 'negative'],
    [2.5, 'fraction'],
    [1e-7, 'fraction'],
    [1_000_000_000_000, 'tooLarge'],
  ])('finds %d: %s', (value, trouble) => {
    const found = check(template2021, zeros(template2021, { [address]: value })).filter(({ rule }) => rule === 'C-1');
    expect(found).toMatchObject([{ severity: 'error', cells: [address], facts: { trouble } }]);
  });

  it('finds text that is no figure, with what was typed', () => {
    const report = zeros(template2021, { [address]: null }, { unreadable: { [address]: '三件' } });
    const found = check(template2021, report).filter(({ severity }) => severity === 'error');
    expect(found).toMatchObject([{ rule: 'C-1', facts: { text: '三件', trouble: 'noNumber' } }]);
  });

  it('lets a sign stand where the form has one', () => {
    const cells = {
      'proactiveDisclosure/administrativeLicenses/itemsLastYear': 500,
      'proactiveDisclosure/administrativeLicenses/changeThisYear': -417,
    } as const;
    expect(check(template2019, zeros(template2019, cells))).toEqual([]);
  });
});

describe('C-2', () => {
  const empty = newReport(template2021, { name: '岭南市青禾局', kind: 'department' }, 2021);

  it('is an error in a final check and progress in a draft', () => {
    expect(check(template2021, empty).map(({ rule, severity, cells }) => [rule, severity, cells.length])).toEqual([
      ['C-2', 'error', 10],
      ['C-2', 'error', 144],
      ['C-2', 'error', 12],
    ]);
    expect(check(template2021, empty, 'drafting').every(({ severity }) => severity === 'info')).toBe(true);
  });
});

describe('the other rules', () => {
  it('E-1: a later year on the form of 2019', () => {
    const findings = checkReport(
      template2019,
      zeros(template2019, {}, { year: 2022, title: '岭南市青禾局2022年政府信息公开工作年度报告' }),
      {
        stage: 'final',
        editionOfYear: '2021',
      },
    );
    expect(findings).toMatchObject([{ rule: 'E-1', severity: 'error', facts: { edition: '2019', expected: '2021' } }]);
  });

  it('T2-2: more newly disclosed than disclosed in total', () => {
    const cells = {
      'proactiveDisclosure/normativeDocuments/newlyDisclosed': 3,
      'proactiveDisclosure/normativeDocuments/totalDisclosed': 2,
    };
    expect(check(template2019, zeros(template2019, cells))).toMatchObject([
      { rule: 'T2-2', severity: 'warning', facts: { difference: 1 } },
    ]);
  });

  it('T2-3: more taken away than there was', () => {
    const cells = {
      'proactiveDisclosure/administrativeFees/itemsLastYear': 2,
      'proactiveDisclosure/administrativeFees/changeThisYear': -3,
    };
    expect(check(template2019, zeros(template2019, cells))).toMatchObject([
      { rule: 'T2-3', severity: 'error', facts: { left: { sum: -1 } } },
    ]);
  });

  const misread = (licences: number, penalties: number): CellValues => ({
    'proactiveDisclosure/administrativeLicenses/itemsLastYear': 1,
    'proactiveDisclosure/administrativeLicenses/changeThisYear': 65,
    'proactiveDisclosure/administrativeLicenses/decisions': licences,
    'proactiveDisclosure/administrativePenalties/itemsLastYear': 1,
    'proactiveDisclosure/administrativePenalties/changeThisYear': 317,
    'proactiveDisclosure/administrativePenalties/decisions': penalties,
  });

  it('T2-4: the decisions filled in as a sum, in two lines and in every line that counts', () => {
    expect(rulesIn(check(template2019, zeros(template2019, misread(66, 318))))).toEqual(['T2-4']);
    expect(check(template2019, zeros(template2019, misread(66, 300)))).toEqual([]);
    expect(check(template2019, zeros(template2019, misread(66, 0)))).toEqual([]);
  });

  it.each<[Report['agency'], string[]]>([
    [{ name: '岭南市青禾镇人民政府', kind: 'township' }, ['T2-5']],
    [{ name: '岭南市青禾局', kind: 'department', level: 'county' }, ['T2-5']],
    [{ name: '岭南市青禾局', kind: 'department', level: 'city' }, []],
    [{ name: '岭南市青禾局', kind: 'department' }, []],
  ])('T2-5: 规章 of %o', (agency, expected) => {
    const title = `${agency.name}2021年政府信息公开工作年度报告`;
    const report = zeros(
      template2021,
      { 'proactiveDisclosure/departmentRules/inForce': 2 },
      { agency, title, year: 2021 },
    );
    expect(rulesIn(check(template2021, report))).toEqual(expected);
  });

  it.each<[string, Report['agency']['kind'], string[]]>([
    ['251000', 'department', ['T2-6']],
    ['251000', 'government', []],
    ['99999', 'department', []],
    ['100000.5', 'department', []],
  ])('T2-6: %s 万元 in a %s', (amount, kind, expected) => {
    const agency = { name: '岭南市青禾局', kind };
    const report = zeros(template2021, { 'proactiveDisclosure/administrativeFees/amount': amount }, { agency });
    expect(rulesIn(check(template2021, report))).toEqual(expected);
  });

  it('N-13: a title without 工作, with another year, without the agency', () => {
    const titled = (title: string): unknown => {
      const [finding] = check(template2021, zeros(template2021, {}, { year: 2021, title }));
      return finding === undefined ? [] : finding.facts.kind === 'title' && finding.facts.lacks;
    };
    expect(titled('岭南市青禾局 2021 年\n政府信息公开工作年度报告')).toEqual([]);
    expect(titled('岭南市青禾局2021年政府信息公开年度报告')).toEqual(['documentName']);
    expect(titled('岭南市青禾局2020年政府信息公开工作年度报告')).toEqual(['year']);
    expect(titled('2021年政府信息公开工作年度报告')).toEqual(['agency']);
    expect(titled('')).toEqual(['agency', 'year', 'documentName']);
  });
});
