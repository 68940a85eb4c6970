import type { Report } from '../report/report';
import type { Prisma } from './generated/client';

/**
 * The columns that hold a report. What a list shows (edition, year, agency, title) has columns of its own; what the form asks for stays as it
 * is, JSON by cell address and section. A blank is an address that is absent, an amount a string of digits: storage reckons nothing,
 * and the totals, which are computed, are not stored.
 */
export function toRow(report: Report) {
  const { agency, date, preface, cells, printedTotals, unreadable, narrative, ...named } = report;
  return {
    edition: named.edition,
    year: named.year,
    title: named.title,
    agencyName: agency.name,
    agencyKind: agency.kind,
    agencyLevel: agency.level ?? null,
    date: date ?? null,
    preface: json(preface),
    cells: json(cells),
    printedTotals: json(printedTotals),
    unreadable: json(unreadable),
    narrative: json(narrative),
  };
}

/** What a report is made of is plain JSON, but its types are not written as Prisma asks. */
function json(value: object): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}
