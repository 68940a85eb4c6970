import { sameValue, valueAt } from '../report/cell-value';
import type { Report } from '../report/report';
import { unexplained, type Explanation } from '../rules/explanation';
import type { Finding } from '../rules/finding';
import type { TableSection, Template } from '../template/template';

/** Somebody's word that a table is rightly all zero (经核实为零). */
export interface ZeroStatement {
  readonly section: string;
  readonly byName: string;
  /** ISO instant. */
  readonly at: string;
}

/** What still keeps a report from being submitted. */
export interface Obstacles {
  /** Errors (阻断), to be mended. */
  readonly errors: readonly Finding[];
  /** Warnings (需说明) without an explanation that holds. */
  readonly unexplained: readonly Finding[];
  /** Tables all blank or all zero that nobody has vouched for. */
  readonly unstated: readonly TableSection[];
}

/** What keeps the report from being submitted; `findings` are those of the final stage. */
export function obstaclesOf(
  template: Template,
  report: Report,
  findings: readonly Finding[],
  explanations: readonly Explanation[],
  zeroStatements: readonly ZeroStatement[],
): Obstacles {
  return {
    errors: findings.filter(({ severity }) => severity === 'error'),
    unexplained: unexplained(findings, explanations),
    unstated: zeroTables(template, report).filter(
      ({ id }) => !zeroStatements.some((statement) => statement.section === id),
    ),
  };
}

/** Whether nothing keeps the report from being submitted. */
export function isReady({ errors, unexplained, unstated }: Obstacles): boolean {
  return errors.length + unexplained.length + unstated.length === 0;
}

/** The tables in which nothing but zeros and blanks stands: a statement somebody has to make, and once. */
export function zeroTables(template: Template, report: Report): TableSection[] {
  return template.sections.filter((section): section is TableSection => {
    if (section.kind !== 'table') return false;
    const typed = [...template.cells.values()].filter((cell) => cell.section.id === section.id && !cell.computed);
    return typed.every(({ address }) => {
      const value = valueAt(report.cells, address);
      return report.unreadable[address] === undefined && (value === null || sameValue(value, 0));
    });
  });
}
