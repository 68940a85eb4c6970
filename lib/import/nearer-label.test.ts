import { expect, it } from 'vitest';
import { template2021 } from '../../templates/2021';
import { templates } from '../../templates/choose';

import { printAsText, wholeStyle } from './fixtures/print-as-text';
import { newReport } from '../report/new-report';
import type { Report } from '../report/report';
import { importFile } from './import-file';
import type { ImportedFile } from './imported-file';

const typed = [...template2021.cells.values()].filter(({ computed }) => !computed);
const zeros = Object.fromEntries(typed.map(({ address, column }) => [address, column.type === 'amount' ? '0' : 0]));
const report: Report = {
  ...newReport(template2021, { name: '青禾局', kind: 'department' }, 2021),
  cells: {
    ...zeros,
    'requests/thirdPartyRights/naturalPerson': 26,
    'requests/internalAffairs/researchInstitution': 41,
    'requests/processInformation/naturalPerson': 58,
  },
};
const text = printAsText(template2021, report, wholeStyle);

async function read(source: string): Promise<ImportedFile> {
  const imported = await importFile(templates, new TextEncoder().encode(source), 'report.txt');
  if (!imported.ok) throw new Error(imported.error.kind);
  return imported.value;
}

it('figures behind the label of another row are doubted, though their own sum holds', async () => {
  const lines = text.split('\n');
  const lineWith = (figure: number): number => lines.findIndex((line) => new RegExp(`\\b${figure}\\b`).test(line));
  const [lost, doubled] = [lineWith(26), lineWith(58)];
  const label = (lines[lost] ?? '').replace(/[\d\s]+$/, '');
  const figures = (lines[doubled] ?? '').match(/[\d\s]+$/)?.[0] ?? '';
  const mutated = lines.with(lost, label).toSpliced(doubled + 1, 0, figures.trim());
  const { findings, report: got } = await read(mutated.join('\n'));
  const doubted = new Set(findings.flatMap(({ severity, cells }) => (severity === 'info' ? [] : cells)));
  const addresses = ['thirdPartyRights', 'internalAffairs', 'processInformation'].map(
    (row) => `requests/${row}/researchInstitution` as const,
  );
  const wrong = addresses.filter((address) => got.cells[address] !== report.cells[address]);
  expect(wrong.length).toBeGreaterThan(0);
  expect(wrong.filter((address) => !doubted.has(address))).toEqual([]);
});

it('a sound text has no such doubt', async () => {
  const { findings } = await read(text);
  expect(findings.filter(({ facts }) => facts.kind === 'labelDiffers')).toEqual([]);
});
