import { readdirSync, readFileSync } from 'node:fs';
import { printReport } from '../../lib/document/print-report';
import type { PrintableDocument } from '../../lib/document/document';
import { readExchange } from '../../lib/report/exchange';
import type { Report } from '../../lib/report/report';
import type { Template } from '../../lib/template/template';
import { templateForYear, templateOfEdition } from '../../templates/choose';

const folder = new URL('../../prisma/seed-reports/', import.meta.url);

/** The longest of the sample reports that is written in the edition of its year and has every cell filled in. */
export function sampleReport(): { template: Template; report: Report; document: PrintableDocument } {
  const reports = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const read = readExchange(templateOfEdition, JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
      if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.error)}`);
      return read.value;
    });
  const [report] = reports.sort((left, right) => JSON.stringify(right).length - JSON.stringify(left).length);
  const template = report === undefined ? null : templateForYear(report.year);
  if (report === undefined || template === null) throw new Error('There is no sample report');
  return { template, report, document: printReport(template, report, { draft: false }) };
}
