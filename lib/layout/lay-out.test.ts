import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { template2021 } from '../../templates/2021';
import { templates } from '../../templates/choose';
import type { PrintableDocument } from '../document/document';
import { printReport } from '../document/print-report';
import { contentRuns, keepsTheLaws } from '../fixtures/page-laws';
import { plainMetrics } from '../fixtures/plain-metrics';
import { printableReports } from '../fixtures/reports-to-render';
import { pushDown } from '../fixtures/stress-reports';
import { newReport } from '../report/new-report';
import { layOut } from './lay-out';
import { size } from './page-geometry';
import { structureOf } from './structure';

describe.each(templates.map((template) => [template.edition, template] as const))(
  'pages of edition %s',
  (_, template) => {
    test('keep the laws of the page whatever the report says', () => {
      fc.assert(
        fc.property(printableReports(template), (document) => keepsTheLaws(document)),
        { numRuns: 25 },
      );
    }, 60_000);

    const report = newReport(template, { name: '岭南市云山区青禾局', kind: 'department' }, template.years.first);
    const printed = printReport(template, report, { draft: false });

    test.each(Array.from({ length: 22 }, (_, lines) => lines))(
      'keep them where %i lines push every table down',
      (lines) => keepsTheLaws(pushDown(printed, lines)),
    );
  },
);

describe('figures too wide for their columns', () => {
  const template = template2021;

  function printFilled(count: number, amount: string): PrintableDocument {
    const cells = [...template.cells.values()].map(({ address, column }) => {
      return [address, column.type === 'amount' ? amount : count] as const;
    });
    const report = newReport(template, { name: '岭南市青禾局', kind: 'department' }, 2021);
    return printReport(template, { ...report, cells: Object.fromEntries(cells) }, { draft: true });
  }

  function figureSizes(document: PrintableDocument, section: string): number[] {
    const placed = contentRuns(layOut(document, plainMetrics));
    return structureOf(document)
      .flatMap((node) => (node.kind === 'table' && node.table.section === section ? node.rows.flat() : []))
      .filter(({ cell }) => cell.kind === 'figure')
      .flatMap(({ id }) => (placed.get(id) ?? []).map(({ run }) => run.size));
  }

  test('take width from columns that can spare it', () => {
    const document = printFilled(1_139_888, '59237.2449');
    keepsTheLaws(document);
    expect(Math.min(...figureSizes(document, 'requests'))).toBeGreaterThanOrEqual(size.xiaoWu);
  });

  test('are set smaller where none can, and never leave their cells', () => {
    const document = printFilled(999_999_999_999, '999999999999.999999');
    keepsTheLaws(document);
    expect(Math.max(...figureSizes(document, 'requests'))).toBeLessThan(size.xiaoWu);
  });
});
