import { describe, expect, it } from 'vitest';
import { template2019 } from '../../templates/2019';
import { template2021 } from '../../templates/2021';
import type { CellAddress, Template } from '../template/template';
import { proposedChoices, type PasteChoices, type PlacedFigure } from './judge-figures';
import { changesOf, placeBlock } from './place-block';
import { oneTable, readTabbed, type CopiedTable } from './read-clipboard';

const fees = 'proactiveDisclosure/administrativeFees/amount';

interface Outcome {
  readonly figure: PlacedFigure | undefined;
  readonly written: string | undefined;
}

function paste(
  tables: readonly CopiedTable[],
  choices: Partial<PasteChoices> = {},
  { template = template2021, address = fees, before = '7', locked = false } = {} as {
    template?: Template;
    address?: CellAddress;
    before?: string;
    locked?: boolean;
  },
): Outcome {
  const present = {
    textAt: (at: CellAddress) => (at === address ? before : ''),
    refusalOf: () => (locked ? ('locked' as const) : null),
  };
  const placement = placeBlock(template, address, tables, present, { ...proposedChoices, ...choices });
  const placed = placement.cells.find(({ cell }) => cell.address === address);
  const change = changesOf(placement).find(({ field }) => field === placed?.field);
  return { figure: placed?.figure, written: change?.text };
}

const text = (copied: string): readonly CopiedTable[] => oneTable(readTabbed(copied)).tables;

describe('an amount in 元', () => {
  it('is converted, written as it stands or left out, as it was decided', () => {
    const block = text('行政事业性收费\t28,112,200元');
    expect(paste(block).written).toBe('2811.22');
    expect(paste(block).figure).toMatchObject({
      kind: 'amount',
      unit: 'yuan',
      converted: '2811.22',
      choice: 'convert',
    });
    expect(paste(block, { otherUnit: 'asWritten' }).written).toBe('28112200');
    expect(paste(block, { otherUnit: 'skip' })).toMatchObject({ written: undefined, figure: { choice: 'skip' } });
  });

  it.each([
    '信息内容\t收费金额（元）\n行政事业性收费\t28112200',
    '信息内容\t本年收费金额（单位：元）\n行政事业性收费\t28112200',
    '\t单位：元\n信息内容\t本年收费金额\n行政事业性收费\t28112200',
    '行政事业性收费（元）\t28112200',
    '行政事业性收费\t元\t28112200',
    '序号\t项目\t收费金额（元）\n1\t行政事业性收费\t28112200',
  ])('is known by the head, label or note of its block: %j', (copied) => {
    expect(paste(text(copied)).written).toBe('2811.22');
  });

  it('is known by the words above the table', () => {
    const [table] = text('行政事业性收费\t28112200');
    if (table === undefined) throw new Error('no table');
    expect(paste([{ ...table, above: '二、主动公开政府信息情况\n（单位：元）' }]).written).toBe('2811.22');
    expect(paste([{ ...table, above: '单位：万元' }]).written).toBe('28112200');
  });

  it('is asked about where nothing gives its unit, and not written until then', () => {
    const block = text('行政事业性收费\t28112200');
    expect(paste(block)).toMatchObject({ written: undefined, figure: { kind: 'amount', unit: null, choice: 'skip' } });
    expect(paste(block, { unitUnknown: 'convert' }).written).toBe('2811.22');
    expect(paste(block, { unitUnknown: 'asWritten' }).written).toBe('28112200');
  });

  it('changes nothing where the form says the same or may not be changed', () => {
    const block = text('行政事业性收费\t28112200元');
    expect(paste(block, {}, { before: '2,811.22' })).toMatchObject({
      written: undefined,
      figure: { after: '2,811.22' },
    });
    expect(paste(block, {}, { locked: true }).figure).toEqual({ kind: 'refused', refusal: 'locked' });
  });

  it('is known in the edition of 2019 too', () => {
    const address = 'proactiveDisclosure/centralizedProcurement/amount';
    const block = text('信息内容\t采购项目数量\t采购总金额（元）\n政府集中采购\t12\t5,000,000.00');
    expect(paste(block, {}, { template: template2019, address }).written).toBe('500');
  });
});

describe('a cell that several copied tables speak of', () => {
  const tables = (...texts: string[]): CopiedTable[] => texts.flatMap((each) => [...text(each)]);

  it('is not written where they differ', () => {
    const { figure, written } = paste(tables('行政事业性收费\t5', '行政事业性收费\t6'));
    expect(figure).toEqual({ kind: 'untaken', trouble: 'twice' });
    expect(written).toBeUndefined();
  });

  it('is written where they say the same, each in its unit', () => {
    expect(paste(tables('行政事业性收费\t5', '行政事业性收费\t5.0')).written).toBe('5');
    expect(paste(tables('行政事业性收费\t-', '行政事业性收费\t5')).written).toBe('5');
  });
});
