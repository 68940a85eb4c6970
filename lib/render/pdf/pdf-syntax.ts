/** How a PDF writes its values. */

/** An object of the file, by its number. */
export interface Reference {
  readonly object: number;
}

/** A string is written as it is: a name with its solidus, or what `textString` gives. Keys without a value are left out. */
export type PdfValue = string | number | boolean | Reference | readonly PdfValue[] | PdfDictionary;

export interface PdfDictionary {
  readonly [key: string]: PdfValue | undefined;
}

export function writeValue(value: PdfValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'boolean') return String(value);
  if (isArray(value)) return `[${value.map(writeValue).join(' ')}]`;
  if (isReference(value)) return `${value.object} 0 R`;
  const entries = Object.entries(value).flatMap(([key, entry]) =>
    entry === undefined ? [] : [`/${key} ${writeValue(entry)}`],
  );
  return `<<${entries.join(' ')}>>`;
}

/** Three decimals of a point are finer than any printer. */
export function writeNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** Text for people, as UTF-16. */
export function textString(text: string): string {
  return `<feff${utf16(text)}>`;
}

export function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');
}

/** Two bytes in hexadecimal. */
export function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}

function isArray(value: PdfValue): value is readonly PdfValue[] {
  return Array.isArray(value);
}

function isReference(value: Reference | PdfDictionary): value is Reference {
  return typeof value['object'] === 'number';
}
