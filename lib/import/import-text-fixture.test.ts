import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { templates } from '../../templates/choose';
import { describeImportFinding } from '../messages/describe-import';
import type { Report } from '../report/report';
import { templateOfEdition } from '../../templates/choose';
import type { ImportFinding } from './import-finding';
import { importText } from './import-text';

const township = readFileSync(new URL('./fixtures/township-2020.txt', import.meta.url), 'utf8');

function read(text: string): { report: Report; findings: readonly ImportFinding[]; said: string[] } {
  const result = importText(templates, text);
  if (!result.ok) throw new Error(`Refused: ${result.error.kind}`);
  const { report, findings } = result.value;
  const template = templateOfEdition(report.edition);
  if (template === null) throw new Error(`No edition ${report.edition}`);
  return { report, findings, said: findings.map((finding) => describeImportFinding(template, finding)) };
}

/** The figures of a row, totals included, in the order of the form. */
function row(report: Report, name: string): unknown[] {
  const template = templateOfEdition(report.edition);
  const cells = { ...report.cells, ...report.printedTotals };
  return [...(template?.cells.keys() ?? [])]
    .filter((address) => address.split('/')[1] === name)
    .map((at) => cells[at] ?? null);
}

describe('a township’s report as printed', () => {
  const { report, findings, said } = read(township);

  it('has its title, agency, year, date and form', () => {
    expect(report).toMatchObject({
      title: '岭南市云山区青禾镇人民政府2020年政府信息公开工作年度报告',
      agency: { name: '岭南市云山区青禾镇人民政府', kind: 'township' },
      year: 2020,
      date: '2021-01-08',
      edition: '2019',
    });
  });

  it('has its prose re-joined', () => {
    expect(report.preface.map(({ text }) => text)).toEqual([
      '本报告根据《中华人民共和国政府信息公开条例》编写，统计期限为2020年1月1日至12月31日。',
    ]);
    expect(report.narrative.overview).toEqual([
      { kind: 'heading', level: 2, text: '（一）主动公开情况' },
      {
        kind: 'paragraph',
        text: '青禾镇把公开作为日常工作的一部分，全年在网站和公告栏公布办事指南、财政预算、工程进度等信息312条，其中通过“青禾发布”公众号推送46条，居民在家门口就能看到与自己有关的事。',
      },
      {
        kind: 'paragraph',
        text: '（二）依申请公开情况。全年新收申请9件，上年结转1件，办结9件，结转下年1件，答复前均由经办人与申请人通话核实需求，减少了来回补正。',
      },
    ]);
    expect(report.narrative.problemsAndImprovements?.map(({ text }) => text)).toEqual([
      '一是解读材料偏少，二是部分栏目更新不够及时。下一步将按季度清理栏目，并请村居信息员参与选题。',
    ]);
    expect(report.narrative.otherMatters).toEqual([{ kind: 'paragraph', text: '无。' }]);
  });

  it('has its figures, however they stand', () => {
    const figures: [string, unknown[]][] = [
      ['normativeDocuments', [2, 2, 22]],
      ['administrativeLicenses', [12, 21, 33]],
      ['otherExternalServices', [4, -1, 20]],
      ['administrativePenalties', [105, 0, 1204]],
      ['administrativeCompulsion', [0, 0, null]],
      ['centralizedProcurement', [3, '25.1']],
      ['newRequests', [7, 2, 0, 0, 0, 0, 9]],
      ['carriedOver', [1, 0, 0, 0, 0, 0, 1]],
      ['partlyDisclosed', [1, 0, 0, 0, 0, 0, 1]],
      ['stateSecret', [0, 0, 0, 0, 0, 0, 0]],
      ['prohibitedByLaw', [0, 0, 0, 0, 0, 0, 0]],
      ['endangersSecurityOrStability', [0, 0, 0, 0, 0, 0, 0]],
      ['notHeld', [2, 0, 0, 0, 0, 0, 2]],
      ['unclearAfterCorrection', [0, 0, 0, 0, 0, 0, 0]],
      ['outcomeTotal', [7, 2, 0, 0, 0, 0, 9]],
      ['reconsideration', [1, 0, 0, 0, 1]],
      ['litigationAfterReconsideration', [0, 0, 0, 2, 2]],
    ];
    for (const [name, values] of figures) expect([name, row(report, name)]).toEqual([name, values]);
  });

  it('keeps totals apart from what is typed', () => {
    expect(report.cells['requests/newRequests/total']).toBeUndefined();
    expect(report.printedTotals['requests/newRequests/total']).toBe(9);
  });

  it('says what was not plain, and nothing else', () => {
    expect(said).toEqual([
      '原文第 1 行：标题前的文字“首页>政务公开”没有读入。',
      '第二部分，原文第 39 行：对外公开总数量—规范性文件在原文中是“22（其中修订16件）”，只读入数字 22，括号中的说明没有保留，如有必要请写入正文。',
      '第二部分，原文第 61 行：处理决定数量—行政强制在原文中填的是“/”，按未填写处理，没有当作 0，请核实后填写。',
      '第二部分，原文第 73 行：采购总金额—政府集中采购在原文中是“251000元”，单位是元，已换算为 25.1 万元，请核对。',
      expect.stringContaining('“注：采购金额以合同金额为准。”不属于表格'),
      expect.stringContaining('“二、上年结转政府信息公开申请数量”的原文是“1000001”，数字连在一起'),
      expect.stringContaining('“（三）不予公开 2.其他法律行政法规禁止公开”的原文是“0 0 0 0 0 0 0 0”，数字多出'),
      expect.stringContaining('行名是“1．属于国家机密”，认作“1.属于国家秘密”'),
    ]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('a report that is not as it should be', () => {
  it('keeps the form it was printed in, whatever its year', () => {
    const { report } = read(township.replace('人民政府 2020 年', '人民政府 2022 年'));
    expect([report.edition, report.year]).toEqual(['2019', 2022]);
  });

  it('is read where headings are lost, and says so', () => {
    const { report, findings } = read(
      township.replace('二、行政机关主动公开政府信息情况', '').replace('五、存在问题及改进情况', ''),
    );
    expect(row(report, 'administrativeLicenses')).toEqual([12, 21, 33]);
    expect(report.narrative.problemsAndImprovements?.[0]?.text).toMatch(/^一是解读材料偏少.*选题。$/);
    const missing = findings.filter(({ facts }) => facts.kind === 'sectionMissing');
    expect(missing.map(({ section }) => section)).toEqual(['proactiveDisclosure', 'problemsAndImprovements']);
  });

  it('leaves a row open whose figures no identity can part', () => {
    const { report, said } = read(township.replace('规章 0 0 0', '规章 0 5 0 0'));
    expect(row(report, 'departmentRules')).toEqual([null, null, null]);
    expect(said.join('')).toContain('“规章”应有 3 个数字，读到 4 个（0 5 0 0）');
  });

  it('flags figures under a head that is not the form’s', () => {
    const { findings } = read(township.replace('本年新制作数量 本年新公开数量', '本年收文数量 本年发文数量'));
    const heads = findings.find(({ facts }) => facts.kind === 'headDiffers');
    expect(heads?.cells).toContain('proactiveDisclosure/normativeDocuments/newlyMade');
  });

  it('takes the unit of an amount from the head', () => {
    const { report } = read(
      township.replace('采购项目数量 采购总金额', '采购项目数量 采购总金额（元）').replace('251000 元', '251000'),
    );
    expect(row(report, 'centralizedProcurement')).toEqual([3, '25.1']);
  });

  it('keeps words in place of a figure unread', () => {
    const { report } = read(township.replace('行政许可 12 +21 33', '行政许可 12 若干 33'));
    expect(report.unreadable).toEqual({ 'proactiveDisclosure/administrativeLicenses/changeThisYear': '若干' });
  });

  it('says that a total does not add up', () => {
    const { findings } = read(township.replace('（一）予以公开 3 1 0 0 0 0 4', '（一）予以公开 3 1 0 0 0 0 5'));
    expect(findings.map(({ facts }) => facts.kind)).toContain('sumDiffers');
  });
});

describe('what is no report', () => {
  const refusal = (text: string): string => {
    const result = importText(templates, text);
    return result.ok ? 'read' : result.error.kind;
  };

  it('is refused', () => {
    expect(refusal(' \n ')).toBe('empty');
    expect(refusal('2020年工作总结\n一年来，我们做了许多事。\n收入 3 4 5\n')).toBe('notReport');
    expect(refusal('青禾局2020年政府信息公开工作年度报告\n一、总体情况\n全年平稳。\n')).toBe('noTables');
    expect(refusal('青禾局2020年锟斤拷锟斤拷')).toBe('lostEncoding');
    expect(refusal('字'.repeat(2_000_001))).toBe('tooLarge');
  });
});
