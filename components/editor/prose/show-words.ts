import type { FieldName } from '../../../lib/form/fields';
import { startOfParagraph } from '../navigation';
import type { Span } from './shifted-spans';

/** Selects words of a paragraph, counted from 0, in a prose field that is on the screen, and brings them before the eyes. */
export function showWords(field: FieldName, paragraph: number, { start, end }: Span): void {
  const area = document.getElementById(field);
  if (!(area instanceof HTMLTextAreaElement)) return;
  const line = startOfParagraph(area.value, paragraph);
  const words = line + indentOf(area.value.slice(line));
  area.focus({ preventScroll: true });
  area.setSelectionRange(words + start, words + end);
  // A textarea as tall as its text scrolls nowhere; the same lines behind it do.
  const lines = area.previousElementSibling?.children;
  const behind = lines?.[area.value.slice(0, line).split('\n').length - 1];
  (behind?.querySelector(`[data-from="${start}"]`) ?? behind)?.scrollIntoView({ block: 'nearest' });
}

/** How many signs of white space a line begins with: paragraphs are told without them. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
