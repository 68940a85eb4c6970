import type { PrintedCell } from '../../document/document';
import type { CellText } from '../../layout/cell-text';
import { figureFace } from '../../layout/cell-text';
import { measureCharacters, printedCharacters, widthOf } from '../../layout/measure-characters';
import { officeMetrics } from './office-metrics';

/** The text of a cell cut into the lines that it has on the page, with every character that does not print. */
export function textLines({ text, vertical }: PrintedCell, { lines }: CellText): string[] {
  if (vertical || lines.length < 2) return text === '' ? [] : [text];
  const cut = lines.map(() => '');
  let line = 0;
  let room = lines[0]?.glyphs.length ?? 0;
  for (const character of text) {
    const printed = printedCharacters(character).length;
    if (printed > room && line < lines.length - 1) {
      line += 1;
      room = lines[line]?.glyphs.length ?? 0;
    }
    room -= printed;
    cut[line] += character;
  }
  return cut;
}

/** LibreOffice takes the rules and a hair beside them from the width of a cell, in twips. */
const hair = 30;

/** By how many twips each character of a line must move closer for it to fit `room` twips; 0 where it does. */
export function closeUp(line: string, points: number, room: number): number {
  const characters = measureCharacters(line, figureFace, points, officeMetrics);
  const excess = 20 * widthOf(characters) + hair - room;
  const gaps = Math.max(1, characters.length - 1);
  return excess > 0 ? Math.ceil(excess / gaps) : 0;
}
