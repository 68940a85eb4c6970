import type { PrintedCell } from './document';

const number = /^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、])/;

/** Whether a cell is a label that begins with a number of the form. */
export function isNumbered({ kind, text }: PrintedCell): boolean {
  return kind === 'label' && number.test(text);
}

/** Whether a cell's text begins at the left: numbered labels of one line do, everything else in a table is centred. */
export function beginsAtLeft(cell: PrintedCell): boolean {
  return cell.rowSpan === 1 && isNumbered(cell);
}
