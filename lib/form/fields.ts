import type { CellAddress, Template } from '../template/template';

/** The name of one field of the form, as react-hook-form writes paths. Ids of the form have no dots. */
export type FieldName =
  | 'title'
  | 'date'
  | 'preface'
  | `cells.${CellAddress}`
  /** A total as its source printed it: empty once the computed one stands. */
  | `printed.${CellAddress}`
  | `narrative.${string}`;

/** Everything a person can type, as text. */
export interface FormValues {
  title: string;
  date: string;
  preface: string;
  cells: Record<CellAddress, string>;
  printed: Record<CellAddress, string>;
  narrative: Record<string, string>;
}

/** A field with what it belongs to. */
export type Field =
  | { readonly kind: 'title' }
  | { readonly kind: 'date' }
  | { readonly kind: 'preface' }
  | { readonly kind: 'cell'; readonly address: CellAddress }
  | { readonly kind: 'printed'; readonly address: CellAddress }
  | { readonly kind: 'narrative'; readonly section: string };

export function cellField(address: CellAddress): `cells.${CellAddress}` {
  return `cells.${address}`;
}

export function printedField(address: CellAddress): `printed.${CellAddress}` {
  return `printed.${address}`;
}

export function narrativeField(section: string): `narrative.${string}` {
  return `narrative.${section}`;
}

/** Every field that the edition has, in the order of the form. */
export function fieldsOf(template: Template): Map<FieldName, Field> {
  const fields = new Map<FieldName, Field>([
    ['title', { kind: 'title' }],
    ['date', { kind: 'date' }],
    ['preface', { kind: 'preface' }],
  ]);
  for (const section of template.sections) {
    if (section.kind === 'narrative')
      fields.set(narrativeField(section.id), { kind: 'narrative', section: section.id });
  }
  for (const { address, computed } of template.cells.values()) {
    if (computed) fields.set(printedField(address), { kind: 'printed', address });
    else fields.set(cellField(address), { kind: 'cell', address });
  }
  return fields;
}
