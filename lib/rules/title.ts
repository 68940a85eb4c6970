import { titleOf } from '../report/new-report';
import type { Finding } from './finding';
import type { Subject } from './subject';

/** N-13: the title has the agency, the year of the report and the full name of the document. */
export function checkTitle({ template, report }: Subject): Finding[] {
  const title = report.title.replace(/\s/g, '');
  const parts = [
    ['agency', report.agency.name.replace(/\s/g, '')],
    ['year', `${report.year}年`],
    ['documentName', template.documentName],
  ] as const;
  const lacks = parts.filter(([, text]) => !title.includes(text)).map(([part]) => part);
  if (lacks.length === 0) return [];
  const expected = titleOf(template, report.agency.name, report.year);
  const facts = { kind: 'title', title: report.title, lacks, expected } as const;
  return [{ rule: 'N-13', severity: 'warning', section: null, cells: [], facts }];
}
