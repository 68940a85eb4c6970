import { describe, expect, it } from 'vitest';
import { packDocx } from '../../fixtures/damaged/to-docx';
import type { RawBlock } from '../raw-document';
import { unzipSafely } from '../unzip';
import { readDocx } from './read-docx';

function blocksOf(body: string, lists?: string): readonly RawBlock[] {
  const parts = unzipSafely(packDocx(body, lists), { entries: 20, bytes: 1_000_000 });
  if (!parts.ok) throw new Error(parts.error.kind);
  const read = readDocx(parts.value);
  if (!read.ok) throw new Error(read.error.kind);
  return read.value.blocks;
}

function textsOf(body: string, lists?: string): string[] {
  return blocksOf(body, lists).map((block) => (block.kind === 'table' ? 'table' : block.text));
}

function rowsOf(rows: string): (readonly string[])[] {
  const [table] = blocksOf(`<w:tbl>${rows}</w:tbl>`);
  return table?.kind === 'table' ? table.rows.map(({ cells }) => cells) : [];
}

const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string): string => `<w:p>${content}</w:p>`;
const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const changed = 'w:id="1" w:author="青" w:date="2022-01-05T00:00:00Z"';

describe('the text of a DOCX', () => {
  it.each<[what: string, content: string, text: string]>([
    ['runs side by side', run('总体') + run('情况'), '总体情况'],
    ['a deletion', `<w:del ${changed}><w:r><w:delText>9</w:delText></w:r></w:del>${run('5')}`, '5'],
    ['text moved away', `<w:moveFrom ${changed}>${run('9')}</w:moveFrom>${run('5')}`, '5'],
    ['an insertion', `<w:ins ${changed}>${run('5')}</w:ins>`, '5'],
    ['text moved here', `<w:moveTo ${changed}>${run('5')}</w:moveTo>`, '5'],
    ['what is struck out', run('9', '<w:strike/>') + run('5', '<w:strike w:val="0"/>'), '5'],
    ['what is hidden', run('9', '<w:vanish/>') + run('5'), '5'],
    ['a link', `<w:hyperlink>${run('5')}</w:hyperlink>`, '5'],
    ['a control', `<w:sdt><w:sdtPr/><w:sdtContent>${run('5')}</w:sdtContent></w:sdt>`, '5'],
    [
      'a control that was not filled in',
      `${run('5')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处')}</w:sdtContent></w:sdt>`,
      '5',
    ],
    [
      'a field',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(LEFT)</w:instrText></w:r>${run('8')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('5')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('件')}`,
      '5件',
    ],
    ['tabs', `<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>`, '甲\t乙'],
    ['a note', `${run('5')}<w:r><w:footnoteReference w:id="2"/></w:r>`, '5'],
    ['a character of a symbol font', '<w:r><w:sym w:font="Symbol" w:char="F035"/></w:r>', '5'],
    ['private characters', run('\uf035', '<w:rFonts w:ascii="Symbol"/>'), '5'],
    ['a picture among characters', '<w:r><w:sym w:font="Wingdings" w:char="F035"/></w:r>', '□'],
    [
      'a formula',
      '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>5</m:t></m:r></m:oMath>',
      '5',
    ],
    [
      'furigana',
      '<w:r><w:ruby><w:rt><w:r><w:t>ji</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>计</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      '计',
    ],
    ['entities', run('&lt;&#x7532;&#20057;&amp;'), '<甲乙&'],
  ])('takes %s for what it prints', (_, content, text) => {
    expect(textsOf(paragraph(content))).toEqual([text]);
  });

  it('runs a paragraph whose mark was deleted on into the next', () => {
    const first = `<w:p><w:pPr><w:rPr><w:del ${changed}/></w:rPr></w:pPr>${run('全年')}</w:p>`;
    expect(textsOf(first + paragraph(run('平稳。')))).toEqual(['全年平稳。']);
  });

  it('has a line for each line of a broken paragraph', () => {
    const [first, second] = blocksOf(paragraph('<w:r><w:t>青禾局</w:t><w:br/><w:t>2021年</w:t></w:r>'));
    expect([first, second]).toMatchObject([
      { kind: 'line', text: '青禾局', blankLinesBefore: 1 },
      { kind: 'line', text: '2021年', blankLinesBefore: 0 },
    ]);
  });

  it('reads a text box once, behind its paragraph', () => {
    const box = `<w:txbxContent>${paragraph(run('年度报告'))}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(textsOf(paragraph(run('青禾局') + drawing))).toEqual(['青禾局', '年度报告']);
  });

  it('reads old WordArt', () => {
    const art =
      '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="年度报告"/></v:shape></w:pict></w:r>';
    expect(textsOf(paragraph(art))).toEqual(['年度报告']);
  });
});

describe('the numbers of a DOCX', () => {
  const numbered = (text: string, list: number, level = 0): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
  const level = (index: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const list = (id: number, more = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="1"/>${more}</w:num>`;
  const abstract = `<w:abstractNum w:abstractNumId="1">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%1.%3', '<w:isLgl/>')}</w:abstractNum>`;

  it('count on, and begin anew below each outer one', () => {
    const body = [
      numbered('甲', 1),
      numbered('乙', 1, 1),
      numbered('丙', 1, 1),
      numbered('丁', 1),
      numbered('戊', 1, 1),
    ];
    expect(textsOf(body.join(''), abstract + list(1))).toEqual([
      '一、甲',
      '（一）乙',
      '（二）丙',
      '二、丁',
      '（一）戊',
    ]);
  });

  it('count on over lists of one kind, but for those that begin anew', () => {
    const anew = list(3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    const body = [numbered('甲', 1), numbered('乙', 2), numbered('丙', 3), numbered('丁', 3)];
    expect(textsOf(body.join(''), abstract + list(1) + list(2) + anew)).toEqual([
      '一、甲',
      '二、乙',
      '五、丙',
      '六、丁',
    ]);
  });

  it('print outer numbers in digits where the list asks for it', () => {
    const body = [numbered('甲', 1), numbered('乙', 1), numbered('丙', 1, 2)];
    expect(textsOf(body.join(''), abstract + list(1))).toEqual(['一、甲', '二、乙', '2.1丙']);
  });

  it('are none where the paragraph leaves its list, or the list is not there', () => {
    expect(textsOf(numbered('甲', 0) + numbered('乙', 9), abstract + list(1))).toEqual(['甲', '乙']);
  });
});

describe('the tables of a DOCX', () => {
  it('have a place for each column of the grid', () => {
    const merged = '<w:vMerge w:val="restart"/>';
    const below = '<w:vMerge/>';
    const rows = [
      row(cell('总计', '<w:gridSpan w:val="2"/>'), cell('甲')),
      row(cell('乙', merged), cell('1'), cell('2')),
      row(cell('', below), cell('3'), cell('4')),
    ];
    const [table] = blocksOf(`<w:tbl>${rows.join('')}</w:tbl>`);
    expect(table).toMatchObject({
      rows: [
        { cells: ['总计', '', '甲'], spans: [2, 0, 1] },
        { cells: ['乙', '1', '2'], spans: [1, 1, 1] },
        { cells: ['', '3', '4'], spans: [0, 1, 1] },
      ],
    });
  });

  it('tell a row that ends early from empty cells', () => {
    const [table] = blocksOf(`<w:tbl>${row(cell('甲'), cell(''), cell('1'))}${row(cell('乙'), cell('2'))}</w:tbl>`);
    expect(table).toMatchObject({ rows: [{ spans: [1, 1, 1] }, { cells: ['乙', '2', ''], spans: [1, 1, -1] }] });
  });

  it('begin late where the row does', () => {
    const late = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('1')}</w:tr>`;
    expect(rowsOf(row(cell('甲'), cell('乙')) + late)).toEqual([
      ['甲', '乙'],
      ['', '1'],
    ]);
  });

  it('lose rows and cells that were deleted', () => {
    const gone = `<w:tr><w:trPr><w:del ${changed}/></w:trPr>${cell('9')}${cell('9')}</w:tr>`;
    const rows = row(cell('甲'), cell('9', `<w:cellDel ${changed}/>`), cell('1')) + gone + row(cell('乙'), cell('2'));
    expect(rowsOf(rows)).toEqual([
      ['甲', '1'],
      ['乙', '2'],
    ]);
  });

  it('join the cells of older programs', () => {
    const rows = row(cell('甲', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge w:val="continue"/>'), cell('1'));
    expect(rowsOf(rows + row(cell('乙'), cell('2'), cell('3')))[0]).toEqual(['甲', '', '1']);
  });

  it('arrange what stands in them where they hold tables or have one column', () => {
    const inner = `<w:tbl>${row(cell('甲'), cell('1'))}</w:tbl>`;
    const outer = `<w:tbl>${row(cell('题'), `<w:tc>${inner}<w:p/></w:tc>`)}</w:tbl>`;
    expect(textsOf(outer)).toEqual(['题', 'table']);
    expect(textsOf(`<w:tbl>${row(cell('甲'))}${row(cell('乙'))}</w:tbl>`)).toEqual(['甲', '乙']);
  });

  it('are refused where they are far too large', () => {
    const wide = row(...Array.from({ length: 100 }, () => cell('1')));
    const parts = unzipSafely(packDocx(`<w:tbl>${wide.repeat(201)}</w:tbl>`), { entries: 20, bytes: 24_000_000 });
    const read = parts.ok ? readDocx(parts.value) : parts;
    expect(read).toEqual({ ok: false, error: { kind: 'archiveTooLarge' } });
  });
});
