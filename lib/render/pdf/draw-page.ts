import { assertNever } from '../../base/assert-never';
import type { Artifact, Belonging, GlyphRun, Page, PlacedGlyph, PlacedItem, Rule } from '../../layout/placed-page';
import type { NodeId } from '../../layout/structure';
import { drawMark } from './draw-mark';
import { embedFont, type EmbeddedFont } from './embed-font';
import type { FontSet } from './find-fonts';
import type { PdfFile } from './pdf-file';
import { hex, writeNumber, type Reference } from './pdf-syntax';
import type { TagTree } from './tag-tree';

/** The fonts of one document, embedded as their faces are met. */
export class Faces {
  readonly #file: PdfFile;
  readonly #fonts: FontSet;
  readonly #embedded = new Map<string, EmbeddedFont>();

  constructor(file: PdfFile, fonts: FontSet) {
    this.#file = file;
    this.#fonts = fonts;
  }

  of({ face, character }: PlacedGlyph): { readonly font: EmbeddedFont; readonly code: number; readonly width: number } {
    const { font, glyph, shows } = this.#fonts.drawn(face, character);
    const known = this.#embedded.get(face) ?? embedFont(this.#file, font, `F${this.#embedded.size + 1}`);
    this.#embedded.set(face, known);
    return { font: known, ...known.use(glyph, shows) };
  }

  /** Writes all of them; nothing may be drawn after that. */
  finish(): void {
    for (const font of this.#embedded.values()) font.finish();
  }
}

/** What draws a page, and the fonts that it names. */
export interface DrawnPage {
  readonly operators: string;
  readonly fonts: ReadonlyMap<string, Reference>;
}

/** Draws a page of the display list; neighbours that belong to the same node become one stretch of tagged content. */
export function drawPage(page: Page, faces: Faces, fonts: FontSet, tags: TagTree): DrawnPage {
  const named = new Map<string, Reference>();
  const lines = gather(page.items).flatMap(({ belongs, items }) => [
    `${markOf(belongs, page, tags)} BDC`,
    ...items.flatMap(operatorsOf),
    'EMC',
  ]);
  return { operators: lines.join('\n'), fonts: named };

  function operatorsOf(item: PlacedItem): string[] {
    switch (item.kind) {
      case 'glyphs':
        return drawGlyphs(item);
      case 'rule':
        return drawRule(item, page.height);
      case 'mark':
        return drawMark(item, page.height, fonts);
      default:
        return assertNever(item);
    }
  }

  function drawGlyphs(run: GlyphRun): string[] {
    const drawn = run.glyphs.map((glyph) => ({ x: glyph.x, ...faces.of(glyph) }));
    const baseline = writeNumber(page.height - run.baseline);
    const shown: string[] = ['BT'];
    for (let start = 0, end = 0; start < drawn.length; start = end) {
      const first = drawn[start];
      if (first === undefined) break;
      end = drawn.findIndex(({ font }, index) => index > start && font !== first.font);
      if (end === -1) end = drawn.length;
      named.set(first.font.name, first.font.reference);
      shown.push(`/${first.font.name} ${writeNumber(run.size)} Tf`, `1 0 0 1 ${writeNumber(first.x)} ${baseline} Tm`);
      shown.push(`[${showGlyphs(drawn.slice(start, end), run.size)}] TJ`);
    }
    return [...shown, 'ET'];
  }
}

function markOf(belongs: Belonging, page: Page, tags: TagTree): string {
  if (belongs.kind === 'artifact') return `/Artifact ${artifactTypes[belongs.what]}`;
  const { node } = belongs;
  return `/${tags.typeOf(node)} <</MCID ${tags.addStretch(node, page.number - 1)}>>`;
}

const artifactTypes: Readonly<Record<Artifact, string>> = {
  pageNumber: '<</Type /Pagination /Subtype /Footer>>',
  repeated: '<</Type /Pagination /Subtype /Header>>',
  draftMark: '<</Type /Pagination /Subtype /Watermark>>',
  rule: '<</Type /Layout>>',
};

function gather(items: readonly PlacedItem[]): { belongs: Belonging; items: PlacedItem[] }[] {
  const groups: { belongs: Belonging; items: PlacedItem[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last !== undefined && ownerOf(last.belongs) === ownerOf(item.belongs)) last.items.push(item);
    else groups.push({ belongs: item.belongs, items: [item] });
  }
  return groups;
}

function ownerOf(belongs: Belonging): NodeId {
  return belongs.kind === 'content' ? `node ${belongs.node}` : belongs.what;
}

/** Codes with what the pen must be moved between them, in thousandths of an em, so that no rounding adds up. */
function showGlyphs(glyphs: readonly { x: number; code: number; width: number }[], size: number): string {
  let pen = glyphs[0]?.x ?? 0;
  let text = '';
  let codes = '';
  for (const { x, code, width } of glyphs) {
    const back = Math.round(((pen - x) * 1000) / size);
    if (back !== 0) {
      text += `<${codes}>${back}`;
      codes = '';
    }
    codes += hex(code);
    pen += ((width - back) * size) / 1000;
  }
  return `${text}<${codes}>`;
}

function drawRule({ from, to, thickness }: Rule, pageHeight: number): string[] {
  return [
    `${writeNumber(thickness)} w ${writeNumber(from[0])} ${writeNumber(pageHeight - from[1])} m`,
    `${writeNumber(to[0])} ${writeNumber(pageHeight - to[1])} l S`,
  ];
}
