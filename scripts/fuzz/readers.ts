import { strToU8 } from 'fflate';
import { printReport } from '../../lib/document/print-report';
import type { DamagedReport } from '../../lib/fixtures/damaged/corpus';
import { randomFrom } from '../../lib/fixtures/damaged/random';
import { draftToDocx } from '../../lib/fixtures/damaged/to-docx';
import { draftToHtml } from '../../lib/fixtures/damaged/to-html';
import { printAsText, type TextStyle } from '../../lib/import/fixtures/print-as-text';
import { renderDocx } from '../../lib/render/docx/render-docx';
import { renderHtml } from '../../lib/render/html/render-html';
import { findFonts } from '../../lib/render/pdf/find-fonts';
import { renderPdf } from '../../lib/render/pdf/render-pdf';
import { renderXlsx } from '../../lib/render/xlsx/render-xlsx';
import { writeExchange } from '../../lib/report/exchange';
import { mutatePdf } from './mutate-pdf';
import { mutateBytes, mutatePage, mutateParts, type Mutation } from './mutations';
import { mutateLines } from './text-mutations';

/** What a reader is fed. */
export interface Reader {
  /** Sound files for a report: of our own making, and as others write them. */
  readonly files: (damaged: DamagedReport, seed: number) => Promise<readonly Uint8Array[]>;
  readonly mutations: readonly Mutation[];
  /** Whether a cell that is absent is blank by the format, and nothing needs to say so. */
  readonly absentIsBlank?: true;
}

const printed = ({ template, report }: DamagedReport) => printReport(template, report, { draft: false });
const wordParts = /^word\/(?:document|numbering|styles)\.xml$/;
export const readers: Record<string, Reader> = {
  docx: {
    files: async (damaged) => [draftToDocx(damaged.draft), await renderDocx(printed(damaged))],
    mutations: [
      mutateBytes,
      mutateParts(wordParts, 'any'),
      mutateParts(wordParts, 'wellFormed'),
      mutateParts(/document\.xml$/, 'wellFormed'),
    ],
  },
  html: {
    files: async (damaged, seed) =>
      [draftToHtml(damaged.draft, seed), renderHtml(printed(damaged))].map((text) => strToU8(text)),
    mutations: [mutatePage],
  },
  xlsx: {
    files: async (damaged) => [renderXlsx(printed(damaged))],
    mutations: [mutateBytes, mutateParts(/^xl\/.*\.xml$/, 'any'), mutateParts(/^xl\/.*\.xml$/, 'wellFormed')],
  },
  pdf: {
    files: async (damaged) => [await renderPdf(printed(damaged), await findFonts())],
    mutations: [mutateBytes, mutatePdf, mutatePdf, mutatePdf],
  },
  txt: {
    files: async ({ template, report }, seed) =>
      [seed, seed + 1_000].map((each) => strToU8(printAsText(template, report, textStyle(each)))),
    mutations: [mutateLines(['x', '、', '（', '。', '第3页', '\u0000', '\ufeff', '一、'])],
  },
  json: {
    files: async ({ report }) => [strToU8(JSON.stringify(writeExchange(report), null, 1))],
    mutations: [mutateLines(['x', '"', '{', '}', '[', ']', ',', ':', '\\', '\u0000', '\ufeff', 'null'])],
    absentIsBlank: true,
  },
};

function textStyle(seed: number): TextStyle {
  const random = randomFrom(seed);
  return {
    columns: 20 + random.below(15),
    labelColumns: 7 + random.below(16),
    spaced: random.chance(0.3),
    figures: random.pick(['behindLabel', 'nextLine', 'lastBelow', 'oneALine', 'insideLabel', 'tabs']),
    verticalHeads: random.chance(0.3),
    rowsOnPage: random.pick([0, 0, 5, 9, 14]),
    pageNumbers: random.pick(['none', 'dashed', 'bare']),
    formFeeds: random.chance(0.5),
    fullWidthDigits: random.chance(0.2),
    numbering: random.pick(['own', 'restarting', 'none']),
  };
}
