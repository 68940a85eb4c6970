import { describe, expect, it } from 'vitest';
import { template2019 } from '../../templates/2019';
import { template2021 } from '../../templates/2021';
import { newReport } from '../report/new-report';
import type { Report } from '../report/report';
import type { PrintableDocument, PrintedTable } from './document';
import { printReport } from './print-report';

const report: Report = {
  ...newReport(template2021, { name: '岭南市青禾局', kind: 'department' }, 2021),
  date: '2022-01-05',
  narrative: {
    overview: [
      { kind: 'heading', level: 2, text: '（一）主动公开情况' },
      { kind: 'paragraph', text: '（二）做好申请办理。全年办结2件。' },
      { kind: 'paragraph', text: '全年召开会议。共2次。' },
    ],
  },
};

function tableOf({ blocks }: PrintableDocument, section: string): PrintedTable {
  const table = blocks.find((block) => block.kind === 'table' && block.section === section);
  if (table?.kind !== 'table') throw new Error(`No table ${section}`);
  return table;
}

/** The figures of the row that a label heads. */
function figuresOf(table: PrintedTable, label: string): string[] {
  const rows = table.parts.flatMap(({ body }) => body);
  const row = rows.find((cells) => cells.some(({ kind, text }) => kind === 'label' && text === label));
  return (row ?? []).filter(({ kind }) => kind === 'figure').map(({ text }) => text);
}

describe('printReport', () => {
  it('prints title, date and sections in the order of the form', () => {
    const { titleLines, dateLine, blocks } = printReport(template2021, report, { draft: false });
    expect(titleLines.join('')).toBe('岭南市青禾局2021年政府信息公开工作年度报告');
    expect(dateLine).toBe('（2022年1月5日）');
    const headings = blocks.filter((block) => block.kind === 'heading' && block.level === 1);
    expect(headings.map((block) => block.kind === 'heading' && block.text)).toEqual(
      template2021.sections.map(({ heading }) => heading),
    );
  });

  it('sets apart the opening sentence of a （一） paragraph alone', () => {
    const { blocks } = printReport(template2021, report, { draft: false });
    const lengths = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.openingLength] : []));
    expect(lengths).toEqual(['（二）做好申请办理。'.length, 0]);
  });

  it('prints 0 as 0, a blank as nothing, and a total with a blank part as nothing', () => {
    const cells = {
      'requests/disclosed/naturalPerson': 0,
      'requests/disclosed/commercialEnterprise': 11_398_889,
    } as const;
    const table = tableOf(printReport(template2021, { ...report, cells }, { draft: true }), 'requests');
    expect(figuresOf(table, '（一）予以公开')).toEqual(['0', '11398889', '', '', '', '', '']);
  });

  it('prints the unit behind an amount where the form wants one, but not behind 0', () => {
    const printed = (amount: string): string[] => {
      const cells = {
        'proactiveDisclosure/centralizedProcurement/items': 4,
        'proactiveDisclosure/centralizedProcurement/amount': amount,
      } as const;
      const document = printReport(template2019, { ...report, edition: '2019', cells }, { draft: false });
      return figuresOf(tableOf(document, 'proactiveDisclosure'), '政府集中采购');
    };
    expect(printed('294.63')).toEqual(['4', '294.63万元']);
    expect(printed('0')).toEqual(['4', '0']);
  });

  it.each([template2019, template2021])(
    'fills every row of the tables of edition $edition from edge to edge',
    (template) => {
      const { blocks } = printReport(template, { ...report, edition: template.edition }, { draft: false });
      for (const block of blocks) {
        if (block.kind !== 'table') continue;
        expect(block.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(156, 6);
        for (const { head, body } of block.parts) {
          const area = [...head, ...body]
            .flat()
            .reduce((sum, { columnSpan, rowSpan }) => sum + columnSpan * rowSpan, 0);
          expect(area).toBe((head.length + body.length) * block.widths.length);
        }
      }
    },
  );
});
