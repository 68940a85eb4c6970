import { fillTotals } from '../report/fill-totals';
import { openingLevel } from '../report/prose';
import type { ProseBlock, Report } from '../report/report';
import type { Template } from '../template/template';
import type { PrintableDocument, PrintedBlock, PrintedHeading, Source } from './document';
import { printDate } from './print-figure';
import { printTable } from './print-table';
import { breakTitle } from './print-title';

/** The printable tree of a report: every output draws this one. `draft` prints the 草稿 mark. */
export function printReport(template: Template, report: Report, { draft }: { draft: boolean }): PrintableDocument {
  const cells = fillTotals(template, report.cells);
  const preface = report.preface.map((block, index) => printProse(block, { kind: 'preface', index }));
  const sections = template.sections.flatMap((section): PrintedBlock[] => {
    const heading = printSectionHeading(section.heading, { kind: 'section', section: section.id });
    if (section.kind === 'table') return [heading, printTable(template, section, cells)];
    const prose = report.narrative[section.id] ?? [];
    return [heading, ...prose.map((block, index) => printProse(block, { kind: 'prose', section: section.id, index }))];
  });
  return {
    title: report.title,
    titleLines: breakTitle(report.title, report.agency.name),
    dateLine: report.date === undefined ? null : printDate(report.date),
    agencyName: report.agency.name,
    draft,
    blocks: [...preface, ...sections],
  };
}

function printSectionHeading(text: string, source: Source): PrintedHeading {
  return { kind: 'heading', level: 1, text, source };
}

function printProse(block: ProseBlock, source: Source): PrintedBlock {
  if (block.kind === 'heading') return { kind: 'heading', level: block.level, text: block.text, source };
  return { kind: 'paragraph', text: block.text, openingLength: openingLength(block.text), source };
}

/** The opening sentence of a （一） paragraph, its 。 included. */
function openingLength(text: string): number {
  return openingLevel(text) === 2 ? text.indexOf('。') + 1 : 0;
}
