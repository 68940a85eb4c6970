import { openingLevel, readProseBlock } from '../report/prose';
import type { ProseBlock } from '../report/report';
import { joinProse, tidyProse } from './fold-text';
import type { RawBlock, RawLine } from './raw-document';

/** How the lines of a text were cut. */
export interface LineLayout {
  /** Full-width characters in a full line, or null where each line is a paragraph. */
  readonly columns: number | null;
  /** Whether first lines still have their indent. */
  readonly indented: boolean;
  /** By so many characters a first line is shorter than the column because its indent was lost. */
  readonly lostIndent: number;
  /** Whether a blank line parts paragraphs. */
  readonly blankLinesPart: boolean;
}

/** Shorter lines say nothing about the column. */
const shortestColumn = 15;
const indent = /^(?:\u3000{2,}|\s{4,})/;
const endOfSentence = /[。！？：；!?;:…][”’）)】》]?$/;

/** The blocks as prose: lines re-joined to paragraphs, headings told by their openings. */
export function rejoinProse(blocks: readonly RawBlock[], layout: LineLayout): ProseBlock[] {
  const prose: ProseBlock[] = [];
  let lines: RawLine[] = [];
  const add = (text: string): void => {
    const tidy = tidyProse(text);
    if (tidy !== '') prose.push(readProseBlock(tidy));
  };
  const close = (): void => {
    for (const text of paragraphsOf(lines, layout)) add(text);
    lines = [];
  };
  for (const block of blocks) {
    if (block.kind === 'line') {
      if (!block.maybePageNumber) lines.push(block);
      continue;
    }
    close();
    if (block.kind === 'paragraph') add(block.text);
    else for (const { cells } of block.rows) add(cells.filter((cell) => cell !== '').join(' '));
  }
  close();
  return prose;
}

/** Works the width of the column out from lines that break off in the middle of a sentence. */
export function layoutOf(blocks: readonly RawBlock[]): LineLayout {
  const lines = blocks.filter((block) => block.kind === 'line');
  const broken = lines.filter((line, index) => index + 1 < lines.length && breaksOff(line.text));
  const counts = new Map<number, number>();
  for (const { text } of broken) {
    const width = Math.round(widthOf(text));
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const near = (width: number): number => [-1, 0, 1].reduce((sum, off) => sum + (counts.get(width + off) ?? 0), 0);
  const [columns] = [...counts.keys()]
    .filter((width) => near(width) * 3 >= broken.length)
    .sort((left, right) => (counts.get(right) ?? 0) - (counts.get(left) ?? 0) || right - left);
  const indented = lines.some(({ text }) => indent.test(text));
  const inside = broken.filter(({ text }) => columns !== undefined && widthOf(text) >= columns - 1);
  const followers = inside.map((line) => lines[lines.indexOf(line) + 1]).filter((line) => line !== undefined);
  const parted = followers.filter(({ blankLinesBefore }) => blankLinesBefore > 0).length;
  const lostIndent = indented ? 0 : lostIndentOf(lines, columns ?? 0);
  return { columns: columns ?? null, indented, lostIndent, blankLinesPart: parted * 10 <= followers.length };
}

/** First lines, told by what ends before them, are as wide as the column where there never was an indent. */
function lostIndentOf(lines: readonly RawLine[], columns: number): number {
  const firsts = lines.filter((line, index) => {
    const before = lines[index - 1]?.text.trim() ?? '';
    return breaksOff(line.text) && (before === '' || (endOfSentence.test(before) && widthOf(before) < columns - 3));
  });
  const full = firsts.filter(({ text }) => widthOf(text.trim()) > columns - 1.25).length;
  return full * 2 > firsts.length ? 0 : 2;
}

function breaksOff(text: string): boolean {
  const plain = text.trim();
  return !endOfSentence.test(plain) && widthOf(plain) >= shortestColumn;
}

/** Full-width characters count one, others half; the space that printing puts between the two, a quarter. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    width += character === ' ' ? 0.25 : code < 0x2000 ? 0.5 : 1;
  }
  return width;
}

/** For each way a line can stand, the least cost so far and whether the line before it stood first. */
interface State {
  readonly cost: number;
  readonly before: State | null;
  readonly first: boolean;
}

/**
 * The cheapest division of the lines into paragraphs: a line in the middle of one leaves no room for what follows it; a
 * last line ends with a sentence and seldom fills the column; a first line has an indent.
 */
function paragraphsOf(lines: readonly RawLine[], layout: LineLayout): string[] {
  const [start, ...others] = lines;
  if (start === undefined) return [];
  let states: State[] = [{ cost: 0, before: null, first: true }];
  let previous = start;
  for (const line of others) {
    const best = (first: boolean): State => {
      const choices = states.map((state) => ({
        cost:
          state.cost +
          (first ? costOfBreak(previous, line, state.first, layout) : costOfJoin(previous, line, state.first, layout)),
        before: state,
        first,
      }));
      return choices.reduce((least, choice) => (choice.cost < least.cost ? choice : least));
    };
    states = [best(true), best(false)];
    previous = line;
  }
  const firsts: boolean[] = [];
  let state: State | null = states.reduce((least, each) => (each.cost < least.cost ? each : least));
  for (; state !== null; state = state.before) firsts.unshift(state.first);
  const paragraphs: string[] = [];
  for (const [index, { text }] of lines.entries()) {
    const before = paragraphs.at(-1);
    if (firsts[index] === true || before === undefined) paragraphs.push(text.trim());
    else paragraphs[paragraphs.length - 1] = joinProse(before, text.trim());
  }
  return paragraphs;
}

function costOfJoin(line: RawLine, next: RawLine, first: boolean, layout: LineLayout): number {
  if (layout.columns === null) return 20;
  const room = roomIn(line, first, layout) - widthOf(firstPiece(next.text));
  const roomLeft = room < 0 ? 0 : Math.min(9, 1.5 + 1.5 * room);
  const indented = layout.indented && indent.test(next.text) ? 8 : 0;
  const parted = layout.blankLinesPart && next.blankLinesBefore > 0 && !next.pageBreakBefore ? 6 : 0;
  return roomLeft + overfull(line, first, layout) + indented + parted;
}

function costOfBreak(line: RawLine, next: RawLine, first: boolean, layout: LineLayout): number {
  if (layout.columns === null) return 0;
  const plain = line.text.trim();
  const opens = openingLevel(next.text.trim()) === 2;
  const heading = first && readProseBlock(plain).kind === 'heading';
  const ends = endOfSentence.test(plain);
  const unended = ends || heading ? 0 : widthOf(plain) < 0.6 * layout.columns ? 2 : 5;
  const full = roomIn(line, first, layout) - widthOf(firstPiece(next.text)) < 0 ? 2 : 0;
  const opening = opens && (ends || heading) ? -6 : 0;
  const unindented = layout.indented && !indent.test(next.text) ? 4 : 0;
  return unended + full + opening + unindented + overfull(line, first, layout);
}

function roomIn(line: RawLine, first: boolean, { columns, indented, lostIndent }: LineLayout): number {
  const text = indented ? line.text.trimEnd() : line.text.trim();
  return (columns ?? 0) - (first ? lostIndent : 0) - widthOf(text);
}

/** A line that would run over the column is no first line; a mark at its end may hang. */
function overfull(line: RawLine, first: boolean, layout: LineLayout): number {
  const over = -roomIn(line, first, layout) - (/[，。、；：？！）》”’]$/.test(line.text.trim()) ? 1 : 0.5);
  return over > 0 ? Math.min(6, 1 + over) : 0;
}

/** What cannot be cut from the start of a line: a character with the marks that hold to it, or a Latin word or number. */
function firstPiece(text: string): string {
  const piece = /^\s*[（《“‘「『【〔(]*(?:[\w.%+/@:#?=&~-]+|.)[，。、；：？！）》」』】〕”’,;!?)]*/su.exec(text);
  return (piece?.[0] ?? '').trim();
}
