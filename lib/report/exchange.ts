import { z } from 'zod';
import { parseDecimal } from '../base/decimal';
import { failure, success, type Result } from '../base/result';
import type { Cell, CellAddress, Template } from '../template/template';
import type { CellValue, CellValues, Report } from './report';
import {
  agencySchema,
  cellsSchema,
  dateSchema,
  narrativeSchema,
  proseSchema,
  textSchema,
  unreadableSchema,
  yearSchema,
} from './report-schema';

/** The name and version of the exchange format, its first field. */
export const exchangeFormat = 'gouji-report/1';

/** Why a document was refused, and where in it: `agency.kind`, `cells.requests/newRequests/total`. */
export interface ExchangeTrouble {
  readonly path: string;
  readonly reason:
    | { readonly kind: 'missing' }
    | { readonly kind: 'unknownKey' }
    | { readonly kind: 'unknownEdition'; readonly edition: string }
    | { readonly kind: 'unknownCell' }
    | { readonly kind: 'unknownSection' }
    | { readonly kind: 'notCount'; readonly found: string }
    | { readonly kind: 'notAmount'; readonly found: string }
    | { readonly kind: 'notExact'; readonly found: string }
    | { readonly kind: 'notYear'; readonly found: string }
    | { readonly kind: 'notDate' }
    | { readonly kind: 'notOneOf'; readonly allowed: readonly string[] }
    | { readonly kind: 'wrongType'; readonly expected: string };
}

/** A report as the exchange format writes it. */
export interface ExchangeDocument {
  readonly format: typeof exchangeFormat;
  readonly edition: string;
  readonly year: number;
  readonly agency: Report['agency'];
  readonly title: string;
  readonly date?: string;
  readonly preface: Report['preface'];
  readonly cells: CellValues;
  readonly narrative: Report['narrative'];
}

type TemplateOfEdition = (edition: string) => Template | null;

const commonShape = {
  edition: z.string(),
  year: yearSchema,
  agency: agencySchema,
  title: textSchema,
  date: dateSchema.exactOptional(),
  cells: cellsSchema,
};

const exchangeSchema = z.strictObject({
  format: z.literal(exchangeFormat),
  ...commonShape,
  preface: proseSchema.default([]),
  narrative: narrativeSchema,
});

const savedSchema = z.strictObject({
  ...commonShape,
  preface: proseSchema,
  narrative: narrativeSchema,
  printedTotals: cellsSchema,
  unreadable: unreadableSchema,
});

/**
 * Reads a document of the exchange format. What is unknown (a key, an edition, an address) or is no figure is refused
 * with its path; a figure that breaks C-1 is read, for the rules to find. Totals count as printed.
 */
export function readExchange(
  templateOfEdition: TemplateOfEdition,
  input: unknown,
): Result<Report, readonly ExchangeTrouble[]> {
  const parsed = exchangeSchema.safeParse(input);
  if (!parsed.success) return failure(parsed.error.issues.flatMap((issue) => troublesOf(issue, input)));
  const { format: _format, ...rest } = parsed.data;
  return readAgainstTemplate(templateOfEdition, { ...rest, printedTotals: {}, unreadable: {} });
}

/** Reads a report as the program itself keeps it, with printed totals and unreadable entries; refuses like `readExchange`. */
export function readSavedReport(
  templateOfEdition: TemplateOfEdition,
  input: unknown,
): Result<Report, readonly ExchangeTrouble[]> {
  const parsed = savedSchema.safeParse(input);
  if (!parsed.success) return failure(parsed.error.issues.flatMap((issue) => troublesOf(issue, input)));
  return readAgainstTemplate(templateOfEdition, parsed.data);
}

/** The report in the exchange format. Entries that are no figures are left out: there, such a cell is blank. */
export function writeExchange(report: Report): ExchangeDocument {
  const {
    unreadable: _unreadable,
    printedTotals,
    cells,
    edition,
    year,
    agency,
    title,
    date,
    preface,
    narrative,
  } = report;
  const dated = date === undefined ? {} : { date };
  const allCells = { ...cells, ...printedTotals };
  return { format: exchangeFormat, edition, year, agency, title, ...dated, preface, cells: allCells, narrative };
}

function readAgainstTemplate(
  templateOfEdition: TemplateOfEdition,
  data: z.infer<typeof savedSchema>,
): Result<Report, readonly ExchangeTrouble[]> {
  const template = templateOfEdition(data.edition);
  if (template === null) {
    return failure([{ path: 'edition', reason: { kind: 'unknownEdition', edition: data.edition } }]);
  }
  const troubles: ExchangeTrouble[] = [];
  const values = { typed: {} as Record<CellAddress, CellValue>, printed: {} as Record<CellAddress, CellValue> };
  for (const [field, cells] of [['cells', data.cells] as const, ['printedTotals', data.printedTotals] as const]) {
    for (const [address, found] of Object.entries(cells)) {
      const cell = cellAt(template, address);
      const reason = cell === null ? ({ kind: 'unknownCell' } as const) : troubleWithValue(cell, found);
      if (reason !== null) troubles.push({ path: `${field}.${address}`, reason });
      else if (cell !== null && found !== null) {
        const value = typeof found === 'string' ? parseDecimal(found) : found;
        values[cell.computed ? 'printed' : 'typed'][cell.address] = value;
      }
    }
  }
  const unreadable: Partial<Record<CellAddress | 'date', string>> = {};
  for (const [field, text] of Object.entries(data.unreadable)) {
    const cell = cellAt(template, field);
    if (field === 'date') unreadable[field] = text;
    else if (cell !== null && !cell.computed) unreadable[cell.address] = text;
    else troubles.push({ path: `unreadable.${field}`, reason: { kind: 'unknownCell' } });
  }
  const narrativeIds = template.sections.filter(({ kind }) => kind === 'narrative').map(({ id }) => id);
  for (const id of Object.keys(data.narrative)) {
    if (!narrativeIds.includes(id)) troubles.push({ path: `narrative.${id}`, reason: { kind: 'unknownSection' } });
  }
  if (troubles.length > 0) return failure(troubles);
  const narrative = Object.fromEntries(narrativeIds.map((id) => [id, data.narrative[id] ?? []]));
  return success({ ...data, cells: values.typed, printedTotals: values.printed, unreadable, narrative });
}

function cellAt(template: Template, address: string): Cell | null {
  return template.cells.get(address as CellAddress) ?? null;
}

function troubleWithValue(cell: Cell, found: CellValue): ExchangeTrouble['reason'] | null {
  if (found === null) return null;
  if (cell.column.type === 'amount') {
    const exact = typeof found === 'string' && parseDecimal(found) !== null;
    return exact ? null : { kind: 'notAmount', found: JSON.stringify(found) };
  }
  if (typeof found !== 'number') return { kind: 'notCount', found: JSON.stringify(found) };
  return Math.abs(found) > Number.MAX_SAFE_INTEGER ? { kind: 'notExact', found: String(found) } : null;
}

function troublesOf(issue: z.core.$ZodIssue, input: unknown): ExchangeTrouble[] {
  const path = issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), reason: { kind: 'unknownKey' } }));
    case 'invalid_value':
      return [{ path, reason: { kind: 'notOneOf', allowed: issue.values.map(String) } }];
    case 'invalid_union':
      return [{ path, reason: { kind: 'wrongType', expected: issue.path[0] === 'cells' ? 'figure' : 'block' } }];
    case 'custom':
      return [{ path, reason: { kind: 'notDate' } }];
    default: {
      const found = valueAtPath(input, issue.path);
      if (found === undefined) return [{ path, reason: { kind: 'missing' } }];
      if (path === 'year') return [{ path, reason: { kind: 'notYear', found: JSON.stringify(found) } }];
      const expected = 'expected' in issue && typeof issue.expected === 'string' ? issue.expected : issue.code;
      return [{ path, reason: { kind: 'wrongType', expected } }];
    }
  }
}

function valueAtPath(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );
}
