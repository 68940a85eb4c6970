import { describe, expect, it } from 'vitest';
import { templates } from '../../templates/choose';
import { printReport } from '../document/print-report';
import { renderDocx } from '../render/docx/render-docx';
import { renderHtml } from '../render/html/render-html';
import { newReport } from '../report/new-report';
import type { CellValues } from '../report/report';
import type { Template } from '../template/template';
import { importFile } from './import-file';
import type { ImportedFile } from './imported-file';

async function readBack(template: Template, cells: CellValues, format: 'docx' | 'html'): Promise<ImportedFile> {
  const blank = newReport(template, { name: '云岭市水务局', kind: 'department' }, template.years.first);
  const printed = printReport(template, { ...blank, cells }, { draft: false });
  const bytes = format === 'docx' ? await renderDocx(printed) : new TextEncoder().encode(renderHtml(printed));
  const read = await importFile(templates, bytes, `report.${format}`);
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}

const kindsIn = ({ findings }: ImportedFile): Set<string> => new Set(findings.map(({ facts }) => facts.kind));

describe.each(templates.map((template) => [template.edition, template] as const))('edition %s', (_, template) => {
  it.each(['docx', 'html'] as const)('a form with nothing filled in is read as blank from %s', async (format) => {
    const read = await readBack(template, {}, format);
    expect(read.report.cells).toEqual({});
    expect(kindsIn(read)).toContain('rowBlank');
    const doubted = new Set(read.findings.flatMap(({ cells }) => cells));
    expect([...template.cells.keys()].filter((address) => !doubted.has(address))).toEqual([]);
  });

  it('a row with a figure is none, and its neighbours are', async () => {
    const read = await readBack(template, { 'requests/disclosed/naturalPerson': 3 }, 'html');
    const blank = read.findings.flatMap(({ facts, cells }) => (facts.kind === 'rowBlank' ? cells : []));
    expect(blank).toContain('requests/newRequests/naturalPerson');
    expect(blank).not.toContain('requests/disclosed/naturalPerson');
    expect(read.report.cells['requests/disclosed/naturalPerson']).toBe(3);
  });
});
