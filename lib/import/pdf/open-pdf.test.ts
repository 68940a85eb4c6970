import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openPdf } from './open-pdf';

/** A PDF of pages that draw what is given, with one font that names its characters by itself. */
function pdfOf(pages: readonly string[], { compressed = false } = {}): Uint8Array {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', ''];
  const kids: string[] = [];
  objects.push('<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>');
  for (const drawing of pages) {
    const data = compressed ? deflateSync(drawing).toString('latin1') : drawing;
    const filter = compressed ? '/Filter/FlateDecode' : '';
    objects.push(`<</Length ${data.length}${filter}>>\nstream\n${data}\nendstream`);
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${objects.length} 0 R>>`,
    );
    kids.push(`${objects.length} 0 R`);
  }
  objects[1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(' ')}]>>`;
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const line = 'BT /F 10 Tf 1 0 0 1 72 700 Tm (0123456789012345678901234567890123456789) Tj ET';

async function textOf(bytes: Uint8Array): Promise<string> {
  const opened = await openPdf(bytes);
  if (!opened.ok) throw new Error(`Refused: ${opened.error.kind}`);
  return opened.value.pages.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('');
}

describe('openPdf', () => {
  it('tells where characters and ruling lines stand', async () => {
    const opened = await openPdf(
      pdfOf([`q 2 0 0 2 0 0 cm 10 m 0.5 w 10 100 m 110 100 l S Q 50 40 200 0.5 re f 20 20 90 90 re f ${line}`]),
    );
    if (!opened.ok) throw new Error(`Refused: ${opened.error.kind}`);
    const [page] = opened.value.pages;
    expect(page?.rulings).toEqual([
      { direction: 'across', at: 642, from: 20, to: 220 },
      { direction: 'across', at: 801.75, from: 50, to: 250 },
    ]);
    expect(page?.glyphs[1]).toMatchObject({ text: '1', left: 78, right: 84, baseline: 142, size: 10, turned: null });
  });

  it('takes the pen along as every operator moves it', async () => {
    const drawing =
      'BT /F 10 Tf 14 TL 72 700 Td (a) Tj T* (b) Tj 100 Tz [(c) -1000 (d)] TJ 5 Ts (e) Tj 3 0 Td (f) Tj ET';
    const opened = await openPdf(pdfOf([`${line} ${drawing}`]));
    if (!opened.ok) throw new Error(`Refused: ${opened.error.kind}`);
    const places = opened.value.pages[0]?.glyphs.slice(40).map(({ text, left, baseline }) => [text, left, baseline]);
    expect(places).toEqual([
      ['a', 72, 142],
      ['b', 72, 156],
      ['c', 78, 156],
      ['d', 94, 156],
      ['e', 100, 151],
      ['f', 75, 151],
    ]);
  });

  it('knows what is marked as no content', async () => {
    const opened = await openPdf(pdfOf([`${line} /Artifact BMC ${line} EMC`]));
    expect(opened.ok && opened.value.pages[0]?.glyphs.filter(({ artifact }) => artifact).length).toBe(40);
  });

  it.each<[what: string, bytes: () => Uint8Array, trouble: object]>([
    ['nothing but a first line', () => Buffer.from('%PDF-1.7\n'), { kind: 'damagedPdf' }],
    ['a file cut short before its first page', () => pdfOf([line]).subarray(0, 150), { kind: 'damagedPdf' }],
    [
      'more pages than a report has',
      () => pdfOf(Array<string>(10_000).fill(line)),
      { kind: 'largePdf', pages: 10_000 },
    ],
    [
      'a hundred million bytes',
      () => Buffer.concat([pdfOf([line]), Buffer.alloc(100_000_000)]),
      { kind: 'largePdf', pages: null },
    ],
    [
      'a bomb',
      () => pdfOf([`${line}\n${' '.repeat(60_000_000)}`], { compressed: true }),
      { kind: 'largePdf', pages: null },
    ],
    ['pictures without text', () => pdfOf(['q 100 0 0 100 0 0 cm Q', 'q Q']), { kind: 'scannedPdf' }],
    ['a text that a machine guessed behind a picture', () => pdfOf([`3 Tr ${line} ${line}`]), { kind: 'scannedPdf' }],
  ])(
    'refuses %s',
    async (_, bytes, trouble) => {
      const started = performance.now();
      expect(await openPdf(bytes())).toEqual({ ok: false, error: trouble });
      expect(performance.now() - started).toBeLessThan(10_000);
    },
    30_000,
  );

  it('refuses a file with a password', async () => {
    const locked = pdfOf([line]);
    const key = '<00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff>';
    const entry = `/Encrypt<</Filter/Standard/V 1/R 2/O${key}/U${key}/P -4>>/ID[<00><00>]`;
    const bytes = Buffer.from(Buffer.from(locked).toString('latin1').replace('/Root', `${entry}/Root`), 'latin1');
    expect(await openPdf(bytes)).toEqual({ ok: false, error: { kind: 'passwordProtected' } });
  });

  it('survives pages that the interpreter fetches ahead and nobody waits for', () => {
    const broken = Buffer.from(pdfOf([line, line, line]))
      .toString('latin1')
      .replaceAll('<</Type/Page/', ')<</Type/Page/');
    const folder = mkdtempSync(join(tmpdir(), 'gouji-pdf-'));
    try {
      const file = join(folder, 'broken.pdf');
      writeFileSync(file, broken, 'latin1');
      const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'lib/cli/main.ts', 'import', file], {
        encoding: 'utf8',
      });
      expect({ status, lines: stderr.trim().split('\n') }).toEqual({
        status: 2,
        lines: [expect.stringContaining(file)],
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 30_000);

  it('says where a compressed part does not come to its checksum', async () => {
    const sound = pdfOf([line], { compressed: true });
    expect(await openPdf(sound)).toMatchObject({ ok: true, value: { damaged: false } });
    const end = Buffer.from(sound).indexOf('\nendstream');
    const changed = Uint8Array.from(sound);
    changed[end - 1] = (changed[end - 1] ?? 0) ^ 1;
    expect(await textOf(changed)).toContain('0123456789');
    expect(await openPdf(changed)).toMatchObject({ ok: true, value: { damaged: true } });
  });
});
