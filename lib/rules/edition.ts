import type { Finding } from './finding';
import type { Subject } from './subject';

/** E-1: the report is written in the edition that its year asks for. */
export function checkEdition({ template, report, context }: Subject): Finding[] {
  if (context.editionOfYear === template.edition) return [];
  const facts = {
    kind: 'wrongEdition',
    edition: template.edition,
    year: report.year,
    expected: context.editionOfYear,
  } as const;
  return [{ rule: 'E-1', severity: 'error', section: null, cells: [], facts }];
}
