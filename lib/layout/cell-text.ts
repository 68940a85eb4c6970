import { isNumbered } from '../document/begins-at-left';
import type { PrintedCell } from '../document/document';
import { wordsOf } from '../document/words-of';
import { breakCosts } from './break-costs';
import { whiteOf } from './character-class';
import { breakLines } from './break-lines';
import type { FontMetrics } from './font-metrics';
import { balanced } from './line-costs';
import { measureCharacters, printedCharacters, widthOf } from './measure-characters';
import type { PlacedGlyph } from './placed-page';
import { setLine } from './set-line';

/** The text of a cell as lines of its own, `x` counted from the left edge of the text. */
export interface CellText {
  readonly size: number;
  /** From one line to the next. */
  readonly pitch: number;
  readonly lines: readonly { readonly glyphs: readonly PlacedGlyph[]; readonly width: number }[];
  readonly height: number;
}

/** Tables are set in 宋体. */
export const figureFace = 'songti';
const linePitch = 1.25;
/** Characters above one another need less air than lines do. */
const verticalPitch = 1.08;
/** Where a label is broken elsewhere than at a sign: as bad as this in squared em of white. */
const awayFromSign = 15;
/** Where a label or name is broken inside a word: three em of white are better. */
const insideWord = 10;
/** A label over several rows has room for another line: that is better than a broken word. */
const insideWordOfSpanning = 1200;
/** Where a word must be broken, its longer part comes first. */
const longerPartFirst = 1;

/** The cell's text in `width` points of `points` size; a figure stays on one line and is set smaller where it must. */
export function setCellText(cell: PrintedCell, width: number, points: number, metrics: FontMetrics): CellText {
  if (cell.text === '') return { size: points, pitch: points, lines: [], height: 0 };
  if (cell.vertical) return setVertical(cell.text, points, metrics);
  if (cell.kind === 'figure') return setFigure(cell.text, width, points, metrics);
  return setWrapped(cell, width, points, metrics);
}

function setFigure(text: string, width: number, points: number, metrics: FontMetrics): CellText {
  const natural = widthOf(measureCharacters(text, figureFace, points, metrics));
  const fitting = natural <= width ? points : Math.floor(((points * width) / natural) * 20) / 20;
  const characters = measureCharacters(text, figureFace, fitting, metrics);
  const line = setLine(characters, { from: 0, to: characters.length }, Infinity, 'natural', fitting);
  return { size: fitting, pitch: fitting * linePitch, lines: [line], height: fitting };
}

function setVertical(text: string, points: number, metrics: FontMetrics): CellText {
  const lines = measureCharacters(text, figureFace, points, metrics).map(({ character, face, advance, inset }) => {
    return { glyphs: [{ character, face, x: inset }], width: advance };
  });
  const pitch = points * verticalPitch;
  return { size: points, pitch, lines, height: blockHeight(lines.length, pitch, points) };
}

function setWrapped(cell: PrintedCell, width: number, points: number, metrics: FontMetrics): CellText {
  const characters = measureCharacters(cell.text, figureFace, points, metrics);
  const texts = characters.map(({ character }) => character);
  const breaks = cellBreaks(cell, texts);
  const ranges = breakLines(characters, { width, indent: 0, breaks, cost: balanced(points) });
  const lines = ranges.map((range) => setLine(characters, range, width, 'natural', points));
  const pitch = points * linePitch;
  return { size: points, pitch, lines, height: blockHeight(lines.length, pitch, points) };
}

/** Labels break at signs where they can, else between their words. */
function cellBreaks(cell: PrintedCell, texts: readonly string[]): number[] {
  const starts = wordStarts(cell.text);
  let sign = 0;
  return breakCosts(texts).map((cost, index) => {
    const before = texts[index - 1] ?? '';
    if (whiteOf(before).after > 0) sign = index;
    if (sign === index || whiteOf(texts[index] ?? '').before > 0) return cost;
    const away = isNumbered(cell) ? awayFromSign : 0;
    if (starts.has(index)) return cost + away;
    const broken = cell.rowSpan > 1 && cell.kind === 'label' ? insideWordOfSpanning : insideWord;
    return cost + away + broken + ((index - sign) % 2) * longerPartFirst;
  });
}

const known = new Map<string, ReadonlySet<number>>();

/** Before which characters a word begins; kept, because a form has few labels and they come again and again. */
function wordStarts(text: string): ReadonlySet<number> {
  const starts = known.get(text) ?? findWordStarts(text);
  if (known.size < mostKnown) known.set(text, starts);
  return starts;
}

const mostKnown = 500;

/** Written apart by a dictionary, they lean on the word before or behind them: 第三方, 规范性, 不明确. */
const leaning = { back: new Set('性方人类者的之等度数项'), forward: new Set('不无未新总本上下第') } as const;

function findWordStarts(text: string): ReadonlySet<number> {
  const words = wordsOf(text).map((word) => printedCharacters(word));
  const starts = new Set<number>();
  let end = 0;
  words.forEach((word, index) => {
    const [first = ''] = word;
    const before = words[index - 1] ?? [];
    const short = word.length === 1 && before.length === 1;
    const leans = word.length === 1 && leaning.back.has(first);
    const leansOn = before.length === 1 && leaning.forward.has(before[0] ?? '');
    // Two single characters side by side are mostly a word that the dictionary lacks: 复议, 结转.
    if (!short && !leans && !leansOn) starts.add(end);
    end += word.length;
  });
  return starts;
}

function blockHeight(lines: number, pitch: number, points: number): number {
  return (lines - 1) * pitch + points;
}
