import { describe, expect, it } from 'vitest';
import { defineTemplate } from './define-template';
import type { Block, TableSection, TemplateSource } from './template';

const block: Block = {
  direction: 'down',
  columns: [
    { kind: 'column', id: 'a', label: '甲', type: 'count' },
    { kind: 'column', id: 'b', label: '乙', type: 'count' },
    { kind: 'column', id: 'sum', label: '合计', type: 'count' },
  ],
  lines: [
    { kind: 'line', id: 'in', label: '收' },
    { kind: 'group', id: 'group', label: '组', members: [{ kind: 'line', id: 'out', label: '支' }] },
  ],
};
const table: TableSection = {
  kind: 'table',
  id: 'table',
  heading: '一、表',
  blocks: [block],
  totals: [{ rule: 'S', axis: 'column', id: 'sum', parts: ['a', 'b'] }],
  identities: [],
  checks: [],
};
const source: TemplateSource = {
  edition: 'x',
  notice: '通知',
  years: { first: 2030 },
  documentName: '报告',
  sections: [table],
};
const withTable = (change: Partial<TableSection>): TemplateSource => ({
  ...source,
  sections: [{ ...table, ...change }],
});
const withBlock = (change: Partial<Block>): TemplateSource => withTable({ blocks: [{ ...block, ...change }] });

const otherBlock: Block = {
  direction: 'down',
  columns: [{ kind: 'column', id: 'c', label: '丙', type: 'count' }],
  lines: [{ kind: 'line', id: 'other', label: '其他' }],
};

describe('defineTemplate', () => {
  it('lists the cells in the order of the form and tells totals from typed cells', () => {
    const cells = [...defineTemplate(source).cells.values()];
    expect(cells.map(({ address, computed }) => [address, computed])).toEqual([
      ['table/in/a', false],
      ['table/in/b', false],
      ['table/in/sum', true],
      ['table/out/a', false],
      ['table/out/b', false],
      ['table/out/sum', true],
    ]);
    expect(cells[3]?.lineName).toBe('组 支');
  });

  it.each<[string, TemplateSource, RegExp]>([
    ['a section twice', { ...source, sections: [table, table] }, /section “table” is there twice/],
    ['no sections', { ...source, sections: [] }, /has no sections/],
    ['years the wrong way round', { ...source, years: { first: 2030, last: 2029 } }, /2030 comes after its last, 2029/],
    ['a line twice', withTable({ blocks: [block, { ...block }] }), /line “in” is there twice/],
    [
      'a column twice',
      withBlock({ columns: [...block.columns, ...block.columns.slice(0, 1)] }),
      /column “a” is there twice/,
    ],
    ['no columns', withBlock({ columns: [] }), /has no columns/],
    ['no lines', withBlock({ lines: [] }), /has no lines/],
    ['an id with a slash', withBlock({ lines: [{ kind: 'line', id: 'in/out', label: '收' }] }), /“in\/out” is no id/],
    ['a line without label', withBlock({ lines: [{ kind: 'line', id: 'in', label: '' }] }), /“in” needs a label/],
    [
      'widths for other columns',
      withBlock({ widths: { labels: [10], figures: [1, 1, 1] } }),
      /1 \+ 3 widths for 2 columns of labels/,
    ],
    [
      'a total of an unknown part',
      withTable({ totals: [{ rule: 'S', axis: 'column', id: 'sum', parts: ['a', 'z'] }] }),
      /total S names the column “z”, which does not exist/,
    ],
    [
      'a total that contains itself',
      withTable({ totals: [{ rule: 'S', axis: 'column', id: 'sum', parts: ['a', 'sum'] }] }),
      /total S would contain itself/,
    ],
    [
      'an identity of an unknown line',
      withTable({
        identities: [
          {
            rule: 'I',
            left: [{ line: 'in', as: '收' }],
            right: [{ line: 'gone', as: '无' }],
            leftName: '',
            rightName: '',
            leftShort: '',
            rightShort: '',
          },
        ],
      }),
      /identity I names the line “gone”, which does not exist/,
    ],
    [
      'a check of an unknown column',
      withTable({ checks: [{ kind: 'atMost', rule: 'C', lines: ['in'], column: 'a', limit: 'z' }] }),
      /check C names the column “z”, which does not exist/,
    ],
    [
      'a total of lines in another block',
      withTable({ blocks: [block, otherBlock], totals: [{ rule: 'S', axis: 'line', id: 'other', parts: ['in'] }] }),
      /total S adds up what does not stand in its own block/,
    ],
    [
      'a check of a column that its line does not have',
      withTable({
        blocks: [block, otherBlock],
        checks: [{ kind: 'atMost', rule: 'C', lines: ['other'], column: 'c', limit: 'a' }],
      }),
      /check C, beside its lines, names the column “a”, which does not exist/,
    ],
  ])('refuses %s', (_, malformed, sentence) => {
    expect(() => defineTemplate(malformed)).toThrow(sentence);
  });
});
