import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '../../templates/choose';
import { typedCellsOf } from '../fixtures/arbitrary-report';
import { leavesOf } from '../template/leaves';
import type { Column, Line } from '../template/template';
import { proposedChoices } from './judge-figures';
import { placeBlock } from './place-block';

const figures = [
  '0',
  '1',
  '2',
  '3',
  '12',
  '1,036',
  '-5',
  '(7)',
  '2.5',
  '30%',
  '2024-01-05',
  '5000元',
  '28112200',
  '43 4',
  '####',
];

describe.each(templates)('tables of any shape pasted into edition $edition', (template) => {
  const sections = template.sections.flatMap((section) => (section.kind === 'table' ? [section] : []));
  const lines = sections.flatMap(({ blocks }) => blocks.flatMap((block) => leavesOf<Line>(block.lines)));
  const columns = sections.flatMap(({ blocks }) => blocks.flatMap((block) => leavesOf<Column>(block.columns)));
  const words = [...lines, ...columns].map(({ label }) => label);
  const headings = sections.map(({ heading }) => heading);
  const text = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...figures) },
    { weight: 3, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: fc.constantFrom('', '-', '单位：元', '序号', '合计', '备注', '网站访问量', ...headings) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const row = fc.array(text, { minLength: 1, maxLength: 9 });
  const labelled = fc
    .tuple(fc.constantFrom(...words), fc.array(fc.constantFrom(...figures), { minLength: 1, maxLength: 8 }))
    .map(([label, rest]) => [label, ...rest]);
  const numbered = fc
    .array(labelled, { minLength: 1, maxLength: 8 })
    .map((rows) => rows.map((each, at) => [`${at + 1}`, ...each]));
  const matrix = fc.oneof(
    fc.array(row, { minLength: 1, maxLength: 12 }),
    fc.array(labelled, { minLength: 1, maxLength: 12 }),
    numbered,
  );

  it('have every figure in a cell or among what is said to be left out', () => {
    const typed = typedCellsOf(template);
    const law = fc.property(
      fc.array(matrix, { minLength: 1, maxLength: 3 }),
      fc.nat(typed.length - 1),
      (blocks, start) => {
        const active = typed[start];
        if (active === undefined) throw new Error('no such cell');
        const tables = blocks.map((block) => ({ matrix: block, above: '' }));
        const present = { textAt: () => '', refusalOf: () => null };
        const placed = placeBlock(template, active.address, tables, present, proposedChoices);
        const shown = [
          ...placed.cells.flatMap(({ read }) => read.split('、')),
          ...placed.beyond,
          ...placed.unplaced.flatMap(({ texts }) => texts),
          ...placed.unclear.flatMap(({ texts }) => texts),
          ...placed.serials,
          ...placed.stray,
          ...placed.unknown,
        ];
        const copied = blocks.flat(2).filter((each): each is string => each !== null && figures.includes(each));
        expect([...new Set(copied)].filter((each) => !shown.includes(each))).toEqual([]);
        // Only a cell that several tables speak of shows less often than it was copied.
        const lost = copied.length - shown.filter((each) => figures.includes(each)).length;
        if (blocks.length === 1) expect(lost).toBe(0);
      },
    );
    fc.assert(law, { numRuns: 150 });
  });
});
