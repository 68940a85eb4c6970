import { valueAt } from '../report/cell-value';
import { readProse, writeProse } from '../report/prose';
import { writeEntry } from '../report/read-entry';
import type { ProseBlock, Report } from '../report/report';
import { typeIntoCell } from '../report/type-into-cell';
import type { CellAddress, Template } from '../template/template';
import { fieldsOf, type Field, type FormValues } from './fields';
import { readDate } from './read-date';

/** What the form shows for a report: the text of every field. */
export function toFormValues(template: Template, report: Report): FormValues {
  const fields = [...fieldsOf(template).values()];
  const textOf = (field: Field): string => fieldText(report, field);
  return {
    title: report.title,
    date: textOf({ kind: 'date' }),
    preface: textOf({ kind: 'preface' }),
    cells: textsByAddress(fields, 'cell', textOf),
    printed: textsByAddress(fields, 'printed', textOf),
    narrative: Object.fromEntries(
      fields.flatMap((field) => (field.kind === 'narrative' ? [[field.section, textOf(field)]] : [])),
    ),
  };
}

/** The text of one field: in a cell what was typed where it is no figure, else the figure; prose a line a paragraph. */
export function fieldText(report: Report, field: Field): string {
  switch (field.kind) {
    case 'title':
      return report.title;
    case 'date':
      return report.unreadable.date ?? report.date ?? '';
    case 'preface':
    case 'narrative':
      return writeProse(proseOf(report, field));
    case 'cell':
      return report.unreadable[field.address] ?? writeEntry(valueAt(report.cells, field.address));
    case 'printed':
      return writeEntry(valueAt(report.printedTotals, field.address));
  }
}

/**
 * The report with `text` in `field`. A text that says what the report already holds leaves it as it is; paragraphs
 * that one of the `known` reports has too keep their kind. A date that cannot be read is kept as it was typed.
 */
export function typeIntoField(
  template: Template,
  report: Report,
  field: Field,
  text: string,
  known: readonly Report[],
): Report {
  if (fieldText(report, field) === text) return report;
  switch (field.kind) {
    case 'title':
      return { ...report, title: text };
    case 'date':
      return withDate(report, text);
    case 'preface':
      return { ...report, preface: readKnownProse(text, field, known) };
    case 'narrative': {
      const blocks = readKnownProse(text, field, known);
      return { ...report, narrative: { ...report.narrative, [field.section]: blocks } };
    }
    case 'cell': {
      const cell = template.cells.get(field.address);
      if (cell === undefined) throw new Error(`The form has no cell ${field.address}`);
      return typeIntoCell(report, cell, text);
    }
    case 'printed': {
      const { [field.address]: _current, ...others } = report.printedTotals;
      if (text === '') return { ...report, printedTotals: others };
      const printed = known.map(({ printedTotals }) => valueAt(printedTotals, field.address));
      const value = printed.find((figure) => writeEntry(figure) === text);
      if (value === undefined) throw new Error(`No source printed ${text} at ${field.address}`);
      return { ...report, printedTotals: { ...others, [field.address]: value } };
    }
  }
}

type ProseField = Extract<Field, { kind: 'preface' | 'narrative' }>;

function proseOf(report: Report, field: ProseField): readonly ProseBlock[] {
  return field.kind === 'preface' ? report.preface : (report.narrative[field.section] ?? []);
}

function readKnownProse(text: string, field: ProseField, known: readonly Report[]): readonly ProseBlock[] {
  const proses = known.map((report) => proseOf(report, field));
  return proses.find((blocks) => writeProse(blocks) === text) ?? readProse(text, proses.flat());
}

function withDate({ date: _date, unreadable, ...report }: Report, text: string): Report {
  const { date: _text, ...others } = unreadable;
  const date = readDate(text);
  if (date === null) return { ...report, unreadable: { ...others, date: text } };
  return { ...report, ...(date !== '' && { date }), unreadable: others };
}

function textsByAddress(
  fields: readonly Field[],
  kind: 'cell' | 'printed',
  textOf: (field: Field) => string,
): Record<CellAddress, string> {
  return Object.fromEntries(
    fields.flatMap((field) => (field.kind === kind ? [[field.address, textOf(field)] as const] : [])),
  );
}
