import { expect, test } from 'vitest';
import { thirdEdition } from '../fixtures/third-edition';
import { readPdfText } from '../fixtures/read-pdf-text';
import { newReport } from '../report/new-report';
import type { Report } from '../report/report';
import { renderPaper } from '../render/papers/render-paper';
import { checkReport } from '../rules/check-report';
import { templateForYear } from '../../templates/choose';
import { approvalSheet, type ApprovalRecord } from './approval-sheet';
import { reviewersBrief, type BriefRecord } from './reviewers-brief';

const template = templateForYear(2025) ?? thirdEdition;
const blank = newReport(template, { name: '岭南市云山区青禾局', kind: 'township' }, 2025);
const zeros: Report = {
  ...blank,
  title: '岭南市云山区青禾局年报',
  cells: {
    ...Object.fromEntries(
      [...template.cells.values()].filter((cell) => !cell.computed).map(({ address }) => [address, 0]),
    ),
    'proactiveDisclosure/departmentRules/inForce': 3,
  },
};
const findings = checkReport(template, zeros, { stage: 'final', editionOfYear: template.edition });
const warnings = findings.filter(({ severity }) => severity === 'warning');
const explained = warnings.map((finding) => ({
  finding,
  text: '由县政府统一制定，已与司法部门核对。',
  byName: '陈静',
  at: new Date('2026-01-12T06:00:00Z'),
}));
const hash = '0123456789abcdef'.repeat(4);

const record: ApprovalRecord = {
  unitName: '岭南市云山区青禾局',
  year: 2025,
  title: '岭南市云山区青禾局2025年政府信息公开工作年度报告',
  state: 'published',
  submission: 2,
  issue: 2,
  correctionReason: '表三自然人列少计一件。',
  submittedBy: '陈静',
  submittedAt: new Date('2026-01-13T02:41:00Z'),
  contentHash: hash,
  decisions: [
    {
      action: 'approve',
      reviewLevel: 1,
      name: '李红',
      duty: '科室负责人',
      at: new Date('2026-01-13T03:00:00Z'),
      opinion: '已与台账核对，同意。',
      relaxed: false,
    },
    {
      action: 'issue',
      reviewLevel: 0,
      name: '李红',
      duty: null,
      at: new Date('2026-01-14T01:30:00Z'),
      opinion: '',
      relaxed: true,
    },
  ],
  published: { at: new Date('2026-01-15T01:00:00Z'), by: '陈静', to: 'https://www.example.gov.cn/xxgk/2025.html' },
  explained,
  confirmed: ['陈静', '周婷', '陈静'],
  zeroStatements: [{ section: 'requests', byName: '陈静', at: new Date('2026-01-12T05:00:00Z') }],
  files: ['pdf', 'docx', 'html', 'json'].map((format) => ({
    format,
    fileName: `岭南市云山区青禾局2025年政府信息公开工作年度报告.${format}`,
    size: 187_432,
    hash,
  })),
};

const brief: BriefRecord = {
  ...record,
  report: zeros,
  findings,
  unchanged: 5,
  sinceLastSubmission: Array.from({ length: 30 }, (_, index) => ({
    place: `自然人—第${index}行`,
    before: '1',
    after: '2',
  })),
  sinceLastYear: Array.from({ length: 30 }, () => ({
    place:
      '法人或其他组织·法律服务机构—（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    before: '未填',
    after: '11398889',
  })),
};

test('the approval sheet names everybody who acted, in order, with what was explained, stated and issued', async () => {
  const text = await textOf(await renderPaper(approvalSheet(template, record)));
  for (const words of [
    '发布审批单',
    '第2稿（更正版1）',
    '表三自然人列少计一件。',
    '李红（科室负责人）',
    '2026年1月13日 11:00',
    '已与台账核对，同意。',
    '（审核与签发为同一人）',
    '由县政府统一制定，已与司法部门核对。',
    '第三部分全表为零，经核实为零',
    '经核实仍与上年一致 3 处：陈静 2 处、周婷 1 处',
    hash,
    'https://www.example.gov.cn/xxgk/2025.html',
  ])
    expect(text).toContain(words.replace(/\s/g, ''));
  const order = ['提交', '一级审核同意', '签发', '登记发布'].map((step) =>
    text.indexOf(step, text.indexOf('办理过程')),
  );
  expect(order).toEqual(order.toSorted((left, right) => left - right));
});

test('a paper drawn twice has the same bytes', async () => {
  const [first, second] = [
    await renderPaper(approvalSheet(template, record)),
    await renderPaper(approvalSheet(template, record)),
  ];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});

test('the brief is one page, however much there is to say, and tells how much it leaves out', async () => {
  const long = { ...explained[0], text: '说明'.repeat(60) } as (typeof explained)[number];
  const bytes = await renderPaper(
    reviewersBrief(template, { ...brief, explained: Array.from({ length: 12 }, () => long) }),
  );
  const { pages } = await readPdfText(bytes);
  expect(pages).toHaveLength(1);
  expect(pages[0]?.replace(/\s/g, '')).toContain('另有8项');
  expect(pages[0]?.replace(/\s/g, '')).toContain('正文5处与上年相同，已确认3处');
});

test('the brief shows the totals that the form balances, of any edition', () => {
  for (const form of [template, thirdEdition]) {
    const own = newReport(form, blank.agency, 2025);
    const figures = reviewersBrief(form, { ...brief, report: own, explained: [], zeroStatements: [] }).parts.find(
      (part) => part.kind === 'table' && part.heading === '主要数字',
    );
    if (figures?.kind !== 'table') throw new Error('The brief has no figures');
    expect(figures.rows.length).toBeGreaterThan(0);
    expect(figures.rows.every(([, figure]) => figure === '未填')).toBe(true);
  }
});

async function textOf(bytes: Uint8Array): Promise<string> {
  return (await readPdfText(bytes)).pages.join('').replace(/\s/g, '');
}
