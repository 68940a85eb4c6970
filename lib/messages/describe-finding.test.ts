import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { template2019 } from '../../templates/2019';
import { template2021 } from '../../templates/2021';
import { templates } from '../../templates/choose';
import { arbitraryReport, typedCellsOf } from '../fixtures/arbitrary-report';
import { thirdEdition } from '../fixtures/third-edition';
import { newReport } from '../report/new-report';
import type { CellValues, Report } from '../report/report';
import { checkReport } from '../rules/check-report';
import type { Template } from '../template/template';
import { describeFinding, type FindingWords } from './describe-finding';

function describeAll(template: Template, cells: CellValues, change: Partial<Report> = {}): FindingWords[] {
  const base = newReport(
    template,
    { name: '岭南市青禾镇人民政府', kind: 'township' },
    template.years.last ?? template.years.first,
  );
  const zero = typedCellsOf(template).map(({ address, column }) => [address, column.type === 'amount' ? '0' : 0]);
  const report = { ...base, cells: { ...Object.fromEntries(zero), ...cells }, ...change };
  const context = { stage: 'final', editionOfYear: template.edition } as const;
  return checkReport(template, report, context).map((finding) => describeFinding(template, finding));
}

describe('describeFinding', () => {
  it('says an identity with both sides, the difference and the proposal', () => {
    const [words] = describeAll(template2021, {
      'requests/newRequests/naturalPerson': 102,
      'requests/carriedOver/naturalPerson': 6,
      'requests/disclosed/naturalPerson': 68,
      'requests/notHeld/naturalPerson': 43,
      'requests/carriedForward/naturalPerson': 6,
    });
    expect(words).toMatchObject({
      place: '第三部分',
      title: '“自然人”列勾稽不平',
      left: '一 102＋二 6＝108',
      right: '三（七）111＋四 6＝117',
      difference: '−9',
      sentence: '自然人列：第一项与第二项之和为 108，第三项与第四项之和为 117，相差 9，请核对。',
      hint: {
        cellName: '自然人—（四）无法提供 1.本机关不掌握相关政府信息',
        reason: '43 → 34（43 与 34 数字颠倒）。请先与台账核对。',
        action: '改为 34',
      },
    });
  });

  it('says what is left blank and how to fill it', () => {
    const [words] = describeAll(template2021, { 'requests/otherReason/otherOrganization': null });
    expect(words?.sentence).toBe(
      '第三部分有 1 格未填，如：法人或其他组织·其他—（六）其他处理 3.其他。确无此类情形的，请填 0。',
    );
  });

  it.each<[string, Template, CellValues, Partial<Report>, string]>([
    [
      'a wrong total',
      template2021,
      {},
      { printedTotals: { 'requests/disclosed/total': 3 } },
      '总计—（一）予以公开：原文所列为 3，各项之和为 0，相差 3，请核对。',
    ],
    [
      'an entry in 元',
      template2021,
      { 'proactiveDisclosure/administrativeFees/amount': null },
      { unreadable: { 'proactiveDisclosure/administrativeFees/amount': '251000元' } },
      '本年收费金额—行政事业性收费填写的是“251000元”：此格以万元为单位，如为元，请填写 25.1。',
    ],
    [
      'a large amount',
      template2021,
      { 'proactiveDisclosure/administrativeFees/amount': '251000' },
      {},
      '本年收费金额—行政事业性收费填写 251000 万元，数额偏大；如原数以元为单位，应为 25.1 万元，请核对。',
    ],
    [
      '规章 of a township',
      template2021,
      { 'proactiveDisclosure/departmentRules/inForce': 2 },
      {},
      '“规章”填有 2；县级及以下机关、乡镇街道没有规章制定权，请核对。',
    ],
    [
      'a title',
      template2021,
      {},
      { title: '岭南市青禾镇人民政府2021年政府信息公开年度报告' },
      '标题“岭南市青禾镇人民政府2021年政府信息公开年度报告”缺少“政府信息公开工作年度报告”字样，应为“岭南市青禾镇人民政府2021年政府信息公开工作年度报告”，请核对。',
    ],
    [
      'more than the limit',
      template2019,
      {
        'proactiveDisclosure/normativeDocuments/newlyDisclosed': 3,
        'proactiveDisclosure/normativeDocuments/totalDisclosed': 1,
      },
      {},
      '本年新公开数量—规范性文件为 3，超过对外公开总数量—规范性文件 1，多出 2，请核对。',
    ],
    [
      'less than nothing',
      template2019,
      { 'proactiveDisclosure/administrativeFees/changeThisYear': -3 },
      {},
      '上一年项目数量—行政事业性收费 0，本年增/减—行政事业性收费 −3，相加为 −3，小于 0，请核对。',
    ],
  ])('says %s', (_, template, cells, change, sentence) => {
    expect(describeAll(template, cells, change).map((words) => words.sentence)).toContain(sentence);
  });

  it.each([...templates, thirdEdition])('has words for everything found in edition $edition', (template) => {
    fc.assert(
      fc.property(arbitraryReport(template), ({ cells }) => {
        for (const words of describeAll(template, cells)) {
          expect(words.sentence).toMatch(/。$/);
          expect(JSON.stringify(words)).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: 30 },
    );
  });
});
