import type { Column, TableSection } from '../../lib/template/template';

const upheld = { kind: 'column', id: 'upheld', label: '结果维持', type: 'count', vertical: true } as const;
const corrected = { kind: 'column', id: 'corrected', label: '结果纠正', type: 'count', vertical: true } as const;
const otherResult = { kind: 'column', id: 'otherResult', label: '其他结果', type: 'count', vertical: true } as const;
const pending = { kind: 'column', id: 'pending', label: '尚未审结', type: 'count', vertical: true } as const;
const total = { kind: 'column', id: 'total', label: '总计', type: 'count', vertical: true } as const;
const columns = [upheld, corrected, otherResult, pending, total] as const satisfies readonly Column[];
const parts = ['upheld', 'corrected', 'otherResult', 'pending'] as const;

/** Section four: 15 cells in one printed row, the same in both editions. */
export const reconsiderationAndLitigation = {
  kind: 'table',
  id: 'reconsiderationAndLitigation',
  heading: '四、政府信息公开行政复议、行政诉讼情况',
  variants: [
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '因政府信息公开申请行政复议、提起行政诉讼的情况',
    '行政复议、行政诉讼情况',
  ],
  blocks: [
    {
      direction: 'across',
      columns,
      lines: [
        {
          kind: 'line',
          id: 'reconsideration',
          label: '行政复议',
          help: '因政府信息公开工作被申请行政复议的件数，按复议结果分列；年底没有结果的计入“尚未审结”。',
        },
        {
          kind: 'group',
          id: 'litigation',
          label: '行政诉讼',
          members: [
            {
              kind: 'line',
              id: 'directLitigation',
              label: '未经复议直接起诉',
              help: '申请人没有先申请复议、直接向法院起诉的件数，按裁判结果分列。',
            },
            {
              kind: 'line',
              id: 'litigationAfterReconsideration',
              label: '复议后起诉',
              help: '申请人先申请复议、对复议结果不服再起诉的件数，按裁判结果分列。正文“行政诉讼 n 件”为两类诉讼总计之和。',
            },
          ],
        },
      ],
    },
  ],
  totals: [
    { rule: 'T4-1', axis: 'column', id: 'total', parts, lines: ['reconsideration'] },
    { rule: 'T4-2', axis: 'column', id: 'total', parts, lines: ['directLitigation'] },
    { rule: 'T4-3', axis: 'column', id: 'total', parts, lines: ['litigationAfterReconsideration'] },
  ],
  identities: [],
  checks: [],
} as const satisfies TableSection;
