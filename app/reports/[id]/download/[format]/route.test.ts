import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { ownDatabase } from '../../../../../scripts/test-database';
import { readExchange } from '../../../../../lib/report/exchange';
import { newReport } from '../../../../../lib/report/new-report';
import type { Report } from '../../../../../lib/report/report';
import { disconnect } from '../../../../../lib/store/connection';
import { createReport, deleteReport } from '../../../../../lib/store/reports';
import { templateOfEdition, templates } from '../../../../../templates/choose';
import { GET } from './route';

ownDatabase();
afterAll(disconnect);

const template = templates.at(-1);
if (template === undefined) throw new Error('No edition');
const year = template.years.first;
const blank = newReport(template, { name: '云岭市水务局', kind: 'department' }, year);
const typed = [...template.cells.values()].filter(({ computed }) => !computed);
const whole: Report = {
  ...blank,
  cells: Object.fromEntries(typed.map(({ address, column }) => [address, column.type === 'amount' ? '0' : 0])),
};
const title = `云岭市水务局${year}年政府信息公开工作年度报告`;

function download(id: string, format: string): Promise<Response> {
  const request = new Request(`http://127.0.0.1/reports/${id}/download/${format}`);
  return GET(request, { params: Promise.resolve({ id, format }) });
}

function nameOf(response: Response): string {
  return decodeURIComponent((response.headers.get('Content-Disposition') ?? '').split("filename*=UTF-8''")[1] ?? '');
}

describe('GET', () => {
  it('gives the data as it can be read back', async () => {
    const { id } = await createReport(whole);
    const response = await download(id, 'json');
    expect(nameOf(response)).toBe(`${title}.json`);
    expect(readExchange(templateOfEdition, await response.json())).toEqual({ ok: true, value: whole });
  });

  it('gives a web page fragment to be kept, not shown', async () => {
    const { id } = await createReport(whole);
    const response = await download(id, 'html');
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment;/);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(await response.text()).not.toContain('草稿');
  });

  it('marks a report with errors as a draft, on the page and in the name', async () => {
    const { id } = await createReport(blank);
    const response = await download(id, 'html');
    expect(nameOf(response)).toBe(`${title}（草稿）.html`);
    expect(await response.text()).toContain('草稿');
  });

  it('gives a DOCX and a PDF', async () => {
    const { id } = await createReport(whole);
    const docx = await download(id, 'docx');
    expect(Object.keys(unzipSync(new Uint8Array(await docx.arrayBuffer())))).toContain('word/document.xml');
    const pdf = await download(id, 'pdf');
    expect(pdf.headers.get('Content-Type')).toBe('application/pdf');
    expect(new TextDecoder().decode((await pdf.arrayBuffer()).slice(0, 5))).toBe('%PDF-');
  });

  it('gives no PDF that fails its own check, and says where', async () => {
    const narrative = { ...whole.narrative, overview: [{ kind: 'paragraph' as const, text: '办得好😀。' }] };
    const { id } = await createReport({ ...whole, narrative });
    const refused = await download(id, 'pdf');
    expect(refused.status).toBe(422);
    expect(refused.headers.get('Content-Disposition')).toBeNull();
    expect(await refused.text()).toContain('第一部分第1段有“😀”');
  });

  it('says what is not there', async () => {
    const { id } = await createReport(whole);
    expect((await download(id, 'wps')).status).toBe(404);
    await deleteReport(id);
    const gone = await download(id, 'pdf');
    expect(gone.status).toBe(404);
    expect(await gone.text()).toContain('最近删除');
    expect((await download('no-such-report', 'pdf')).status).toBe(404);
  });
});
