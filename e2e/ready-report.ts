import { template2021 } from '../templates/2021';
import { writeExchange } from '../lib/report/exchange';
import { newReport } from '../lib/report/new-report';
import type { Report } from '../lib/report/report';
import type { CellAddress } from '../lib/template/template';

/** The figures in which the tests' report differs from zero; they balance. */
const figures: Record<CellAddress, number> = {
  'proactiveDisclosure/normativeDocuments/issued': 1,
  'proactiveDisclosure/normativeDocuments/inForce': 1,
  'proactiveDisclosure/administrativeLicenses/decisions': 43,
  'requests/newRequests/naturalPerson': 2,
  'requests/disclosed/naturalPerson': 2,
  'reconsiderationAndLitigation/reconsideration/upheld': 1,
};

/** A report of `agency` that nothing keeps from being submitted. */
export function readyReport(agency: string, year: number): Report {
  const typed = [...template2021.cells.values()].filter(({ computed }) => !computed);
  const paragraph = (text: string) => [{ kind: 'paragraph', text } as const];
  return {
    ...newReport(template2021, { name: agency, kind: 'department', level: 'county' }, year),
    cells: Object.fromEntries(
      typed.map(({ address, column }) => {
        const figure = figures[address] ?? 0;
        return [address, column.type === 'amount' ? String(figure) : figure];
      }),
    ),
    narrative: {
      overview: paragraph('全年主动公开政府信息一百二十条，依法答复公开申请，均胜诉。'),
      problemsAndImprovements: paragraph('栏目更新不够及时，下一年将按季度检查并通报。'),
      otherMatters: paragraph('本年度没有收取信息处理费。'),
    },
  };
}

/** The same as a file that can be imported. */
export function readyFile(agency: string, year: number): { name: string; mimeType: string; buffer: Buffer } {
  const text = JSON.stringify(writeExchange(readyReport(agency, year)));
  return { name: '年度报告.json', mimeType: 'application/json', buffer: Buffer.from(text) };
}
