import type { TableSection } from '../../lib/template/template';
import { departmentRules } from '../shared/department-rules';

const decisions = { kind: 'column', id: 'decisions', label: '本年处理决定数量', type: 'count' } as const;
const decisionsHelp = '本年作出的全部决定，依法公开的和不公开的都计算在内。';

const inForce = {
  kind: 'stock',
  lines: ['departmentRules', 'normativeDocuments'],
  column: 'inForce',
  last: ['inForce'],
  added: ['issued'],
} as const;

/** Section two of edition 2021: 10 cells. */
export const proactiveDisclosure = {
  kind: 'table',
  id: 'proactiveDisclosure',
  heading: '二、主动公开政府信息情况',
  variants: ['行政机关主动公开政府信息情况'],
  blocks: [
    {
      direction: 'down',
      caption: '第二十条第（一）项',
      corner: '信息内容',
      columns: [
        { kind: 'column', id: 'issued', label: '本年制发件数', type: 'count' },
        { kind: 'column', id: 'repealed', label: '本年废止件数', type: 'count' },
        { kind: 'column', id: 'inForce', label: '现行有效件数', type: 'count' },
      ],
      lines: [
        departmentRules,
        {
          kind: 'line',
          id: 'normativeDocuments',
          label: '行政规范性文件',
          variants: ['规范性文件'],
          help: '以本机关名义制发的行政规范性文件。现行有效件数到本年年底为止，含往年制发、仍然有效的。',
        },
      ],
    },
    {
      direction: 'down',
      caption: '第二十条第（五）项',
      corner: '信息内容',
      columns: [decisions],
      lines: [{ kind: 'line', id: 'administrativeLicenses', label: '行政许可', help: decisionsHelp }],
    },
    {
      direction: 'down',
      caption: '第二十条第（六）项',
      corner: '信息内容',
      columns: [decisions],
      lines: [
        { kind: 'line', id: 'administrativePenalties', label: '行政处罚', help: decisionsHelp },
        { kind: 'line', id: 'administrativeCompulsion', label: '行政强制', help: decisionsHelp },
      ],
    },
    {
      direction: 'down',
      caption: '第二十条第（八）项',
      corner: '信息内容',
      columns: [
        { kind: 'column', id: 'amount', label: '本年收费金额（单位：万元）', name: '本年收费金额', type: 'amount' },
      ],
      lines: [
        {
          kind: 'line',
          id: 'administrativeFees',
          label: '行政事业性收费',
          help: '本年实际收取的金额，以万元填写，按实际数保留小数，不四舍五入。',
        },
      ],
    },
  ],
  totals: [],
  identities: [],
  checks: [
    { kind: 'belowCityZero', rule: 'T2-5', lines: ['departmentRules'] },
    { kind: 'amountScale', rule: 'T2-6', lines: ['administrativeFees'], columns: ['amount'], from: 100_000 },
  ],
  yearChecks: [
    { ...inForce, rule: 'T2-1', relation: 'atMost', removed: [] },
    { ...inForce, rule: 'Y-2', relation: 'equal', removed: ['repealed'] },
  ],
} as const satisfies TableSection;
