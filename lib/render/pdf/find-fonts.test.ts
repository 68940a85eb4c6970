import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fontRoles } from '../../layout/font-metrics';
import { findFonts } from './find-fonts';
import { fontFolders } from './font-files';
import { packagedFontPath } from './packaged-fonts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-find-fonts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const unpacked = join(tmpdir(), 'no-such-folder');

describe('without any font of its own a machine', () => {
  test('prints with the packaged faces and says which kinds it lacks', async () => {
    const fonts = await findFonts({ folders: [], unpacked });
    expect(fonts.missing).toEqual(['fangsong', 'kaiti', 'heiti']);
    expect(fonts.served.map(({ role }) => role)).toEqual(fontRoles);
    expect(JSON.parse(JSON.stringify(fonts.served))).toEqual(fonts.served);
  });

  test('has every character of rare place names and sets figures in a Latin face', async () => {
    const { metrics } = await findFonts({ folders: [], unpacked });
    for (const character of '埗㙍滘塱氹') {
      for (const role of fontRoles) expect(metrics.glyph(role, character).advance).toBe(1);
    }
    expect(metrics.glyph('fangsong', '7')).toEqual({ face: expect.stringContaining('Tinos'), advance: 0.5 });
    expect(metrics.glyph('fangsong', '“').face).not.toContain('Tinos');
  });
});

describe('office fonts', () => {
  test('are found by their file names in folders within folders, also in collections', async () => {
    const places = join(folder, 'office', 'truetype');
    await mkdir(places, { recursive: true });
    await copyFile(packagedFontPath('latin'), join(places, 'SIMFANG.TTF'));
    await writeFile(join(places, 'simsun.ttc'), collectionOf(await readFile(packagedFontPath('latin'))));
    const fonts = await findFonts({ folders: [join(folder, 'office')], unpacked });
    expect(fonts.missing).toEqual(['kaiti', 'heiti']);
    expect(fonts.fileOf('fangsong')).toBe(join(places, 'SIMFANG.TTF'));
    expect(fonts.served.find(({ role }) => role === 'songti')).toMatchObject({ origin: 'office', family: 'Tinos' });
  });

  test('that are damaged are passed over', async () => {
    const places = join(folder, 'damaged');
    await mkdir(places);
    await writeFile(join(places, 'simfang.ttf'), 'no font at all');
    const fonts = await findFonts({ folders: [places], unpacked });
    expect(fonts.missing).toContain('fangsong');
  });

  test('are looked for in GOUJI_FONTS alone where it is set', () => {
    expect(fontFolders({ GOUJI_FONTS: '/fonts' })).toEqual(['/fonts']);
    expect(fontFolders({}).length).toBeGreaterThan(1);
  });
});

/** A collection of one font: its table offsets count from the start of the file. */
function collectionOf(font: Buffer): Buffer {
  const header = Buffer.alloc(16);
  header.write('ttcf', 'latin1');
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt32BE(1, 8);
  header.writeUInt32BE(header.length, 12);
  const moved = Buffer.from(font);
  for (let table = 0; table < moved.readUInt16BE(4); table += 1) {
    const at = 12 + 16 * table + 8;
    moved.writeUInt32BE(moved.readUInt32BE(at) + header.length, at);
  }
  return Buffer.concat([header, moved]);
}
