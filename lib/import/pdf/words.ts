import type { Glyph, Ruling } from './page-marks';

/** Characters that stand together on a line. Its edges lie along the line, which may run down the page or up it. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Its middle on the page. */
  readonly middle: readonly [x: number, y: number];
  readonly turned: Glyph['turned'];
}

/** In em. Characters further apart are two words, whatever they were drawn with. */
const widestGap = 0.5;
/** Two prints of a character so near to each other are one that is printed bold. */
const overprint = 0.12;
/** Between these heights above the baseline, in em, a line strikes text through. */
const struck = { low: 0.12, high: 0.55 };
/** A line is a border where no more of it than this runs through text. */
const mostStruck = 0.6;
/** So far below the baseline, in em, text is underlined; a border stands further off or, in points, ends elsewhere. */
const underline = 0.25;
const sameEnd = 0.8;
const leastUnderlined = 0.85;

/**
 * The characters of a page as words, in the order in which they were drawn. Between two stretches of text a ruling
 * line parts words however near they are, as neighbouring figures in narrow cells. Text that is struck through is left
 * out.
 */
export function wordsOf(glyphs: readonly Glyph[], rulings: readonly Ruling[]): Word[] {
  const down = rulings.filter(({ direction }) => direction === 'down');
  const across = rulings.filter(({ direction }) => direction === 'across');
  const words: Glyph[][] = [];
  const printed = new Set<string>();
  let before: Glyph | null = null;
  for (const glyph of glyphs.map(alongItsLine)) {
    if (glyph.text.trim() === '') {
      // A space that was written parts words of Latin letters.
      before = null;
      continue;
    }
    if (isOverprint(glyph, printed) || isStruck(glyph, across)) continue;
    const word = words.at(-1);
    if (word !== undefined && before !== null && belongs(before, glyph, down)) word.push(glyph);
    else words.push([glyph]);
    before = glyph;
  }
  return words.map(wordOf);
}

/** With the edges of the line that it stands on: that of turned text is one of the page lying on its side. */
function alongItsLine(glyph: Glyph): Glyph {
  const { left, right, top, bottom, turned } = glyph;
  if (turned === null) return glyph;
  const across = (left + right) / 2;
  return turned === 'down'
    ? { ...glyph, left: top, right: bottom, baseline: -across }
    : { ...glyph, left: -bottom, right: -top, baseline: across };
}

function belongs(before: Glyph, glyph: Glyph, down: readonly Ruling[]): boolean {
  const em = Math.max(before.size, glyph.size);
  if (before.turned !== glyph.turned || Math.abs(before.baseline - glyph.baseline) > 0.2 * em) return false;
  const gap = glyph.left - before.right;
  if (gap < -0.3 * em || gap > widestGap * em) return false;
  if (before.stretch === glyph.stretch || glyph.turned !== null) return true;
  const [from, to] = [before.right - 0.1 * em, glyph.left + 0.1 * em];
  return !down.some(
    (line) => line.at >= from && line.at <= to && line.from <= glyph.baseline && glyph.baseline <= line.to,
  );
}

/** Text that was deleted and is printed all the same, with a line through its middle. */
function isStruck(glyph: Glyph, across: readonly Ruling[]): boolean {
  return glyph.turned === null && across.some((line) => strikes(line, glyph));
}

function strikes(line: Ruling, { left, right, baseline, size }: Glyph): boolean {
  const width = right - left;
  return (
    line.at > baseline - struck.high * size &&
    line.at < baseline - struck.low * size &&
    line.from <= left + 0.2 * width &&
    line.to >= right - 0.2 * width
  );
}

/** The ruling lines without those that were drawn with text, through it or below: they part no cells. */
export function withoutTextLines(rulings: readonly Ruling[], glyphs: readonly Glyph[]): Ruling[] {
  const upright = glyphs.filter(({ turned, text }) => turned === null && text.trim() !== '');
  return rulings.filter((line) => {
    if (line.direction !== 'across') return true;
    const length = line.to - line.from;
    if (widthOf(upright.filter((glyph) => strikes(line, glyph))) >= mostStruck * length) return false;
    const above = upright.filter((glyph) => underlines(line, glyph));
    const [left, right] = [Math.min(...above.map((each) => each.left)), Math.max(...above.map((each) => each.right))];
    const atEnds = Math.abs(line.from - left) <= sameEnd && Math.abs(line.to - right) <= sameEnd;
    return !(atEnds && widthOf(above) >= leastUnderlined * length);
  });
}

function widthOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, { left, right }) => sum + right - left, 0);
}

function underlines(line: Ruling, { left, right, baseline, size }: Glyph): boolean {
  const inside = line.from <= left + sameEnd && line.to >= right - sameEnd;
  return inside && line.at >= baseline && line.at <= baseline + underline * size;
}

function isOverprint({ text, left, baseline, size, turned }: Glyph, printed: Set<string>): boolean {
  const grain = Math.max(0.5, overprint * Math.round(size));
  const [column, row] = [Math.round(left / grain), Math.round(baseline / grain)];
  const key = (x: number, y: number): string => `${text} ${Math.round(size)} ${turned ?? ''} ${column + x} ${row + y}`;
  const twice = [-1, 0, 1].some((x) => [-1, 0, 1].some((y) => printed.has(key(x, y))));
  printed.add(key(0, 0));
  return twice;
}

function wordOf(glyphs: readonly Glyph[]): Word {
  const [first] = glyphs;
  const edges = { left: Infinity, right: -Infinity };
  let [text, size, x, y] = ['', 0, 0, 0];
  for (const glyph of glyphs) {
    edges.left = Math.min(edges.left, glyph.left);
    edges.right = Math.max(edges.right, glyph.right);
    text += glyph.text;
    size = Math.max(size, glyph.size);
  }
  const [baseline, turned] = [first?.baseline ?? 0, first?.turned ?? null];
  const along = (edges.left + edges.right) / 2;
  // The middle of a line lies about a third of an em above its baseline.
  if (turned === null) [x, y] = [along, baseline - 0.33 * size];
  else [x, y] = turned === 'down' ? [-baseline, along] : [baseline, -along];
  return { text, ...edges, baseline, size, middle: [x, y], turned };
}
