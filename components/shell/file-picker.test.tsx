// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { FilePicker } from './file-picker';

afterEach(cleanup);

function open(busy = false): { readonly taken: string[]; readonly input: HTMLElement } {
  const taken: string[] = [];
  render(<FilePicker hint="只收 XLSX。" accept=".xlsx" busy={busy} onFile={(file) => taken.push(file.name)} />);
  return { taken, input: screen.getByLabelText('选择文件') };
}

function drop(...names: string[]): void {
  const area = screen.getByText('把文件拖到这里，或').parentElement;
  if (area === null) throw new Error('The words stand in no area');
  fireEvent.drop(area, { dataTransfer: { files: names.map((name) => new File(['x'], name)) } });
}

it('hands on the file that was chosen, and says which it takes', () => {
  const { taken, input } = open();
  fireEvent.change(input, { target: { files: [new File(['x'], '名单.xlsx')] } });
  expect(taken).toEqual(['名单.xlsx']);
  expect(input.getAttribute('accept')).toBe('.xlsx');
  expect(input.getAttribute('aria-describedby')?.split(' ')).toContain(screen.getByText('只收 XLSX。').id);
});

it('takes a file that is dropped on it', () => {
  const { taken } = open();
  drop('名单.xlsx');
  expect(taken).toEqual(['名单.xlsx']);
});

it('takes none of several, and says so until one alone comes', () => {
  const { taken } = open();
  drop('甲.xlsx', '乙.xlsx');
  expect(taken).toEqual([]);
  expect(screen.getByRole('status').textContent).toBe('一次只能读取一个文件，请只拖入其中一个。');
  drop('甲.xlsx');
  expect(taken).toEqual(['甲.xlsx']);
  expect(screen.getByRole('status').textContent).toBe('');
});

it('takes nothing while a file is being read, and keeps the focus', () => {
  const { taken, input } = open(true);
  input.focus();
  fireEvent.change(input, { target: { files: [new File(['x'], '名单.xlsx')] } });
  drop('名单.xlsx');
  expect(taken).toEqual([]);
  expect(document.activeElement).toBe(input);
  expect(screen.getByRole('status').textContent).toBe('正在读取…');
});
