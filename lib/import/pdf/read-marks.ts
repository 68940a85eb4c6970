import { findRulings } from './find-rulings';
import { compose, matrixFrom, type Matrix } from './matrix';
import type { Glyph, PageMarks, Ruling } from './page-marks';
import { plainCharacters } from './plain-characters';
import { initialText, placeText, plainFont, type FontShape, type ShownItem, type TextState } from './place-text';

/** What draws a page, as pdf.js gives it: numbers of operators, and what each is applied to. */
export interface Drawing {
  readonly operators: readonly number[];
  readonly operands: readonly unknown[];
  /** The numbers of the operators, by name. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly fontOf: (name: string) => FontShape | null;
}

/** More than this is a map or a drawing. */
const mostRulings = 4_000;
const mostSaved = 500;
const hiddenModes: readonly unknown[] = [3, 7];

interface State {
  readonly page: Matrix;
  readonly text: TextState;
  readonly strokeWidth: number;
}

/** The characters and ruling lines that are drawn; `page` maps the page's own units to points from its upper left. */
export function readMarks(drawing: Drawing, page: Matrix, size: { width: number; height: number }): PageMarks {
  const reader = new MarkReader(drawing, page);
  for (const [index, operator] of drawing.operators.entries()) {
    const operands = drawing.operands[index];
    reader.apply(operator, isList(operands) ? operands : []);
  }
  const { glyphs, rulings, invisible } = reader;
  return { ...size, glyphs, rulings: rulings.length > mostRulings ? [] : rulings, invisible };
}

type Handler = (operands: readonly unknown[]) => void;

class MarkReader {
  readonly glyphs: Glyph[] = [];
  readonly rulings: Ruling[] = [];
  invisible = 0;
  readonly #handlers: ReadonlyMap<number, Handler>;
  readonly #paintings: ReadonlyMap<number, { readonly stroked: boolean; readonly filled: boolean }>;
  readonly #fontOf: Drawing['fontOf'];
  readonly #saved: State[] = [];
  readonly #marked: string[] = [];
  #state: State;
  #stretch = 0;

  constructor({ numbers, fontOf }: Drawing, page: Matrix) {
    this.#state = { page, text: initialText, strokeWidth: 1 };
    this.#fontOf = fontOf;
    this.#handlers = new Map(Object.entries(this.#byName()).map(([name, handler]) => [numberNamed(name), handler]));
    const [stroked, filled] = [true, true];
    this.#paintings = new Map([
      ...['stroke', 'closeStroke'].map((name) => [numberNamed(name), { stroked, filled: false }] as const),
      ...['fill', 'eoFill'].map((name) => [numberNamed(name), { stroked: false, filled }] as const),
      ...['fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'].map(
        (name) => [numberNamed(name), { stroked, filled }] as const,
      ),
    ]);

    function numberNamed(name: string): number {
      const number = numbers[name];
      if (number === undefined) throw new Error(`No operator is called ${name}`);
      return number;
    }
  }

  apply(operator: number, operands: readonly unknown[]): void {
    this.#handlers.get(operator)?.(operands);
  }

  #byName(): Readonly<Record<string, Handler>> {
    return {
      save: () => this.#save(),
      restore: () => this.#restore(),
      transform: (operands) => this.#transform(matrixFrom(operands)),
      paintFormXObjectBegin: ([matrix]) => {
        this.#save();
        this.#transform(matrixOf(matrix));
      },
      paintFormXObjectEnd: () => this.#restore(),
      setLineWidth: ([width]) => this.#setStrokeWidth(width),
      setGState: ([changes]) => this.#setGraphics(changes),
      beginText: () => this.#setText({ matrix: initialText.matrix, line: [0, 0], pen: [0, 0] }),
      setTextMatrix: ([matrix]) => {
        const read = matrixOf(matrix);
        if (read !== null) this.#setText({ matrix: read, line: [0, 0], pen: [0, 0] });
      },
      moveText: ([x, y]) => this.#moveBy(numberOf(x), numberOf(y)),
      setLeadingMoveText: ([x, y]) => {
        this.#setText({ leading: numberOf(y) });
        this.#moveBy(numberOf(x), numberOf(y));
      },
      nextLine: () => this.#moveBy(0, this.#state.text.leading),
      setLeading: ([leading]) => this.#setText({ leading: -numberOf(leading) }),
      setCharSpacing: ([spacing]) => this.#setText({ characterSpacing: numberOf(spacing) }),
      setWordSpacing: ([spacing]) => this.#setText({ wordSpacing: numberOf(spacing) }),
      setHScale: ([percent]) => this.#setText({ scale: numberOf(percent) / 100 }),
      setTextRise: ([rise]) => this.#setText({ rise: numberOf(rise) }),
      setTextRenderingMode: ([mode]) => this.#setText({ invisible: hiddenModes.includes(mode) }),
      setFont: ([name, size]) => this.#setFont(name, size),
      beginMarkedContent: ([tag]) => void this.#marked.push(tagName(tag)),
      beginMarkedContentProps: ([tag]) => void this.#marked.push(tagName(tag)),
      endMarkedContent: () => void this.#marked.pop(),
      showText: ([items]) => this.#show(isList(items) ? items : []),
      constructPath: ([operator, path]) => this.#draw(numberOf(operator), path),
    };
  }

  #save(): void {
    if (this.#saved.length < mostSaved) this.#saved.push(this.#state);
  }

  #restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  #transform(matrix: Matrix | null): void {
    if (matrix !== null) this.#state = { ...this.#state, page: compose(this.#state.page, matrix) };
  }

  #setText(change: Partial<TextState>): void {
    this.#state = { ...this.#state, text: { ...this.#state.text, ...change } };
  }

  #moveBy(x: number, y: number): void {
    const { line } = this.#state.text;
    const moved = [line[0] + x, line[1] + y] as const;
    this.#setText({ line: moved, pen: moved });
  }

  #setStrokeWidth(width: unknown): void {
    this.#state = { ...this.#state, strokeWidth: numberOf(width) };
  }

  #setFont(name: unknown, size: unknown): void {
    this.#setText({ font: this.#fontOf(String(name)) ?? plainFont, size: numberOf(size) });
  }

  #setGraphics(changes: unknown): void {
    for (const change of isList(changes) ? changes : []) {
      const [key, value] = isList(change) ? change : [];
      if (key === 'Font' && isList(value)) this.#setFont(value[0], value[1]);
      if (key === 'LW') this.#setStrokeWidth(value);
    }
  }

  #show(items: readonly unknown[]): void {
    const { page, text } = this.#state;
    const shown = items.map(shownItem).filter((item) => item !== null);
    this.#stretch += 1;
    const { glyphs, pen } = placeText(text, page, shown, this.#stretch, this.#marked.includes('Artifact'));
    if (text.invisible) this.invisible += glyphs.length;
    else for (const glyph of glyphs) this.glyphs.push(glyph);
    this.#setText({ pen });
  }

  #draw(operator: number, path: unknown): void {
    const painting = this.#paintings.get(operator);
    const steps: unknown = isList(path) ? path[0] : null;
    if (painting === undefined || !isNumbers(steps) || this.rulings.length > mostRulings) return;
    const [a, b, c, d] = this.#state.page;
    const strokeWidth = this.#state.strokeWidth * Math.sqrt(Math.abs(a * d - b * c));
    for (const ruling of findRulings(steps, this.#state.page, { ...painting, strokeWidth })) this.rulings.push(ruling);
  }
}

/** A character as pdf.js gives it, a shift, or null for anything else. */
function shownItem(item: unknown): ShownItem | null {
  if (typeof item === 'number') return item;
  if (typeof item !== 'object' || item === null || !('unicode' in item) || !('width' in item)) return null;
  const metrics = 'vmetric' in item && isNumbers(item.vmetric) ? Array.from(item.vmetric) : null;
  const space = 'isSpace' in item && item.isSpace === true;
  return {
    text: plainCharacters(String(item.unicode ?? '')),
    width: numberOf(item.width),
    space,
    verticalMetrics: metrics,
  };
}

/** The name of a mark, which comes as text or as an object. */
function tagName(tag: unknown): string {
  return typeof tag === 'object' && tag !== null && 'name' in tag ? String(tag.name) : String(tag);
}

function matrixOf(value: unknown): Matrix | null {
  return isNumbers(value) ? matrixFrom(value) : null;
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isNumbers(value: unknown): value is ArrayLike<number> {
  return (
    value instanceof Float32Array ||
    value instanceof Float64Array ||
    (Array.isArray(value) && value.every((each) => typeof each === 'number'))
  );
}
