import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { ownDatabase } from '../../../../../scripts/test-database';
import { readExchange } from '../../../../../lib/report/exchange';
import { newReport } from '../../../../../lib/report/new-report';
import type { Report } from '../../../../../lib/report/report';
import { disconnect } from '../../../../../lib/store/connection';
import { makePerson, makeUnit } from '../../../../../lib/fixtures/people';
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

/** The report in a new office, and how its drafter downloads it. */
async function begin(report: Report) {
  const unit = await makeUnit('云岭市水务局', { parentId: await makeUnit(`云岭市${Math.random()}`) });
  const { person, cookie } = await makePerson({ drafter: unit });
  const created = await createReport(person, unit, report);
  if (!created.ok) throw new Error(created.error.kind);
  const { id } = created.value;
  return { id, person, cookie, download: (format: string) => download(id, format, cookie) };
}

function download(id: string, format: string, cookie: string): Promise<Response> {
  const request = new Request(`http://127.0.0.1/reports/${id}/download/${format}`, { headers: { cookie } });
  return GET(request, { params: Promise.resolve({ id, format }) });
}

function nameOf(response: Response): string {
  return decodeURIComponent((response.headers.get('Content-Disposition') ?? '').split("filename*=UTF-8''")[1] ?? '');
}

describe('GET', () => {
  it('gives the data as it can be read back', async () => {
    const { download } = await begin(whole);
    const response = await download('json');
    expect(nameOf(response)).toBe(`${title}（草稿）.json`);
    expect(readExchange(templateOfEdition, await response.json())).toEqual({ ok: true, value: whole });
  });

  it('gives a web page fragment to be kept, not shown', async () => {
    const { download } = await begin(whole);
    const response = await download('html');
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment;/);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it.each([
    ['with errors', blank],
    ['without one, as it is not issued', whole],
  ])('marks a report %s as a draft, on the page and in the name', async (_what, report) => {
    const { download } = await begin(report);
    const response = await download('html');
    expect(nameOf(response)).toBe(`${title}（草稿）.html`);
    expect(await response.text()).toContain('草稿');
  });

  it('gives a DOCX and a PDF', async () => {
    const { download } = await begin(whole);
    const docx = await download('docx');
    expect(Object.keys(unzipSync(new Uint8Array(await docx.arrayBuffer())))).toContain('word/document.xml');
    const pdf = await download('pdf');
    expect(pdf.headers.get('Content-Type')).toBe('application/pdf');
    expect(new TextDecoder().decode((await pdf.arrayBuffer()).slice(0, 5))).toBe('%PDF-');
  });

  it('gives no PDF that fails its own check, and says where', async () => {
    const narrative = { ...whole.narrative, overview: [{ kind: 'paragraph' as const, text: '办得好😀。' }] };
    const { download } = await begin({ ...whole, narrative });
    const refused = await download('pdf');
    expect(refused.status).toBe(422);
    expect(refused.headers.get('Content-Disposition')).toBeNull();
    expect(await refused.text()).toContain('第一部分第1段有“😀”');
  });

  it('gives nothing to who has not signed in or may not see the report', async () => {
    const { id } = await begin(whole);
    const stranger = await begin(whole);
    expect((await download(id, 'pdf', '')).status).toBe(401);
    expect((await download(id, 'pdf', stranger.cookie)).status).toBe(404);
  });

  it('says what is not there', async () => {
    const { id, person, cookie, download: mine } = await begin(whole);
    expect((await mine('wps')).status).toBe(404);
    await deleteReport(person, id);
    const gone = await mine('pdf');
    expect(gone.status).toBe(404);
    expect(await gone.text()).toContain('最近删除');
    expect((await download('no-such-report', 'pdf', cookie)).status).toBe(404);
  });
});
