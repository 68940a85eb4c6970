import type { Column, TableSection } from '../../lib/template/template';
import { departmentRules } from '../shared/department-rules';

const itemsLastYear = { kind: 'column', id: 'itemsLastYear', label: '上一年项目数量', type: 'count' } as const;
const changeThisYear = { kind: 'column', id: 'changeThisYear', label: '本年增/减', type: 'signedCount' } as const;
const decisions = { kind: 'column', id: 'decisions', label: '处理决定数量', type: 'count' } as const;
const powerColumns = [itemsLastYear, changeThisYear, decisions] as const satisfies readonly Column[];

const powerLines = [
  'administrativeLicenses',
  'otherExternalServices',
  'administrativePenalties',
  'administrativeCompulsion',
] as const;
const listedLines = [...powerLines, 'administrativeFees'] as const;

const powerHelp = '前两栏数权责清单上的事项，第三栏数本年作出的决定，三栏互不相加。';

/** Section two of edition 2019: 22 cells. */
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
        { kind: 'column', id: 'newlyMade', label: '本年新制作数量', type: 'count' },
        { kind: 'column', id: 'newlyDisclosed', label: '本年新公开数量', type: 'count' },
        { kind: 'column', id: 'totalDisclosed', label: '对外公开总数量', type: 'count' },
      ],
      lines: [
        departmentRules,
        {
          kind: 'line',
          id: 'normativeDocuments',
          label: '规范性文件',
          variants: ['行政规范性文件'],
          help: '以本机关名义制发的行政规范性文件。对外公开总数量含往年公开、仍然公开着的。',
        },
      ],
    },
    {
      direction: 'down',
      caption: '第二十条第（五）项',
      corner: '信息内容',
      columns: powerColumns,
      lines: [
        { kind: 'line', id: 'administrativeLicenses', label: '行政许可', help: powerHelp },
        { kind: 'line', id: 'otherExternalServices', label: '其他对外管理服务事项', help: powerHelp },
      ],
    },
    {
      direction: 'down',
      caption: '第二十条第（六）项',
      corner: '信息内容',
      columns: powerColumns,
      lines: [
        { kind: 'line', id: 'administrativePenalties', label: '行政处罚', help: powerHelp },
        { kind: 'line', id: 'administrativeCompulsion', label: '行政强制', help: powerHelp },
      ],
    },
    {
      direction: 'down',
      caption: '第二十条第（八）项',
      corner: '信息内容',
      columns: [itemsLastYear, changeThisYear],
      lines: [
        {
          kind: 'line',
          id: 'administrativeFees',
          label: '行政事业性收费',
          help: '数收费项目，不是金额。减少的项目在“本年增/减”填负数。',
        },
      ],
    },
    {
      direction: 'down',
      caption: '第二十条第（九）项',
      corner: '信息内容',
      columns: [
        { kind: 'column', id: 'items', label: '采购项目数量', type: 'count' },
        { kind: 'column', id: 'amount', label: '采购总金额', type: 'amount', printedUnit: '万元' },
      ],
      lines: [
        {
          kind: 'line',
          id: 'centralizedProcurement',
          label: '政府集中采购',
          help: '金额以万元填写，按实际数保留小数；打印时数字后带“万元”。',
        },
      ],
    },
  ],
  totals: [],
  identities: [],
  checks: [
    {
      kind: 'atMost',
      rule: 'T2-2',
      lines: ['departmentRules', 'normativeDocuments'],
      column: 'newlyDisclosed',
      limit: 'totalDisclosed',
    },
    { kind: 'sumNotNegative', rule: 'T2-3', lines: listedLines, columns: ['itemsLastYear', 'changeThisYear'] },
    {
      kind: 'misreadAsSum',
      rule: 'T2-4',
      lines: powerLines,
      parts: ['itemsLastYear', 'changeThisYear'],
      change: 'changeThisYear',
      outcome: 'decisions',
    },
    { kind: 'belowCityZero', rule: 'T2-5', lines: ['departmentRules'] },
    { kind: 'amountScale', rule: 'T2-6', lines: ['centralizedProcurement'], columns: ['amount'], from: 100_000 },
  ],
  yearChecks: [
    {
      kind: 'stock',
      rule: 'Y-3',
      lines: listedLines,
      column: 'itemsLastYear',
      relation: 'equal',
      last: ['itemsLastYear', 'changeThisYear'],
      added: [],
      removed: [],
    },
  ],
} as const satisfies TableSection;
