import { assertNever } from '../../lib/base/assert-never';
import type { FaceTableMetrics } from '../../lib/layout/metrics-of-faces';
import type { GlyphRun, Mark, Page, Place, Rule } from '../../lib/layout/placed-page';
import type { NodeId } from '../../lib/layout/structure';

/** Characters of one face on one baseline, as SVG writes them. */
export interface SheetText {
  /** The face by its place in the table of faces. */
  readonly face: number;
  readonly size: number;
  readonly y: number;
  /** Where each character begins. */
  readonly x: string;
  readonly text: string;
}

/** A page of the display list, gathered into few elements; cheap to compare and to hand from a worker. Points. */
export interface Sheet {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly SheetText[];
  /** All rules of one thickness in one path. */
  readonly rules: readonly { readonly thickness: number; readonly path: string }[];
  readonly mark: { readonly transform: string; readonly texts: readonly SheetText[] } | null;
  /** The places that come from a field of the report: there, a click leads back to it. */
  readonly places: readonly Place[];
}

/** What a sheet needs to know of fonts and document. */
export interface SheetContext {
  readonly shown: FaceTableMetrics['shown'];
  /** A face's place in the table of faces. */
  readonly faceOf: (id: string) => number;
  /** Whether a node comes from a field of the report. */
  readonly hasSource: (node: NodeId) => boolean;
}

/** Gathers a page for the screen. */
export function sheetOf(page: Page, context: SheetContext): Sheet {
  const texts: SheetText[] = [];
  const rules = new Map<number, string>();
  let mark: Sheet['mark'] = null;
  for (const item of page.items) {
    switch (item.kind) {
      case 'glyphs':
        texts.push(...textsOf(item, context));
        break;
      case 'rule':
        rules.set(item.thickness, (rules.get(item.thickness) ?? '') + pathOf(item));
        break;
      case 'mark':
        mark = {
          transform: `translate(${item.middle.map(rounded).join(' ')}) rotate(${-item.turned})`,
          texts: textsOf(item, context),
        };
        break;
      default:
        assertNever(item);
    }
  }
  const { number, width, height } = page;
  const places = page.places.filter(({ node }) => context.hasSource(node));
  const paths = [...rules].map(([thickness, path]) => ({ thickness, path }));
  return { number, width, height, texts, rules: paths, mark, places };
}

/** A character of two code units stands alone: browsers count the list of places in units or in characters. */
function textsOf({ glyphs, size, baseline }: GlyphRun | Mark, { shown, faceOf }: SheetContext): SheetText[] {
  const runs: { face: string; text: string; xs: number[] }[] = [];
  for (const { face, character, x } of glyphs) {
    const last = runs.at(-1);
    const text = shown(face, character);
    if (last !== undefined && last.face === face && text.length === 1 && last.text.length === last.xs.length) {
      last.text += text;
      last.xs.push(rounded(x));
    } else runs.push({ face, text, xs: [rounded(x)] });
  }
  return runs.map(({ face, text, xs }) => ({
    face: faceOf(face),
    size: rounded(size),
    y: rounded(baseline),
    x: xs.join(' '),
    text,
  }));
}

function pathOf({ from, to }: Rule): string {
  return `M${from.map(rounded).join(' ')}L${to.map(rounded).join(' ')}`;
}

function rounded(length: number): number {
  return Math.round(length * 1000) / 1000;
}
