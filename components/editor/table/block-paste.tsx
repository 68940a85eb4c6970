'use client';

import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState, type ClipboardEvent } from 'react';
import { copyTable } from '../../../lib/form/copy-table';
import { cellField } from '../../../lib/form/fields';
import { createOutput, type WritableOutput } from '../../../lib/form/output';
import { isOneValue, mostColumns, mostRows, widthOf, type Copied } from '../../../lib/form/read-clipboard';
import { readPasted } from '../../../lib/form/read-pasted';
import { pasteWords, saidTooLarge } from '../../../lib/messages/paste-words';
import { writeEntry } from '../../../lib/report/read-entry';
import type { CellAddress, TableSection } from '../../../lib/template/template';
import type { AskedPaste } from '../dialogs/paste-dialog';
import type { Editing } from '../editing';
import { useEditor, useOutput } from '../editor-context';
import { readClipboard } from './clipboard-table';

const PasteDialog = lazy(() => import('../dialogs/paste-dialog'));

/** The clipboard in the cells of a table: one value is pasted as typing does, a block asks first. */
export function useBlockPaste(editing: Editing) {
  return useMemo(() => {
    const asked = createOutput<AskedPaste | null>(null);
    return { asked, onPaste: paste(editing, asked), onCopy };
  }, [editing]);
}

function paste(editing: Editing, asked: WritableOutput<AskedPaste | null>) {
  return (event: ClipboardEvent) => {
    const active = addressOf(event.target);
    if (active === null) return;
    const copied = readClipboard(event.clipboardData);
    if (isOneValue(copied) && !asksForUnit(editing, active, copied)) return;
    event.preventDefault();
    if (copied.tables.some(({ matrix }) => matrix.length > mostRows || widthOf(matrix) > mostColumns)) {
      editing.say(saidTooLarge(mostRows, mostColumns));
      return;
    }
    asked.set({ active, copied });
  };
}

/** Whether one value alone is an amount that may have to be converted. */
function asksForUnit({ template }: Editing, active: CellAddress, { tables }: Copied): boolean {
  const cell = template.cells.get(active);
  const text = tables[0]?.matrix[0]?.[0] ?? '';
  return cell !== undefined && ['otherUnit', 'unitUnknown'].includes(readPasted(cell, text, null).kind);
}

/** With nothing selected, the whole cell is copied. */
function onCopy(event: ClipboardEvent): void {
  const { target } = event;
  if (addressOf(target) === null || !(target instanceof HTMLInputElement)) return;
  if (target.selectionStart !== target.selectionEnd) return;
  event.clipboardData.setData('text/plain', target.value);
  event.preventDefault();
}

function addressOf(target: EventTarget): CellAddress | null {
  if (!(target instanceof HTMLInputElement)) return null;
  const address = target.dataset['address'];
  return address === undefined ? null : (address as CellAddress);
}

/** Shows the preview of a block once one was pasted; it stays from then on. */
export function BlockPaste({ asked }: { readonly asked: WritableOutput<AskedPaste | null> }) {
  const now = useOutput(asked);
  const [last, setLast] = useState({ asked: now, count: 0 });
  if (now !== null && now !== last.asked) setLast({ asked: now, count: last.count + 1 });
  if (last.asked === null) return null;
  return (
    <Suspense>
      <PasteDialog key={last.count} asked={last.asked} open={now !== null} onClose={() => asked.set(null)} />
    </Suspense>
  );
}

/** Copies the table as it stands, heads and totals included, for Excel, WPS or Word. */
export function CopyTable({ section }: { readonly section: TableSection }) {
  const { editing } = useEditor();
  return (
    <Button size="small" onClick={copy}>
      {pasteWords.copyTable}
    </Button>
  );

  function copy(): void {
    const table = copyTable(section, (address) => figureAt(editing, address));
    editing.say(putIntoClipboard(table) ? pasteWords.copied : pasteWords.notCopied);
  }
}

function figureAt(editing: Editing, address: CellAddress): string {
  if (editing.template.cells.get(address)?.computed !== true) return editing.engine.text(cellField(address)).get();
  const { value, complete } = editing.engine.total(address).get();
  return complete ? writeEntry(value) : '';
}

/** By the command and not by `navigator.clipboard`, which a page without https does not have. */
function putIntoClipboard({ text, html }: { readonly text: string; readonly html: string }): boolean {
  const fill = (event: globalThis.ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return done;
}
