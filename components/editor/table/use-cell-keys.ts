import { useMemo, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { cellField } from '../../../lib/form/fields';
import { moveFrom, type CellMap, type Move } from '../../../lib/form/cell-map';
import type { CellAddress } from '../../../lib/template/template';
import type { Editing } from '../editing';
import { toggleRowHelp } from './row-help';

/** The keys and the pointer in the cells of one table, all handled in one place. */
export function useCellKeys(editing: Editing, map: CellMap) {
  return useMemo(() => cellKeys(editing, map), [editing, map]);
}

function cellKeys(editing: Editing, map: CellMap) {
  /** Whether arrows belong to the text, as after F2. */
  let inPlace = false;

  return {
    onFocus: ({ target }: FocusEvent) => {
      const cell = cellOf(target);
      if (cell === null) return;
      inPlace = false;
      editing.enterField(cellField(cell.address));
      cell.input.select();
    },
    onBlur: ({ target }: FocusEvent) => {
      const cell = cellOf(target);
      if (cell !== null) editing.leaveField(cellField(cell.address));
    },
    onMouseDown: (event: MouseEvent) => {
      const cell = cellOf(event.target);
      if (cell === null || cell.input === document.activeElement) return;
      event.preventDefault();
      cell.input.focus();
    },
    onDoubleClick: ({ target }: MouseEvent) => {
      if (cellOf(target) !== null) inPlace = true;
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.nativeEvent.isComposing || event.keyCode === 229 || event.altKey) return;
      const cell = cellOf(event.target);
      if (cell === null) return;
      const { input, address } = cell;
      const move = moveOf(event);
      if (move !== null) {
        const next = moveFrom(map, address, move);
        // Behind the last cell and before the first, Tab leaves the table.
        if (next === null && event.key === 'Tab') return;
        event.preventDefault();
        if (next !== null) document.getElementById(cellField(next))?.focus();
        return;
      }
      switch (event.key) {
        case 'F2':
          inPlace = !inPlace;
          if (inPlace) input.setSelectionRange(input.value.length, input.value.length);
          else input.select();
          break;
        case 'F1':
          if (!event.shiftKey) return;
          toggleRowHelp(lineOf(address));
          break;
        case 'Escape':
          editing.restore(cellField(address));
          inPlace = false;
          input.select();
          break;
        case 'Delete':
          if (inPlace) return;
          editing.rewrite(cellField(address), '');
          break;
        default:
          return;
      }
      event.preventDefault();
    },
  };

  function moveOf({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): Move | null {
    const jump = ctrlKey || metaKey;
    switch (key) {
      case 'Enter':
        return shiftKey ? 'up' : 'down';
      case 'Tab':
        return shiftKey ? 'previous' : 'next';
    }
    if (inPlace || shiftKey) return null;
    switch (key) {
      case 'ArrowUp':
        return jump ? 'columnStart' : 'up';
      case 'ArrowDown':
        return jump ? 'columnEnd' : 'down';
      case 'ArrowLeft':
        return jump ? null : 'left';
      case 'ArrowRight':
        return jump ? null : 'right';
      case 'Home':
        return jump ? 'first' : 'rowStart';
      case 'End':
        return jump ? 'last' : 'rowEnd';
      default:
        return null;
    }
  }
}

function lineOf(address: CellAddress): string {
  return address.split('/')[1] ?? '';
}

/** The cell that an element is the input of, or null. */
function cellOf(target: EventTarget): { readonly input: HTMLInputElement; readonly address: CellAddress } | null {
  if (!(target instanceof HTMLInputElement)) return null;
  const address = target.dataset['address'];
  return address === undefined ? null : { input: target, address: address as CellAddress };
}
