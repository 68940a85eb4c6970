import { describe, expect, it } from 'vitest';
import { template2021 } from '../../templates/2021';
import { computeTotals } from '../report/fill-totals';
import type { CellValues } from '../report/report';
import { identityPlaces, identityState } from './identity-state';

const places = identityPlaces(template2021);
const naturalPerson = places.find(({ column }) => column.id === 'naturalPerson');

function stateWith(cells: CellValues) {
  if (naturalPerson === undefined) throw new Error('no place');
  return identityState(naturalPerson, cells, computeTotals(template2021, cells));
}

describe('an identity', () => {
  it('stands in all seven columns, the total among them', () => {
    expect(places.map(({ column }) => column.id)).toHaveLength(7);
  });

  it('counts the typed cells still blank, those under its totals too', () => {
    expect(stateWith({}).blanks).toBe(24);
    expect(places.at(-1)?.typed).toHaveLength(144);
  });

  it('adds up what is there', () => {
    const state = stateWith({
      'requests/newRequests/naturalPerson': 102,
      'requests/carriedOver/naturalPerson': 6,
      'requests/notHeld/naturalPerson': 43,
    });
    expect(state.left).toEqual({
      terms: [
        { as: '一', value: 102 },
        { as: '二', value: 6 },
      ],
      sum: 108,
    });
    expect([state.right.sum, state.difference, state.blanks]).toEqual([43, 65, 21]);
  });
});
