import { describe, expect, it } from 'vitest';
import { template2021 as template } from '../../templates/2021';
import { readyReport } from '../fixtures/ready-report';
import type { CellValues, Report } from '../report/report';
import { checkReport } from '../rules/check-report';
import { findingFacts, findingKey, type Explanation } from '../rules/explanation';
import { isReady, obstaclesOf, zeroTables, type ZeroStatement } from './readiness';

const ready = readyReport(template, { name: '云山区水务局', kind: 'department' }, 2024);
const upheld = 'reconsiderationAndLitigation/reconsideration/upheld';
const fees = 'proactiveDisclosure/administrativeFees/amount';
const statement: ZeroStatement = {
  section: 'reconsiderationAndLitigation',
  byName: '陈静',
  at: '2026-01-15T02:30:00Z',
};

function withCells(cells: CellValues): Report {
  return { ...ready, cells: { ...ready.cells, ...cells } };
}

function findingsOf(report: Report) {
  return checkReport(template, report, { stage: 'final', editionOfYear: '2021' });
}

function obstacles(
  report: Report,
  explanations: readonly Explanation[] = [],
  statements: readonly ZeroStatement[] = [],
) {
  return obstaclesOf(template, report, findingsOf(report), explanations, statements);
}

function idsOf(report: Report): string[] {
  return zeroTables(template, report).map(({ id }) => id);
}

describe('what keeps a report from being submitted', () => {
  it('is nothing where all is filled in and agrees', () => {
    expect(isReady(obstacles(ready))).toBe(true);
  });

  it('is an error, whatever is said about it', () => {
    const broken = withCells({ 'requests/disclosed/naturalPerson': 1 });
    const [error] = obstacles(broken).errors;
    if (error === undefined) throw new Error('no error');
    const said = { key: findingKey(error), facts: findingFacts(error), text: '属实', byName: '陈静', at: statement.at };
    expect(obstacles(broken, [said]).errors).toContainEqual(error);
    expect(isReady(obstacles(broken, [said]))).toBe(false);
  });

  it('is a warning until it is explained, and again once its numbers change', () => {
    const large = withCells({ [fees]: '1230000' });
    const [warning] = obstacles(large).unexplained;
    if (warning === undefined) throw new Error('no warning');
    const said = {
      key: findingKey(warning),
      facts: findingFacts(warning),
      text: '属实',
      byName: '陈静',
      at: statement.at,
    };
    expect(isReady(obstacles(large, [said]))).toBe(true);
    expect(obstacles(withCells({ [fees]: '4560000' }), [said]).unexplained).toHaveLength(1);
    expect(isReady(obstacles(large, [{ ...said, key: 'another' }]))).toBe(false);
  });

  it('is a table all zero until somebody vouches for it', () => {
    const zero = withCells({ [upheld]: 0 });
    expect(obstacles(zero).unstated.map(({ id }) => id)).toEqual(['reconsiderationAndLitigation']);
    expect(isReady(obstacles(zero, [], [statement]))).toBe(true);
    expect(isReady(obstacles(zero, [], [{ ...statement, section: 'requests' }]))).toBe(false);
  });
});

describe('a table all zero', () => {
  it('is one of zeros, of blanks, or of both', () => {
    expect(idsOf(ready)).toEqual([]);
    expect(idsOf(withCells({ [upheld]: 0 }))).toEqual(['reconsiderationAndLitigation']);
    expect(idsOf(withCells({ [upheld]: null }))).toEqual(['reconsiderationAndLitigation']);
    expect(idsOf({ ...ready, cells: {} })).toHaveLength(3);
    expect(idsOf({ ...ready, cells: { [fees]: '0.00' } })).toHaveLength(3);
  });

  it('is none where something was typed that is no figure', () => {
    expect(idsOf({ ...withCells({ [upheld]: null }), unreadable: { [upheld]: '若干' } })).toEqual([]);
  });
});
