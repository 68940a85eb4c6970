import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unzipSafely, type ZipLimits } from './unzip';

const limits: ZipLimits = { entries: 10, bytes: 1_000_000 };
const archive = zipSync({ 'a.xml': strToU8('<a/>'.repeat(200)), folder: { 'b.xml': [strToU8('<b/>'), { level: 0 }] } });

function trouble(bytes: Uint8Array, given = limits): string {
  const read = unzipSafely(bytes, given);
  return read.ok ? 'read' : read.error.kind;
}

/** The archive with a number of two or four bytes set in each place where `signature` stands. */
function patched(signature: number, offset: number, value: number, length: 2 | 4 = 4): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 <= copy.length; at += 1) {
    if (view.getUint32(at, true) !== signature) continue;
    if (length === 4) view.setUint32(at + offset, value, true);
    else view.setUint16(at + offset, value, true);
  }
  return copy;
}

describe('unzipSafely', () => {
  it('gives packed and stored entries back', () => {
    const read = unzipSafely(archive, limits);
    expect(read.ok && [...read.value].map(([name, { length }]) => [name, length])).toEqual([
      ['a.xml', 800],
      ['folder/b.xml', 4],
    ]);
  });

  it('leaves packed what nobody wants', () => {
    const read = unzipSafely(archive, { ...limits, wanted: (name) => name === 'a.xml' });
    expect(read.ok && [...read.value.keys()]).toEqual(['a.xml']);
  });

  it('refuses what is larger than the limits, declared or not', () => {
    expect(trouble(archive, { ...limits, bytes: 803 })).toBe('archiveTooLarge');
    expect(trouble(archive, { ...limits, entries: 1 })).toBe('archiveTooLarge');
    expect(trouble(patched(0x02014b50, 24, 4))).toBe('damagedArchive');
  });

  it('refuses what is locked, cut short or changed', () => {
    expect(trouble(patched(0x02014b50, 8, 1, 2))).toBe('passwordProtected');
    for (let length = 0; length < archive.length; length += 1) {
      expect(trouble(archive.subarray(0, length)), `${length} bytes`).not.toBe('read');
    }
    const changed = archive.slice();
    changed[40] = (changed[40] ?? 0) ^ 1;
    expect(trouble(changed)).toBe('damagedArchive');
  });
});
