import { describe, expect, it } from 'vitest';
import type { RawBlock } from '../raw-document';
import { readHtml } from './read-html';

function blocksOf(markup: string): readonly RawBlock[] {
  const read = readHtml(markup);
  if (read === null) throw new Error('Too large');
  return read.blocks;
}

function textsOf(markup: string): string[] {
  return blocksOf(markup).map((block) => (block.kind === 'table' ? 'table' : block.text));
}

function rowsOf(markup: string): (readonly string[])[] {
  return blocksOf(markup).flatMap((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => cells) : []));
}

describe('the text of a page', () => {
  it.each<[what: string, markup: string, texts: string[]]>([
    ['paragraphs', '<p>甲</p><div>乙<p>丙</p>丁</div>', ['甲', '乙', '丙', '丁']],
    ['spans of one character', '<p><span>总</span><span lang="x">体</span>情<b>况</b></p>', ['总体情况']],
    ['white space', '<p>\n  甲 \n 乙&nbsp;</p>', ['甲 乙']],
    ['lines of a broken paragraph', '<p>甲<br>乙</p>', ['甲', '乙']],
    ['text as it was typed', '<pre>甲\n乙</pre>', ['甲', '乙']],
    ['what is deleted', '<p><del>9</del>5<s>9</s><strike>9</strike></p>', ['5']],
    ['what is struck out', '<p><span style="color:red;text-decoration: line-through">9</span>5</p>', ['5']],
    ['what is not displayed', '<p style="DISPLAY:none">9</p><p hidden>9</p><p>5</p>', ['5']],
    [
      'what a style sheet hides',
      '<style>/* x */ p.a, #b { display:none }</style><p class="c a">9</p><p id="b">9</p>5',
      ['5'],
    ],
    ['what is hidden on paper only', '<style>@media print { .a { display:none } }</style><p class="a">5</p>', ['5']],
    ['scripts and forms', '<script>9</script><style>9</style><p>5<button>9</button></p><noscript>9</noscript>', ['5']],
    ['the furniture of a site', '<nav>首页</nav><p>5</p><p><a href="/">上一篇</a></p><footer>备案</footer>', ['5']],
    ['the edges of pages', '<div title="header">9</div><p>5</p><div title="footer">— 3 —</div>', ['5']],
    [
      'numbers of a list',
      '<ol start="2"><li><p>甲</p></li><li>乙</li></ol><ul><li>丙</li></ul>',
      ['2.甲', '3.乙', '丙'],
    ],
  ])('has %s as they are shown', (_, markup, texts) => {
    expect(textsOf(markup)).toEqual(texts);
  });

  it('ends with the element that holds the report', () => {
    const report =
      '<p>题</p><table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table><p>六、其他</p><p>无。</p>';
    expect(textsOf(`<div><div>${report}</div></div><p>主办：某局</p>`)).toEqual(['题', 'table', '六、其他', '无。']);
  });

  it('goes on behind the tables where a section follows them', () => {
    const table = '<table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>';
    expect(textsOf(`<div><div>${table}</div><p>五、问题</p><p>少。</p></div><p>主办</p>`)).toEqual([
      'table',
      '五、问题',
      '少。',
    ]);
  });
});

describe('the tables of a page', () => {
  it('have a place for each column', () => {
    const markup =
      '<table><tr><td rowspan="2">甲</td><td colspan="2">乙</td></tr><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>';
    expect(blocksOf(markup)).toMatchObject([
      {
        rows: [
          { cells: ['甲', '乙', ''], spans: [1, 2, 0] },
          { cells: ['', '1', '2'], spans: [0, 1, 1] },
          { cells: ['3', '', ''], spans: [1, -1, -1] },
        ],
      },
    ]);
  });

  it('show their foot last and lose hidden rows and cells', () => {
    const markup =
      '<table><tfoot><tr><td>总计</td><td>3</td></tr></tfoot><tr><td>甲</td><td>1</td></tr><tr style="display:none"><td>9</td><td>9</td></tr><tr><td style="display:none">9</td><td>乙</td><td>2</td></tr></table>';
    expect(rowsOf(markup)).toEqual([
      ['甲', '1'],
      ['乙', '2'],
      ['总计', '3'],
    ]);
  });

  it('only arrange the page where they hold other tables', () => {
    const inner = '<table><tr><td>甲</td><td>1</td></tr></table>';
    const page = `<table><tr><td>左</td><td><table><tr><td>题${inner}</td></tr></table></td></tr></table>`;
    expect(textsOf(page)).toEqual(['左', '题', 'table']);
  });

  it('may claim any span without growing', () => {
    const [table] = blocksOf(
      '<table><tr><td colspan="99999" rowspan="65536">甲</td></tr><tr><td>乙</td><td>1</td></tr></table>',
    );
    expect(table?.kind === 'table' && table.rows.map(({ cells }) => cells.length)).toEqual([100, 100]);
    expect(readHtml(`<table>${`<tr>${'<td>1'.repeat(100)}</tr>`.repeat(201)}</table>`)).toBeNull();
  });

  it('leave out the cell in which a page was cut short', () => {
    expect(rowsOf('<table><tr><td>甲</td><td>12</td></tr><tr><td>乙</td><td>34')).toEqual([
      ['甲', '12'],
      ['乙', ''],
    ]);
  });
});

describe('a page that is made to hurt', () => {
  it.each<[what: string, markup: string]>([
    ['nested elements', '<div>'.repeat(50_000)],
    ['nested tables', '<table><tr><td>'.repeat(3_000)],
    ['a style sheet without end', `<style>${'.a '.repeat(300_000)}`],
    ['comments without end', `<style>${'/*'.repeat(300_000)}`],
    ['spaces', `<pre>${' '.repeat(500_000)}</pre>`],
    ['many rows', `<table>${'<tr>'.repeat(200_000)}</table>`],
  ])(
    'is read or refused: %s',
    (_, markup) => {
      const started = process.cpuUsage();
      readHtml(markup);
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1000).toBeLessThan(5_000);
    },
    30_000,
  );
});
