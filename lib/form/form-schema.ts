import { z } from 'zod';
import { readEntry, writeEntry, type EntryTrouble } from '../report/read-entry';
import type { Template } from '../template/template';
import { fieldsOf, type Field, type FormValues } from './fields';
import { readDate } from './read-date';

/** What keeps a text from being taken over; `lib/messages` makes the words. */
export type FieldTrouble = EntryTrouble | 'noTitle' | 'noDate';

/** What a person may type into each field of an edition; the message of every issue is a `FieldTrouble`. */
export function formSchema(template: Template): z.ZodType<FormValues, FormValues> {
  const fields = [...fieldsOf(template).values()];
  const shapeOf = (keyOf: (field: Field) => string | null) =>
    z.strictObject(
      Object.fromEntries(
        fields.flatMap((field) => {
          const key = keyOf(field);
          return key === null ? [] : [[key, fieldSchema(template, field)]];
        }),
      ),
    );
  return z.strictObject({
    title: fieldSchema(template, { kind: 'title' }),
    date: fieldSchema(template, { kind: 'date' }),
    preface: fieldSchema(template, { kind: 'preface' }),
    cells: shapeOf((field) => (field.kind === 'cell' ? field.address : null)),
    printed: shapeOf((field) => (field.kind === 'printed' ? field.address : null)),
    narrative: shapeOf((field) => (field.kind === 'narrative' ? field.section : null)),
  });
}

/** What may be typed into one field. Whether a figure may stand in its cell is for rule C-1. */
function fieldSchema(template: Template, field: Field): z.ZodType<string, string> {
  return z.string().superRefine((text, context) => {
    const trouble = troubleOf(template, field, text);
    if (trouble !== null) context.addIssue({ code: 'custom', message: trouble });
  });
}

/** Why a text cannot be taken over into its field, or null. */
export function troubleOf(template: Template, field: Field, text: string): FieldTrouble | null {
  switch (field.kind) {
    case 'title':
      return text.trim() === '' ? 'noTitle' : null;
    case 'date':
      return readDate(text) === null ? 'noDate' : null;
    case 'cell': {
      const entry = readEntry(typeAt(template, field), text);
      return entry.kind === 'unreadable' ? entry.trouble : null;
    }
    default:
      return null;
  }
}

/** The text as the form writes what it says: 1,234件 is 1234, 2022年1月 is 2022-01. Other text stays as it is. */
export function plainText(template: Template, field: Field, text: string): string {
  switch (field.kind) {
    case 'date':
      return readDate(text) ?? text;
    case 'cell': {
      const entry = readEntry(typeAt(template, field), text);
      return entry.kind === 'value' ? writeEntry(entry.value) : text;
    }
    default:
      return text;
  }
}

function typeAt(template: Template, { address }: Extract<Field, { kind: 'cell' }>) {
  const cell = template.cells.get(address);
  if (cell === undefined) throw new Error(`The form has no cell ${address}`);
  return cell.column.type;
}
