import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '../../templates/choose';
import { arbitraryReport, balancedReport } from '../fixtures/arbitrary-report';
import { thirdEdition } from '../fixtures/third-edition';
import { describeImportFinding } from '../messages/describe-import';
import { fillTotals } from '../report/fill-totals';
import { newReport } from '../report/new-report';
import type { CellValue, CellValues, ProseBlock, Report } from '../report/report';
import type { CellAddress, Template } from '../template/template';
import { printAsText, type Damage, type TextStyle } from './fixtures/print-as-text';
import type { ImportFinding } from './import-finding';
import { importText } from './import-text';

const editions = [...templates, thirdEdition];
const style: fc.Arbitrary<TextStyle> = fc.record({
  columns: fc.integer({ min: 20, max: 34 }),
  labelColumns: fc.integer({ min: 7, max: 22 }),
  spaced: fc.boolean(),
  figures: fc.constantFrom('behindLabel', 'nextLine', 'lastBelow', 'oneALine', 'insideLabel', 'tabs'),
  verticalHeads: fc.boolean(),
  rowsOnPage: fc.constantFrom(0, 0, 3, 5, 9, 14),
  pageNumbers: fc.constantFrom('none', 'dashed', 'bare'),
  formFeeds: fc.boolean(),
  fullWidthDigits: fc.boolean(),
  numbering: fc.constantFrom('own', 'restarting', 'none'),
});
const edition = fc.constantFrom(...editions);
const balanced = edition.chain((template) => balancedReport(template).map((report) => ({ template, report })));
const unbalanced = edition.chain((template) => arbitraryReport(template).map((report) => ({ template, report })));

/** Prose as it comes back: neighbouring blocks that print alike are told apart by their ends. */
const sentence = fc
  .array(fc.constantFrom('办事指南', '依法公开', '12件', '群众', '“一网通办”', '平台', '2020年', '《条例》', '及时'), {
    minLength: 4,
    maxLength: 24,
  })
  .map((words) => `${words.join('')}。`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => `全年${sentences.join('')}`);
const prose = fc
  .array(fc.tuple(fc.constantFrom('主动公开情况', '依申请公开情况', '监督保障情况'), paragraph), {
    minLength: 3,
    maxLength: 6,
  })
  .map((parts) =>
    parts.flatMap(([topic, text], index): ProseBlock[] => [
      { kind: 'heading', level: 2, text: `（${'一二三四五六'[index] ?? ''}）${topic}` },
      { kind: 'paragraph', text },
    ]),
  );

/** A report with a zero in every cell. */
function filled(template: Template): Report {
  const blank = newReport(template, { name: '青禾局', kind: 'department' }, template.years.first);
  const cells = [...template.cells.values()].filter(({ computed }) => !computed);
  return {
    ...blank,
    cells: Object.fromEntries(cells.map(({ address, column }) => [address, column.type === 'amount' ? '0' : 0])),
  };
}

function read(text: string): { report: Report; findings: readonly ImportFinding[] } {
  const result = importText(editions, text);
  if (!result.ok) throw new Error(`Refused: ${result.error.kind}\n${text}`);
  return result.value;
}

/** The cells that were read otherwise than they were written and that no finding names. */
function wrongUnseen(
  template: Template,
  wanted: CellValues,
  { report, findings }: Pick<ReturnType<typeof read>, 'report' | 'findings'>,
): string[] {
  const flagged = new Set(findings.flatMap(({ cells }) => cells));
  return wrongCells(template, wanted, report)
    .filter(({ address }) => !flagged.has(address))
    .map(({ text }) => text);
}

function wrongCells(template: Template, wanted: CellValues, report: Report): { address: CellAddress; text: string }[] {
  const found = { ...report.cells, ...report.printedTotals };
  return [...template.cells.keys()].flatMap((address) => {
    const [want, got]: (CellValue | undefined)[] = [wanted[address] ?? null, found[address] ?? null];
    return want === got ? [] : [{ address, text: `${address}: ${want} read as ${got}` }];
  });
}

function allCells(template: Template, report: Report): CellValues {
  return { ...fillTotals(template, report.cells), ...report.printedTotals };
}

describe('importText', () => {
  it('gives back every cell, title, date and agency, however the text was cut', () => {
    fc.assert(
      fc.property(balanced, style, ({ template, report }, cut) => {
        const text = printAsText(template, report, cut);
        const { report: got, findings } = read(text);
        const telling = findings.map((each) => describeImportFinding(template, each));
        expect({ wrong: wrongCells(template, allCells(template, report), got), edition: got.edition, telling }).toEqual(
          {
            wrong: [],
            edition: template.edition,
            telling: expect.anything(),
          },
        );
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect([got.title, got.year, got.agency.name, got.date]).toEqual([
          report.title,
          report.year,
          report.agency.name,
          report.date,
        ]);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('gives back prose that was cut into lines', () => {
    fc.assert(
      fc.property(prose, style, fc.nat(3), (overview, cut, edition) => {
        const template = editions[edition % editions.length] ?? thirdEdition;
        const [first] = template.sections.filter(({ kind }) => kind === 'narrative');
        const report = { ...filled(template), narrative: { [first?.id ?? '']: overview } };
        const { report: got } = read(printAsText(template, report, cut));
        expect(got.narrative[first?.id ?? '']).toEqual(overview);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('takes garbage for what it is, in bounded time', () => {
    const pieces = fc.constantFrom(
      ...'规章 行政许可 （一）予以公开 总计 其他 一、总体情况 二、 0 3 12 - / 7件 2020年 。 ， \n \t \f （'.split(' '),
      '\n',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 400 }), (garbage) => {
        const result = importText(editions, garbage.join(' '));
        if (!result.ok) return;
        const { report, findings } = result.value;
        const flagged = new Set(findings.flatMap(({ cells }) => cells));
        const template = editions.find(({ edition: name }) => name === report.edition);
        const blank = [...(template?.cells.keys() ?? [])].filter((address) => report.cells[address] === undefined);
        const unseen = blank.filter((address) => report.printedTotals[address] === undefined && !flagged.has(address));
        expect(unseen).toEqual([]);
      }),
      { numRuns: 200 },
    );
    for (const line of [
      '规章 0 0 0\n',
      '一、总体情况\n',
      '（一）予以公开 1 ',
      '0 ',
      '字',
      '5（',
      '规章\t0\t0\n',
      '7\n\f',
      '　',
    ]) {
      const started = performance.now();
      for (const length of [90_000, 1_900_000]) importText(editions, line.repeat(Math.floor(length / line.length)));
      expect(performance.now() - started, line).toBeLessThan(20_000);
    }
  }, 240_000);

  it('reads no figure wrong without saying so where rows are damaged', () => {
    fc.assert(
      fc.property(fc.oneof(balanced, unbalanced), style, damages, ({ template, report }, cut, damage) => {
        const result = importText(editions, printAsText(template, report, cut, damaging(damage)));
        if (!result.ok || result.value.report.edition !== template.edition) return;
        expect(wrongUnseen(template, allCells(template, report), result.value)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

const damages = fc.array(
  fc.record({
    row: fc.nat(40),
    at: fc.nat(14),
    kind: fc.constantFrom(
      'blank',
      'dash',
      'slash',
      'extra',
      'runTogether',
      'words',
      'remark',
      'torn',
      'dropped',
      'lost',
    ),
    figure: fc.nat(30),
  }),
  { minLength: 1, maxLength: 4 },
);

/** Does to some rows what careless clerks, converters and printers do. */
function damaging(wanted: readonly { row: number; at: number; kind: string; figure: number }[]): Damage {
  let index = -1;
  return ({ texts }) => {
    index += 1;
    const damage = wanted.find(({ row }) => row === index);
    if (damage === undefined) return null;
    const at = damage.at % texts.length;
    const text = texts[at] ?? '';
    const changed = (...instead: string[]): string[] => [...texts.slice(0, at), ...instead, ...texts.slice(at + 1)];
    switch (damage.kind) {
      case 'blank':
        return changed('');
      case 'dash':
        return changed('-');
      case 'slash':
        return changed('/');
      case 'extra':
        return changed(text, String(damage.figure));
      case 'runTogether':
        return [texts.join('')];
      case 'words':
        return changed('若干');
      case 'remark':
        return changed(`${text}（其中修订${damage.figure}件）`);
      case 'torn':
        return changed(text.slice(0, 1), text.slice(1));
      case 'lost':
        return texts.map(() => '');
      default:
        return changed();
    }
  };
}
