import { describe, expect, it } from 'vitest';
import { template2021 } from '../../templates/2021';
import type { CellAddress } from '../template/template';
import { proposedChoices } from './judge-figures';
import { changesOf, placeBlock, type Placement } from './place-block';
import { oneTable, readTabbed } from './read-clipboard';

const first = 'requests/newRequests/naturalPerson';

function place(text: string, active: CellAddress = first): Placement {
  const present = { textAt: () => '', refusalOf: () => null };
  return placeBlock(template2021, active, oneTable(readTabbed(text)).tables, present, proposedChoices);
}

function written(placement: Placement): string[] {
  return changesOf(placement).map(({ field, text }) => `${field.split('/').slice(1).join('/')} ${text}`);
}

describe('a column of serial numbers', () => {
  const licences = ['administrativeLicenses/decisions 9', 'administrativePenalties/decisions 8'];

  it.each([
    '1\t行政许可\t9\n2\t行政处罚\t8',
    '一\t行政许可\t9\n二\t行政处罚\t8',
    '一、\t行政许可\t9\n二、\t行政处罚\t8',
    '（１）\t行政许可\t9\n（２）\t行政处罚\t8',
    '①\t行政许可\t9\n②\t行政处罚\t8',
    '5\t行政许可\t9\n6\t行政处罚\t8',
    '序号\t项目\t本年处理决定数量\n1\t行政许可\t9\n2\t行政处罚\t8',
    '项目\t行次\t本年处理决定数量\n行政许可\t1\t9\n行政处罚\t2\t8',
  ])('beside labels is left out: %j', (text) => {
    const placement = place(text, 'proactiveDisclosure/administrativeLicenses/decisions');
    expect(written(placement)).toEqual(licences);
    expect(placement.serials.length + placement.stray.length).toBe(2);
  });

  it('is told from figures that do not count, which are shown', () => {
    const placement = place('7\t行政许可\t9\n7\t行政处罚\t8', 'proactiveDisclosure/administrativeLicenses/decisions');
    expect(written(placement)).toEqual(licences);
    expect([placement.serials, placement.stray]).toEqual([[], ['7', '7']]);
  });

  it('without labels is one column too many that counts from one', () => {
    const rows = ['1\t4\t0\t0\t0\t0\t0\t4', '2\t5\t0\t0\t0\t0\t0\t5', '3\t6\t0\t0\t0\t0\t0\t6'];
    const placement = place(rows.join('\n'));
    expect(placement.serials).toEqual(['1', '2', '3']);
    expect(placement.beyond).toEqual([]);
    expect(written(placement)).toContain('newRequests/naturalPerson 4');
    expect(written(placement)).toContain('disclosed/naturalPerson 6');
  });

  it('is not seen in figures that have room, nor in a few that count by chance', () => {
    expect(place('1\t4\n2\t5\n3\t6').serials).toEqual([]);
    expect(place('1\t4\t0\t0\t0\t0\t0\t4\n2\t5\t0\t0\t0\t0\t0\t5').serials).toEqual([]);
    expect(place('2\t4\t0\t0\t0\t0\t0\t4\n3\t5\t0\t0\t0\t0\t0\t5\n4\t5\t0\t0\t0\t0\t0\t5').serials).toEqual([]);
  });

  it('is not seen before a remark', () => {
    const placement = place('1\t经核对\n2\t待核对\n3\t经核对');
    expect(placement.serials).toEqual(['1', '2', '3'].slice(0, placement.serials.length));
    expect([...placement.cells.map(({ read }) => read), ...placement.serials, ...placement.beyond]).toEqual(
      expect.arrayContaining(['1', '2', '3']),
    );
  });
});

describe('heads', () => {
  it('are known with units behind them and under the name of the table', () => {
    const text =
      '政府信息公开申请情况统计表\n\t自然人（件）\t商业企业（件）\n一、本年新收政府信息公开申请数量\t5\t6\n二、上年结转政府信息公开申请数量\t7\t8';
    expect(written(place(text))).toEqual([
      'newRequests/naturalPerson 5',
      'newRequests/commercialEnterprise 6',
      'carriedOver/naturalPerson 7',
      'carriedOver/commercialEnterprise 8',
    ]);
  });

  it('may stand again where the table goes on over the page', () => {
    const head = '申请人\t自然人\t科研机构';
    const text = `${head}\n一、本年新收政府信息公开申请数量\t5\t6\n${head}\n（一）予以公开\t7\t8`;
    expect(written(place(text))).toEqual([
      'newRequests/naturalPerson 5',
      'newRequests/researchInstitution 6',
      'disclosed/naturalPerson 7',
      'disclosed/researchInstitution 8',
    ]);
  });

  it('may have a row of column numbers under them, which is shown and not written', () => {
    const text = '申请人\t自然人\t商业企业\n甲\t1\t2\n一、本年新收政府信息公开申请数量\t5\t6';
    const placement = place(text);
    expect(written(placement)).toEqual(['newRequests/naturalPerson 5', 'newRequests/commercialEnterprise 6']);
    expect(placement.unplaced).toEqual([{ label: '甲', texts: ['1', '2'] }]);
  });

  it('may have a column of units beside the labels', () => {
    const text = '项目\t计量单位\t数量\n行政许可\t件\t9\n行政处罚\t件\t8';
    expect(written(place(text, 'proactiveDisclosure/administrativeLicenses/decisions'))).toEqual([
      'administrativeLicenses/decisions 9',
      'administrativePenalties/decisions 8',
    ]);
  });

  it('do not take the first line from a bare rectangle under them', () => {
    const text = '自然人\t商业企业\n5\t6\n7\t8';
    expect(written(place(text, 'requests/carriedOver/naturalPerson'))).toEqual([
      'carriedOver/naturalPerson 5',
      'carriedOver/commercialEnterprise 6',
      'disclosed/naturalPerson 7',
      'disclosed/commercialEnterprise 8',
    ]);
  });
});

describe('several tables on one sheet', () => {
  const sheet = [
    '二、主动公开政府信息情况',
    '信息内容\t本年处理决定数量',
    '行政许可\t9',
    '',
    '三、收到和处理政府信息公开申请情况',
    '\t自然人',
    '一、本年新收政府信息公开申请数量\t5',
    '四、结转下年度继续办理\t1',
  ].join('\n');

  it('go each to its own section', () => {
    const placement = place(sheet);
    expect(placement.sections.map(({ id }) => id)).toEqual(['proactiveDisclosure', 'requests']);
    expect(written(placement)).toEqual([
      'administrativeLicenses/decisions 9',
      'newRequests/naturalPerson 5',
      'carriedForward/naturalPerson 1',
    ]);
  });

  it('are one table where it goes on with its heads again', () => {
    const pages = [
      '申请人\t自然人\n一、本年新收政府信息公开申请数量\t5',
      '申请人\t自然人\n（一）予以公开\t3\n（七）总计\t3',
    ];
    const tables = pages.flatMap((page) => [...oneTable(readTabbed(page)).tables]);
    const present = { textAt: () => '', refusalOf: () => null };
    const placement = placeBlock(template2021, first, tables, present, proposedChoices);
    expect(written(placement)).toEqual(['newRequests/naturalPerson 5', 'disclosed/naturalPerson 3']);
    expect(placement.cells.map(({ figure }) => figure.kind)).toContain('total');
  });

  it('are shown where they are of none', () => {
    const { tables } = oneTable(readTabbed('行政许可\t9'));
    const others = oneTable(readTabbed('网站访问量\t10000\n微信文章\t20')).tables;
    const present = { textAt: () => '', refusalOf: () => null };
    const placement = placeBlock(template2021, first, [...tables, ...others], present, proposedChoices);
    expect(placement.unknown).toEqual(['网站访问量', '10000', '微信文章', '20']);
    expect(written(placement)).toEqual(['administrativeLicenses/decisions 9']);
  });
});
