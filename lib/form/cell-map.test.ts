import { describe, expect, it } from 'vitest';
import { template2021 } from '../../templates/2021';
import { templates } from '../../templates/choose';
import { thirdEdition } from '../fixtures/third-edition';
import type { CellAddress, TableSection, Template } from '../template/template';
import { cellMap, moveFrom, type Move } from './cell-map';

function tableOf(template: Template, id: string): TableSection {
  const section = template.sections.find((each) => each.id === id);
  if (section?.kind !== 'table') throw new Error(`no table ${id}`);
  return section;
}

function walk(template: Template, section: string, from: CellAddress, move: Move): CellAddress[] {
  const map = cellMap(template, tableOf(template, section));
  const walked = [from];
  for (let next = moveFrom(map, from, move); next !== null; next = moveFrom(map, next, move)) walked.push(next);
  return walked;
}

describe('moving through a table', () => {
  it.each(
    [...templates, thirdEdition].flatMap((template) =>
      template.sections.filter((section) => section.kind === 'table').map((section) => [template, section] as const),
    ),
  )('Tab visits every typed cell once, and back', (template, section) => {
    const typed = [...template.cells.values()].filter((cell) => cell.section.id === section.id && !cell.computed);
    const addresses = typed.map(({ address }) => address);
    const [first] = addresses;
    const last = addresses.at(-1);
    if (first === undefined || last === undefined) throw new Error('an empty table');
    expect(walk(template, section.id, first, 'next')).toEqual(addresses);
    expect(walk(template, section.id, last, 'previous')).toEqual(addresses.toReversed());
  });

  it('down skips the total line', () => {
    const column = walk(template2021, 'requests', 'requests/newRequests/otherOrganization', 'down');
    expect(column).toHaveLength(24);
    expect(column.slice(-2)).toEqual([
      'requests/otherReason/otherOrganization',
      'requests/carriedForward/otherOrganization',
    ]);
  });

  it('down crosses blocks of other widths', () => {
    expect(
      walk(template2021, 'proactiveDisclosure', 'proactiveDisclosure/departmentRules/inForce', 'down').map(
        (address) => address.split('/')[1],
      ),
    ).toEqual([
      'departmentRules',
      'normativeDocuments',
      'administrativeLicenses',
      'administrativePenalties',
      'administrativeCompulsion',
      'administrativeFees',
    ]);
  });

  it('left and right stay in the line and skip its totals', () => {
    const line = walk(
      template2021,
      'reconsiderationAndLitigation',
      'reconsiderationAndLitigation/reconsideration/upheld',
      'right',
    );
    expect(line).toHaveLength(12);
    const map = cellMap(template2021, tableOf(template2021, 'requests'));
    const moves: [Move, CellAddress][] = [
      ['rowEnd', 'requests/disclosed/otherOrganization'],
      ['rowStart', 'requests/disclosed/naturalPerson'],
      ['columnStart', 'requests/newRequests/researchInstitution'],
      ['columnEnd', 'requests/carriedForward/researchInstitution'],
      ['first', 'requests/newRequests/naturalPerson'],
      ['last', 'requests/carriedForward/otherOrganization'],
    ];
    for (const [move, arrival] of moves)
      expect(moveFrom(map, 'requests/disclosed/researchInstitution', move)).toBe(arrival);
  });
});
