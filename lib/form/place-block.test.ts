import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { template2021 } from '../../templates/2021';
import { templates } from '../../templates/choose';
import { arbitraryReport, typedCellsOf } from '../fixtures/arbitrary-report';
import { thirdEdition } from '../fixtures/third-edition';
import { fillTotals } from '../report/fill-totals';
import { valueAt } from '../report/cell-value';
import { writeEntry } from '../report/read-entry';
import { tableGrid } from '../template/table-grid';
import type { CellAddress, TableSection, Template } from '../template/template';
import { copyTable } from './copy-table';
import { proposedChoices, type PasteChoices, type Present } from './judge-figures';
import { changesOf, placeBlock, type Placement } from './place-block';
import { expandSpans, oneTable, readTabbed } from './read-clipboard';

const first = 'requests/newRequests/naturalPerson';

const clearing: PasteChoices = { ...proposedChoices, blanks: 'clear' };

function present(texts: Readonly<Record<string, string>> = {}): Present {
  return { textAt: (address) => texts[address] ?? '', refusalOf: () => null };
}

function place(
  text: string,
  texts: Readonly<Record<string, string>> = {},
  active: CellAddress = first,
  choices: Partial<PasteChoices> = {},
): Placement {
  const { tables } = oneTable(readTabbed(text));
  return placeBlock(template2021, active, tables, present(texts), { ...proposedChoices, ...choices });
}

function written(placement: Placement): Record<string, string> {
  return Object.fromEntries(changesOf(placement).map(({ field, text }) => [field.replace('cells.', ''), text]));
}

describe('a bare rectangle', () => {
  it('begins at the active cell', () => {
    const placement = place('1\t2\n3\t4', {}, 'requests/carriedOver/commercialEnterprise');
    expect(written(placement)).toEqual({
      'requests/carriedOver/commercialEnterprise': '1',
      'requests/carriedOver/researchInstitution': '2',
      'requests/disclosed/commercialEnterprise': '3',
      'requests/disclosed/researchInstitution': '4',
    });
  });

  it('has its totals in the seventh column compared and never written', () => {
    const placement = place('1\t2\t0\t0\t0\t0\t3\n1\t0\t0\t0\t0\t0\t2');
    expect(changesOf(placement)).toHaveLength(12);
    const totals = placement.cells.flatMap(({ figure }) => (figure.kind === 'total' ? [figure] : []));
    expect(totals).toEqual([
      { kind: 'total', computed: 3, fits: true },
      { kind: 'total', computed: 1, fits: false },
    ]);
  });

  it('passes over the total line as one of the table', () => {
    const column = Array.from({ length: 25 }, () => '1').join('\n');
    const placement = place(column);
    expect(changesOf(placement)).toHaveLength(24);
    expect(placement.cells.find(({ cell }) => cell.line.id === 'outcomeTotal')?.figure).toEqual({
      kind: 'total',
      computed: 21,
      fits: false,
    });
  });

  it('does not judge a total while parts of it are blank', () => {
    const [total] = place('9', {}, 'requests/newRequests/otherOrganization').cells;
    expect(total?.figure.kind).toBe('figure');
    const placement = place('9\t9', {}, 'requests/newRequests/otherOrganization');
    expect(placement.cells[1]?.figure).toEqual({ kind: 'total', computed: null, fits: null });
  });

  it('says which texts lie beyond the table', () => {
    expect(place('1\t2\t3\n4', {}, 'requests/carriedForward/otherOrganization').beyond).toEqual(['3', '4']);
  });

  it('takes the unreadable as such, with its text', () => {
    const placement = place('5\tabc\t３０万\t1,2,3');
    expect(written(placement)).toEqual({ [first]: '5' });
    expect(placement.cells.slice(1).map(({ read, figure }) => [read, figure.kind])).toEqual([
      ['abc', 'untaken'],
      ['３０万', 'untaken'],
      ['1,2,3', 'untaken'],
    ]);
  });

  it('understands figures as typing does', () => {
    expect(Object.values(written(place('１，０３６件\t12 宗\t"1,234"\t7')))).toEqual(['1036', '12', '1234', '7']);
    const amounts = (text: string) => place(`0\n${text}`, {}, 'proactiveDisclosure/administrativeCompulsion/decisions');
    expect(amounts('59,237.2449万元').cells[1]?.figure).toEqual({ kind: 'figure', after: '59237.2449' });
  });

  it.each(['', '-', '—', '/', '／', '——', ' '])('never takes %j for a zero', (sign) => {
    const texts = { [first]: '7' };
    const block = readTabbed(`${sign}\t1`);
    expect(
      written(placeBlock(template2021, first, oneTable(block).tables, present(texts), proposedChoices)),
    ).not.toHaveProperty([first]);
    expect(written(placeBlock(template2021, first, oneTable(block).tables, present(texts), clearing))).toHaveProperty(
      [first],
      '',
    );
  });

  it('does not touch a cell that may not be changed', () => {
    const refusing: Present = { textAt: () => '7', refusalOf: (address) => (address === first ? 'locked' : null) };
    const placement = placeBlock(template2021, first, oneTable(readTabbed('1\t2')).tables, refusing, clearing);
    expect(changesOf(placement)).toHaveLength(1);
    expect(placement.cells[0]?.figure).toEqual({ kind: 'refused', refusal: 'locked' });
    const cleared = placeBlock(template2021, first, oneTable(readTabbed('-\t2')).tables, refusing, clearing);
    expect(changesOf(cleared)).toHaveLength(1);
  });

  it('takes a merged cell over the whole row for one figure', () => {
    const licences = 'proactiveDisclosure/administrativeLicenses/decisions';
    const block = [['12', null, null]];
    const placement = placeBlock(template2021, licences, oneTable(block).tables, present(), proposedChoices);
    expect(written(placement)).toEqual({ [licences]: '12' });
    expect(placement.beyond).toEqual([]);
  });

  it('does not move figures to the left of a merged cell where all have room', () => {
    const placement = placeBlock(template2021, first, oneTable([['5', null, '6']]).tables, present(), proposedChoices);
    expect(written(placement)).toEqual({ [first]: '5', 'requests/newRequests/researchInstitution': '6' });
  });
});

describe('whatever is pasted', () => {
  const text = fc.constantFrom(
    '0',
    '1',
    '2',
    '12',
    '1,036',
    '-',
    '/',
    '',
    'abc',
    '3.5',
    '12件',
    '12 34',
    '（5）',
    '30%',
  );
  const matrix = fc.array(fc.array(text, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 30 });

  it.each(templates)('is in a cell or said to be beyond the table, all of it ($edition)', (template) => {
    const typed = typedCellsOf(template);
    fc.assert(
      fc.property(matrix, fc.nat(typed.length - 1), (block, start) => {
        const active = typed[start];
        if (active === undefined) throw new Error('no such cell');
        const { cells, beyond, serials } = placeBlock(
          template,
          active.address,
          oneTable(block).tables,
          present(),
          proposedChoices,
        );
        const shown = [...cells.map(({ read }) => read), ...beyond, ...serials].filter((each) => each !== '');
        expect(shown.toSorted()).toEqual(
          block
            .flat()
            .filter((each) => each !== '')
            .toSorted(),
        );
        expect(new Set(cells.map(({ field }) => field)).size).toBe(cells.length);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a block with the labels of lines', () => {
  it('goes to the lines that it names, in whatever order', () => {
    const placement = place('四、结转下年度继续办理\t3\n本年新收政府信息公开申请数量\t9\n（七）总计\t0');
    expect(written(placement)).toEqual({ 'requests/carriedForward/naturalPerson': '3', [first]: '9' });
    expect(placement.cells[2]?.figure.kind).toBe('total');
  });

  it('knows lines whose labels differ a little', () => {
    const placement = place('2、重复申请类\t4\n3.要求提供公开的出版物\t5');
    expect(written(placement)).toEqual({
      'requests/repeatedRequest/naturalPerson': '4',
      'requests/publicPublication/naturalPerson': '5',
    });
  });

  it('shows a row that no line is called like', () => {
    const placement = place('一、本年新收政府信息公开申请数量\t9\n网站访问量\t10000');
    expect(written(placement)).toEqual({ [first]: '9' });
    expect(placement.unplaced).toEqual([{ label: '网站访问量', texts: ['10000'] }]);
  });

  it('goes by order where no label is known, and says so', () => {
    const placement = place('甲部门\t9\n乙部门\t8');
    expect(written(placement)).toEqual({ [first]: '9', 'requests/carriedOver/naturalPerson': '8' });
    expect(placement.wordsLeftOut).toBe(1);
  });

  it('goes to another table where its labels are of that', () => {
    const placement = place('行政许可\t9\n行政处罚\t8');
    expect(placement.sections.map(({ id }) => id)).toEqual(['proactiveDisclosure']);
    expect(written(placement)).toEqual({
      'proactiveDisclosure/administrativeLicenses/decisions': '9',
      'proactiveDisclosure/administrativePenalties/decisions': '8',
    });
  });

  it('is not set down in another table where it does not say in which columns', () => {
    const placement = place('行政规范性文件\t9\t8');
    expect(placement.cells).toEqual([]);
    expect(placement.unclear).toMatchObject([
      { section: { id: 'proactiveDisclosure' }, missing: 'heads', texts: ['9', '8'] },
    ]);
    const heads = place('本年制发件数\t现行有效件数\n9\t8');
    expect(heads.cells).toEqual([]);
    expect(heads.unclear).toMatchObject([
      { section: { id: 'proactiveDisclosure' }, missing: 'labels', texts: ['9', '8'] },
    ]);
    const both = place('信息内容\t现行有效件数\n行政规范性文件\t8');
    expect(written(both)).toEqual({ 'proactiveDisclosure/normativeDocuments/inForce': '8' });
  });

  it('goes by its heads where they name the columns', () => {
    const heads = '科研机构\t自然人';
    const placement = place(`\t${heads}\n一、本年新收政府信息公开申请数量\t1\t2`);
    expect(written(placement)).toEqual({ 'requests/newRequests/researchInstitution': '1', [first]: '2' });
  });
});

const tables = [...templates, thirdEdition].flatMap((template) =>
  template.sections.flatMap((section) => (section.kind === 'table' ? [{ template, section, id: section.id }] : [])),
);

describe('a table copied out and pasted back', () => {
  it.each(tables)('changes nothing, with merged cells and without ($template.edition $id)', ({ template, section }) => {
    fc.assert(
      fc.property(arbitraryReport(template), fc.array(fc.nat(200)), fc.nat(500), ({ cells }, blank, start) => {
        const typed = typedCellsOf(template).filter((cell) => cell.section.id === section.id);
        const active = typed[start % typed.length];
        if (active === undefined) throw new Error('an empty table');
        const left = { ...cells };
        for (const index of blank) {
          const cell = typed[index];
          if (cell !== undefined) left[cell.address] = null;
        }
        const full = fillTotals(template, left);
        const textAt = (address: CellAddress): string => writeEntry(valueAt(full, address));
        const beside: Present = { textAt, refusalOf: () => null };
        for (const matrix of [merged(section, textAt), readTabbed(copyTable(section, textAt).text)]) {
          const placement = placeBlock(template, active.address, oneTable(matrix).tables, beside, clearing);
          expect(changesOf(placement)).toEqual([]);
          expect(placement.beyond).toEqual([]);
          expect(placement.unplaced).toEqual([]);
          expect(placement.cells.map(({ figure }) => figure.kind)).not.toContain('untaken');
          expect(placement.cells.flatMap(({ figure }) => (figure.kind === 'total' ? [figure.fits] : []))).not.toContain(
            false,
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  it.each(tables)('fills a blank one ($template.edition $id)', ({ template, section }) => {
    fc.assert(
      fc.property(arbitraryReport(template), ({ cells }) => {
        const full = fillTotals(template, cells);
        const textAt = (address: CellAddress): string => writeEntry(valueAt(full, address));
        const typed = typedCellsOf(template).filter((cell) => cell.section.id === section.id);
        const [active] = typed;
        if (active === undefined) throw new Error('an empty table');
        for (const matrix of [merged(section, textAt), readTabbed(copyTable(section, textAt).text)]) {
          const placement = placeBlock(template, active.address, oneTable(matrix).tables, present(), proposedChoices);
          expect(written(placement)).toEqual(
            Object.fromEntries(typed.map(({ address }) => [address, textAt(address)])),
          );
        }
      }),
      { numRuns: 10 },
    );
  });

  it('says the same in its markup, with its merged cells', () => {
    const { html } = copyTable(sectionOf(template2021, 'requests'), () => '<1>');
    expect(html).toContain('<th colspan="5">法人或其他组织</th>');
    expect(html).toContain('<td>&lt;1&gt;</td>');
  });
});

function sectionOf(template: Template, id: string): TableSection {
  const section = template.sections.find((each) => each.id === id);
  if (section?.kind !== 'table') throw new Error(`no table ${id}`);
  return section;
}

/** The table as markup with merged cells is read. */
function merged(section: TableSection, textAt: (address: CellAddress) => string) {
  return tableGrid(section).parts.flatMap(({ head, body }) =>
    expandSpans(
      [...head, ...body].map((row) =>
        row.map((cell) =>
          cell.kind === 'figure'
            ? { text: textAt(cell.address), columnSpan: cell.columnSpan, rowSpan: 1 }
            : { text: cell.text, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan },
        ),
      ),
    ),
  );
}
