import { ObjectParser, type Parsed } from './parse-object';
import type { PdfReader } from './pdf-reader';
import type { ReadFont } from './read-font';

/** What a drawn thing belongs to: content by its number on the page, an artifact by its kind, or nothing at all. */
export type Owner =
  | { readonly kind: 'content'; readonly id: number }
  | { readonly kind: 'artifact'; readonly type: string }
  | { readonly kind: 'none' };

/** A glyph as the page draws it. Points, the origin at the lower left. */
export interface DrawnGlyph {
  readonly kind: 'glyph';
  readonly code: number;
  readonly font: ReadFont;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
  readonly owner: Owner;
}

/** Any other mark on the page: a line or a shape. */
export interface DrawnShape {
  readonly kind: 'shape';
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly owner: Owner;
}

/** Everything that a page draws, in order. Throws at operators that the product never writes. */
export function readContent(
  reader: PdfReader,
  content: string,
  fonts: ReadonlyMap<string, ReadFont>,
): (DrawnGlyph | DrawnShape)[] {
  const drawn: (DrawnGlyph | DrawnShape)[] = [];
  const owners: Owner[] = [];
  const parser = new ObjectParser(content);
  let operands: Parsed[] = [];
  let font: ReadFont | undefined;
  let size = 0;
  let pen: [x: number, y: number] = [0, 0];
  let path: [x: number, y: number][] = [];
  for (let next = parser.next(); next !== null; next = parser.next()) {
    if (next.kind !== 'operator') {
      operands.push(next);
      continue;
    }
    perform(next.value);
    operands = [];
  }
  return drawn;

  function perform(operator: string): void {
    switch (operator) {
      case 'BDC':
        owners.push(ownerOf());
        return;
      case 'EMC':
        owners.pop();
        return;
      case 'Tf':
        font = fonts.get(reader.name(operands[0]) ?? '');
        size = numberAt(1);
        return;
      case 'Tm':
        pen = [numberAt(4), numberAt(5)];
        return;
      case 'TJ':
        return show();
      case 'm':
      case 'l':
        path.push([numberAt(0), numberAt(1)]);
        return;
      case 'S':
      case 'f':
        drawn.push({ kind: 'shape', points: path, owner: owner() });
        path = [];
        return;
      case 'BT':
      case 'ET':
      case 'c':
      case 'h':
      case 'w':
      case 'g':
      case 'q':
      case 'Q':
      case 'cm':
        return;
      default:
        throw new Error(`The page has an unknown operator ${operator}`);
    }
  }

  function show(): void {
    if (font === undefined) throw new Error('The page shows text in no font');
    for (const part of reader.list(operands[0])) {
      if (part.kind === 'number') pen[0] -= (part.value * size) / 1000;
      if (part.kind !== 'string') continue;
      for (let at = 0; at + 1 < part.value.length; at += 2) {
        const code = part.value.charCodeAt(at) * 256 + part.value.charCodeAt(at + 1);
        const width = font.widthOf(code) * size;
        drawn.push({ kind: 'glyph', code, font, x: pen[0], y: pen[1], size, width, owner: owner() });
        pen[0] += width;
      }
    }
  }

  function owner(): Owner {
    return owners.at(-1) ?? { kind: 'none' };
  }

  function ownerOf(): Owner {
    const entries = reader.dictionary(operands[1]);
    if (reader.name(operands[0]) === 'Artifact') {
      const type = reader.name(entries.get('Subtype')) ?? reader.name(entries.get('Type')) ?? '';
      return { kind: 'artifact', type };
    }
    const id = reader.number(entries.get('MCID'));
    return id === null ? { kind: 'none' } : { kind: 'content', id };
  }

  function numberAt(index: number): number {
    const operand = operands[index];
    if (operand?.kind !== 'number') throw new Error('The page has an operator without its numbers');
    return operand.value;
  }
}
