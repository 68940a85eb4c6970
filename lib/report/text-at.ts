import type { Template } from '../template/template';
import { valueAt } from './cell-value';
import { computeTotals } from './fill-totals';
import { prefaceSection, type Place } from './place';
import { writeEntry } from './read-entry';
import type { Report } from './report';

/**
 * What stands at a place of a report, as the form shows it: `''` for a blank cell, an unfinished total and the report as a whole. Null where
 * the report has no such paragraph or the form no such cell.
 */
export function textAt(template: Template, report: Report, place: Place): string | null {
  switch (place.kind) {
    case 'cell': {
      const cell = template.cells.get(place.address);
      if (cell === undefined) return null;
      if (!cell.computed) return report.unreadable[place.address] ?? writeEntry(valueAt(report.cells, place.address));
      const total = computeTotals(template, report.cells).get(place.address);
      return total?.complete === true ? writeEntry(total.value) : '';
    }
    case 'paragraph': {
      const blocks = place.section === prefaceSection ? report.preface : report.narrative[place.section];
      return blocks?.[place.index]?.text ?? null;
    }
    case 'title':
      return report.title;
    case 'date':
      return report.unreadable.date ?? report.date ?? '';
    case 'report':
      return '';
  }
}
