import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '../../templates/choose';
import { arbitraryReport, typedCellsOf } from '../fixtures/arbitrary-report';
import { thirdEdition } from '../fixtures/third-edition';
import { sum, valueAt } from './cell-value';
import { computeTotals, fillTotals, totalCellsOf } from './fill-totals';

describe.each([...templates, thirdEdition])('totals of edition $edition', (template) => {
  it('are the sums of their parts, along both axes where they meet', () => {
    fc.assert(
      fc.property(arbitraryReport(template), ({ cells }) => {
        const filled = fillTotals(template, cells);
        for (const { address, parts } of totalCellsOf(template)) {
          expect(valueAt(filled, address)).toEqual(sum(parts.map((part) => valueAt(filled, part))));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('stay blank while one of their parts is', () => {
    const typed = typedCellsOf(template).map(({ address }) => address);
    fc.assert(
      fc.property(arbitraryReport(template), fc.constantFrom(...typed), (report, blank) => {
        const { [blank]: _, ...cells } = report.cells;
        const filled = fillTotals(template, cells);
        for (const { address, parts } of totalCellsOf(template)) {
          if (parts.includes(blank)) expect(valueAt(filled, address)).toBeNull();
        }
      }),
      { numRuns: 25 },
    );
  });

  it('of an empty report are neither started nor complete', () => {
    for (const total of computeTotals(template, {}).values()) {
      expect(total).toEqual({ value: 0, complete: false, started: false });
    }
  });
});
