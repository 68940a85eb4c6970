import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { failure, success, type Result } from '../../base/result';
import { checkStreams } from './check-streams';
import { containRejections } from './contain-rejections';
import { loadPdfJs } from './load-pdf-js';
import { matrixFrom } from './matrix';
import type { PageMarks } from './page-marks';
import type { FontShape } from './place-text';
import { readMarks } from './read-marks';

/** Why a PDF was not read. */
export type PdfTrouble =
  | { readonly kind: 'damagedPdf' }
  | { readonly kind: 'passwordProtected' }
  /** `pages` where it is these that are too many. */
  | { readonly kind: 'largePdf'; readonly pages: number | null }
  /** Pictures of pages, or a text behind them that a machine guessed. */
  | { readonly kind: 'scannedPdf' };

/** A PDF as its pages show it. */
export interface OpenedPdf {
  readonly pages: readonly PageMarks[];
  /** Whether parts of the file do not come to their checksums: what was read may be incomplete or wrong. */
  readonly damaged: boolean;
}

/** Bytes: a report with whole fonts in it has some twenty million. */
const largestPdf = 40_000_000;
/** A report has about ten; an aggregated one with attachments some dozens. */
const mostPages = 200;
const mostGlyphs = 400_000;
/** Milliseconds for all pages. */
const longest = 20_000;

/** What is drawn on the pages of a PDF; nothing is rendered, run or fetched. */
export async function openPdf(bytes: Uint8Array): Promise<Result<OpenedPdf, PdfTrouble>> {
  if (bytes.length > largestPdf) return failure({ kind: 'largePdf', pages: null });
  const streams = checkStreams(bytes);
  if (streams === 'tooLarge') return failure({ kind: 'largePdf', pages: null });
  const pdfJs = await loadPdfJs();
  return containRejections(() => readPages(pdfJs, bytes, streams === 'damaged'));
}

async function readPages(
  pdfJs: typeof PdfJs,
  bytes: Uint8Array,
  damaged: boolean,
): Promise<Result<OpenedPdf, PdfTrouble>> {
  const loading = pdfJs.getDocument({
    // It takes the bytes for itself, and no others.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Pictures say nothing here.
    maxImageSize: 1,
    ...characterMaps(),
  });
  try {
    const document = await loading.promise;
    const count = document.numPages;
    if (count > mostPages) return failure({ kind: 'largePdf', pages: count });
    const pages: PageMarks[] = [];
    const deadline = performance.now() + longest;
    let glyphs = 0;
    for (let number = 1; number <= count; number += 1) {
      const marks = await marksOf(pdfJs, await document.getPage(number));
      pages.push(marks);
      glyphs += marks.glyphs.length;
      if (glyphs > mostGlyphs || performance.now() > deadline) return failure({ kind: 'largePdf', pages: null });
    }
    if (isScanned(pages)) return failure({ kind: damaged ? 'damagedPdf' : 'scannedPdf' });
    return success({ pages, damaged });
  } catch (error) {
    return failure({
      kind: error instanceof Error && error.name === 'PasswordException' ? 'passwordProtected' : 'damagedPdf',
    });
  } finally {
    await loading.destroy();
  }
}

async function marksOf({ OPS }: typeof PdfJs, page: PdfJs.PDFPageProxy): Promise<PageMarks> {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const toPage = matrixFrom(transform);
  if (toPage === null) throw new Error('A page has no place for its marks');
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const fonts = new Map<string, FontShape | null>();
  const fontOf = (name: string): FontShape | null => {
    const known = fonts.get(name);
    if (known !== undefined) return known;
    const shape = page.commonObjs.has(name) ? shapeOf(page.commonObjs.get(name)) : null;
    fonts.set(name, shape);
    return shape;
  };
  const marks = readMarks({ operators: fnArray, operands: argsArray, numbers: { ...OPS }, fontOf }, toPage, {
    width,
    height,
  });
  page.cleanup();
  return marks;
}

function shapeOf(font: unknown): FontShape | null {
  if (typeof font !== 'object' || font === null) return null;
  const matrix = 'fontMatrix' in font && Array.isArray(font.fontMatrix) ? matrixFrom(font.fontMatrix) : null;
  const metrics =
    'defaultVMetrics' in font && Array.isArray(font.defaultVMetrics) ? font.defaultVMetrics.map(Number) : [];
  const vertical = 'vertical' in font && font.vertical === true;
  return { unit: matrix?.[0] ?? 0.001, vertical, verticalMetrics: metrics.length === 3 ? metrics : [-1000, 0, 880] };
}

/** Fewer characters than this are a stamp, a page number or the like. */
const fewest = 30;

function isScanned(pages: readonly PageMarks[]): boolean {
  const shown = pages.reduce((sum, { glyphs }) => sum + glyphs.length, 0);
  const invisible = pages.reduce((sum, page) => sum + page.invisible, 0);
  return shown < fewest || invisible > shown;
}

/** What the character codes of fonts mean that are not embedded, as in files of older office programs. */
function characterMaps(): { readonly cMapUrl: string; readonly cMapPacked: true } | Record<string, never> {
  const packaged = 'pdfjs-dist/cmaps';
  for (const start of [import.meta.url, join(process.cwd(), 'package.json')]) {
    for (const folder of createRequire(start).resolve.paths(packaged) ?? []) {
      const found = join(/* turbopackIgnore: true */ folder, packaged);
      if (existsSync(/* turbopackIgnore: true */ found)) return { cMapUrl: `${found}/`, cMapPacked: true };
    }
  }
  return {};
}
