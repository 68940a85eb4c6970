// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryReport, typedCellsOf } from '../../../lib/fixtures/arbitrary-report';
import {
  cellsOfSection,
  excelMarkup,
  wordMarkup,
  wpsMarkup,
  type CopiedCells,
} from '../../../lib/fixtures/clipboard-markup';
import { proposedChoices } from '../../../lib/form/judge-figures';
import { changesOf, placeBlock, type Placement } from '../../../lib/form/place-block';
import type { Copied } from '../../../lib/form/read-clipboard';
import { valueAt } from '../../../lib/report/cell-value';
import { fillTotals } from '../../../lib/report/fill-totals';
import { writeEntry } from '../../../lib/report/read-entry';
import type { CellAddress, TableSection, Template } from '../../../lib/template/template';
import { template2021 } from '../../../templates/2021';
import { templates } from '../../../templates/choose';
import { readClipboard } from './clipboard-table';

const first = 'requests/newRequests/naturalPerson';
const fees = 'proactiveDisclosure/administrativeFees/amount';

function read(html: string, plain = ''): Copied {
  const transfer = new DataTransfer();
  transfer.setData('text/html', html);
  transfer.setData('text/plain', plain);
  return readClipboard(transfer);
}

function place({ tables }: Copied, active: CellAddress = first, template: Template = template2021): Placement {
  return placeBlock(template, active, tables, { textAt: () => '', refusalOf: () => null }, proposedChoices);
}

function written(placement: Placement): Record<string, string> {
  return Object.fromEntries(changesOf(placement).map(({ field, text }) => [field.replace('cells.', ''), text]));
}

const programs = [
  ['Excel', excelMarkup],
  ['WPS', wpsMarkup],
  ['Word', wordMarkup],
] as const;

const tables = templates.flatMap((template) =>
  template.sections.flatMap((section) =>
    section.kind === 'table'
      ? programs.map(([program, markup]) => ({ template, section, id: section.id, program, markup }))
      : [],
  ),
);

describe.each(tables)('$id of $template.edition as $program copies it', ({ template, section, markup }) => {
  it('fills a blank table, from whatever cell', () => {
    fc.assert(
      fc.property(arbitraryReport(template), fc.nat(500), ({ cells }, start) => {
        const full = fillTotals(template, cells);
        const textAt = (address: CellAddress): string => writeEntry(valueAt(full, address));
        const all = typedCellsOf(template);
        const active = all[start % all.length];
        if (active === undefined) throw new Error('an empty form');
        const placement = place(read(markup(cellsOfSection(section, textAt))), active.address, template);
        const typed = all.filter((cell) => cell.section.id === section.id);
        const meant = typed.map(({ address }) => [address, textAt(address)] as const).filter(([, text]) => text !== '');
        expect(written(placement)).toEqual(Object.fromEntries(meant));
        expect([placement.beyond, placement.unplaced, placement.unclear, placement.stray]).toEqual([[], [], [], []]);
      }),
      { numRuns: 5 },
    );
  });
});

const rectangle: CopiedCells = [
  [{ text: '3' }, { text: '0' }],
  [{ text: '1,036' }, { text: '2' }],
];

const labelled: CopiedCells = [
  [{ text: '', columnSpan: 2 }, { text: '自然人' }, { text: '科研机构' }],
  [{ text: '（三）不予公开', rowSpan: 2 }, { text: '1.属于国家秘密' }, { text: '4' }, { text: '5' }],
  [{ text: '2.其他法律行政法规禁止公开' }, { text: '6' }, { text: '7' }],
];

describe.each(programs)('a part of a table as %s copies it', (_program, markup) => {
  it('goes where the cursor stands', () => {
    expect(written(place(read(markup(rectangle)), 'requests/disclosed/researchInstitution'))).toEqual({
      'requests/disclosed/researchInstitution': '3',
      'requests/disclosed/publicInterestOrganization': '0',
      'requests/partlyDisclosed/researchInstitution': '1036',
      'requests/partlyDisclosed/publicInterestOrganization': '2',
    });
  });

  it('goes by its labels and heads, from another section too', () => {
    for (const active of [first, fees] as const) {
      expect(written(place(read(markup(labelled)), active))).toEqual({
        'requests/stateSecret/naturalPerson': '4',
        'requests/stateSecret/researchInstitution': '5',
        'requests/prohibitedByLaw/naturalPerson': '6',
        'requests/prohibitedByLaw/researchInstitution': '7',
      });
    }
  });
});

describe('what a clipboard shows and what it holds', () => {
  const table = (rows: string, columns = ''): Copied =>
    read(`<html><body><table><!--StartFragment-->${columns}${rows}<!--EndFragment--></table></body></html>`);

  it('leaves hidden rows out and says what stood in them', () => {
    const copied = table(
      "<tr><td>1</td></tr><tr height=0 style='display:none;mso-height-source:userset'><td>99</td></tr><tr><td>2</td></tr>",
    );
    expect(copied.tables.map(({ matrix }) => matrix)).toEqual([[['1'], ['2']]]);
    expect(copied.hidden).toEqual(['99']);
  });

  it('leaves hidden columns out, merged heads over them kept', () => {
    const copied = table(
      '<tr><td colspan=3>自然人</td><td>总计</td></tr><tr><td>98</td><td>1</td><td>99</td><td>2</td></tr>',
      "<colgroup><col width=0 style='display:none'><col width=72><col width=0 style='display:none;mso-width-alt:0'></colgroup>",
    );
    expect(copied.tables[0]?.matrix).toEqual([
      ['自然人', '总计'],
      ['1', '2'],
    ]);
    expect(copied.hidden).toEqual(['98', '99']);
  });

  it('leaves hidden cells out', () => {
    const copied = table("<tr><td style='display:none'>5</td><td>1</td></tr><tr><td>3</td><td hidden>4</td></tr>");
    expect(copied.tables[0]?.matrix).toEqual([['1'], ['3']]);
    expect(copied.hidden).toEqual(['5', '4']);
  });

  it('leaves hidden tables out, and takes no unit above another table for theirs', () => {
    const hidden = "<div style='display:none'><table><tr><td>98</td></tr></table></div>";
    const copied = read(
      `${hidden}<p>单位：元</p><table><tbody hidden><tr><td>99</td></tr></tbody><tr><td>1</td></tr></table>`,
    );
    expect(copied.tables).toEqual([{ matrix: [['1']], above: '单位：元' }]);
    expect(copied.hidden).toEqual(['98', '99']);
  });

  it('keeps two paragraphs of a cell apart', () => {
    const { cells } = place(table('<tr><td><p>43</p><p>400</p></td><td>43<br>4</td></tr>'));
    expect(cells.map(({ figure }) => figure)).toEqual([
      { kind: 'untaken', trouble: 'several' },
      { kind: 'untaken', trouble: 'several' },
    ]);
  });

  it('does not read what was deleted, hidden in the text or a mark of a comment', () => {
    const copied = table(
      "<tr><td><p>1<del cite='mailto:x' datetime='2026-01-05'>2</del><ins>3</ins></p></td>" +
        "<td>4<span style='mso-hide:all'>5</span></td>" +
        "<td>6<span class=MsoCommentReference><a class=msocomanchor href='#_msocom_1'>[A1]</a></span></td></tr>",
    );
    expect(copied.tables[0]?.matrix).toEqual([['13', '4', '6']]);
  });

  it('reads spaces that only set the width as spaces', () => {
    const copied = table("<tr><td><span style='mso-spacerun:yes'>&nbsp; </span>1,036 </td><td>&nbsp;</td></tr>");
    expect(copied.tables[0]?.matrix).toEqual([['1,036', '']]);
  });

  it('says where a figure is shown rounded', () => {
    const copied = table('<tr><td x:num="2811.2234">2811.22</td><td x:num="5">5</td><td sdval="0.5">50%</td></tr>');
    expect(copied.tables[0]?.matrix).toEqual([['2811.22', '5', '50%']]);
    expect(copied.rounded).toEqual([{ shown: '2811.22', exact: '2811.2234' }]);
  });

  it('takes the number itself where only colour or an exponent shows it', () => {
    const copied = table('<tr><td x:num="-5"><font color=red>5</font></td><td x:num="28112200">2.81E+07</td></tr>');
    expect(copied.tables[0]?.matrix).toEqual([['-5', '28112200']]);
    expect(copied.rounded).toEqual([]);
  });

  it('takes a number in brackets for the negative that it is', () => {
    const copied = table('<tr><td x:num="-5">(5)</td><td x:num="-1234">(1,234)</td></tr>');
    expect(copied.tables[0]?.matrix).toEqual([['(5)', '(1,234)']]);
  });
});

describe('several tables in one clipboard', () => {
  const sectionOf = (id: string): TableSection => {
    const section = template2021.sections.find((each) => each.id === id);
    if (section?.kind !== 'table') throw new Error(`no table ${id}`);
    return section;
  };

  it('are read one by one, with the words around them', () => {
    const html = [
      wordMarkup(
        cellsOfSection(sectionOf('proactiveDisclosure'), () => '1'),
        '二、主动公开政府信息情况',
      ),
      wordMarkup(
        cellsOfSection(sectionOf('reconsiderationAndLitigation'), () => '2'),
        '四、行政复议、行政诉讼情况',
      ),
    ].join('');
    const copied = read(html);
    expect(copied.tables).toHaveLength(2);
    expect(copied.outside).toEqual(['二、主动公开政府信息情况', '四、行政复议、行政诉讼情况']);
    const placement = place(copied);
    expect(placement.sections.map(({ id }) => id)).toEqual(['proactiveDisclosure', 'reconsiderationAndLitigation']);
    expect(changesOf(placement)).toHaveLength(10 + 12);
  });

  it('give the unit that stands above one of them', () => {
    const rows: CopiedCells = [[{ text: '行政事业性收费' }, { text: '28112200' }]];
    expect(written(place(read(wordMarkup(rows, '单位：元')), fees))).toEqual({ [fees]: '2811.22' });
  });

  it('are found inside a table that only arranges the page', () => {
    const inner = '<table><tr><td>一、本年新收政府信息公开申请数量</td><td>5</td></tr></table>';
    const copied = read(`<table><tr><td>导航</td><td>${inner}</td></tr></table>`);
    expect(written(place(copied))).toEqual({ [first]: '5' });
    expect(copied.outside).toEqual(['导航']);
  });

  it('are the plain text where the markup has no table', () => {
    expect(read('<p>1</p>', '1\t2').tables).toEqual([{ matrix: [['1', '2']], above: '' }]);
    expect(read('<table></table>', '1\t2').tables).toEqual([{ matrix: [['1', '2']], above: '' }]);
  });
});
