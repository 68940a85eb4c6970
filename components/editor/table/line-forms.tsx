import { leavesOf } from '../../../lib/template/leaves';
import type { Block, Cell, Line } from '../../../lib/template/template';

/** The form that a cell's input belongs to. */
export function formOf({ section, line }: Pick<Cell, 'section' | 'line'>): string {
  return `${section.id}-${line.id}`;
}

/**
 * An empty form for each line of a block. At every key a browser gathers all fields of the form typed into, for its
 * autofill: a few where each line is a form, all 144 of table three where none is.
 */
export function LineForms({ section, block }: { readonly section: Cell['section']; readonly block: Block }) {
  return leavesOf<Line>(block.lines).map((line) => (
    <form
      key={line.id}
      id={formOf({ section, line })}
      hidden
      onSubmit={(event) => {
        event.preventDefault();
      }}
    />
  ));
}
