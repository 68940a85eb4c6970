'use client';

import { memo } from 'react';
import type { GridFigure, GridLabel, GridPart, TableGrid } from '../../../lib/template/table-grid';
import { isGroup } from '../../../lib/template/leaves';
import type { Block, Line, LineNode, TableSection } from '../../../lib/template/template';
import { useEditor } from '../editor-context';
import { FigureCell } from './figure-cell';
import { IdentityStrip } from './identity-strip';
import { LineLabel } from './row-help';
import styles from './table.module.css';
import { TotalCell } from './total-cell';

/** As many figures side by side as leave room for any number. */
const comfortable = 6;

interface BlockTableProps {
  readonly section: TableSection;
  readonly grid: TableGrid;
  readonly part: GridPart;
}

/** One block of a table with its merged heads; blocks of one section share their columns. */
export const BlockTable = memo(function BlockTable({ section, grid, part }: BlockTableProps) {
  const { block, head, body } = part;
  return (
    <table
      className={styles.table}
      aria-label={block.caption ?? section.heading}
      data-narrow={grid.figures > comfortable}
    >
      <Columns grid={grid} block={block} />
      <thead>
        {head.map((row, index) => (
          <tr key={index}>
            {row.map((cell, place) => (
              <HeadCell key={place} cell={cell} />
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {body.map((row, index) => (
          <tr key={index}>
            {row.map((cell) =>
              cell.kind === 'figure' ? (
                <Figure key={cell.address} cell={cell} />
              ) : (
                <LabelCell key={cell.text} cell={cell} labels={grid.labels} />
              ),
            )}
          </tr>
        ))}
      </tbody>
      <IdentityStrip section={section} block={block} labels={grid.labels} />
    </table>
  );
});

function Figure({ cell: { address, columnSpan } }: { readonly cell: GridFigure }) {
  const cell = useEditor().editing.template.cells.get(address);
  if (cell === undefined) throw new Error(`The form has no cell ${address}`);
  return cell.computed ? (
    <TotalCell cell={cell} columnSpan={columnSpan} />
  ) : (
    <FigureCell cell={cell} columnSpan={columnSpan} />
  );
}

function HeadCell({ cell }: { readonly cell: GridLabel }) {
  // The corner speaks of the figures below, it is the head of no column.
  const Tag = cell.scope === 'col' && cell.names === undefined ? 'td' : 'th';
  return (
    <Tag
      className={Tag === 'td' ? styles.corner : styles.head}
      colSpan={cell.columnSpan}
      rowSpan={cell.rowSpan}
      {...(Tag === 'th' && { scope: cell.scope })}
    >
      {cell.vertical ? <span className={styles.vertical}>{cell.text}</span> : cell.text}
    </Tag>
  );
}

function LabelCell({ cell, labels }: { readonly cell: GridLabel; readonly labels: number }) {
  const line = cell.names?.kind === 'line' ? cell.names : undefined;
  return (
    <th
      className={line === undefined ? styles.group : styles.label}
      data-outer={labels > 1 && cell.columnSpan === labels}
      colSpan={cell.columnSpan}
      rowSpan={cell.rowSpan}
      scope={cell.scope}
    >
      {cell.vertical ? (
        <span className={`${styles.vertical} ${styles.sticky}`}>{cell.text}</span>
      ) : line === undefined ? (
        <span className={styles.sticky}>{cell.text}</span>
      ) : (
        <LineLabel line={line} />
      )}
    </th>
  );
}

/** Narrow columns for labels that span others, the rest of the room for the lines' own; figures of equal width. */
function Columns({ grid: { labels, figures, fullest }, block }: { readonly grid: TableGrid; readonly block: Block }) {
  const narrow = block.widths !== undefined && labels > 0;
  const share = 100 / (labels + fullest);
  return (
    <colgroup>
      {Array.from({ length: labels }, (_, depth) => (
        <col key={depth} className={narrow ? labelClass(block, depth, labels) : undefined} />
      ))}
      {Array.from({ length: figures }, (_, index) => (
        <col
          key={labels + index}
          {...(narrow ? { className: styles.figureColumn } : { style: { width: `${(share * fullest) / figures}%` } })}
        />
      ))}
    </colgroup>
  );
}

function labelClass({ lines }: Block, depth: number, labels: number): string | undefined {
  if (depth === labels - 1) return undefined;
  return nodesAt(lines, depth).some(({ vertical }) => vertical === true) ? styles.verticalColumn : styles.groupColumn;
}

function nodesAt(nodes: readonly LineNode[], depth: number): readonly LineNode[] {
  if (depth === 0) return nodes.filter((node) => isGroup<Line>(node));
  return nodes.flatMap((node) => (isGroup<Line>(node) ? nodesAt(node.members, depth - 1) : []));
}
