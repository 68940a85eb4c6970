import { crc32, inflateRawSync } from 'node:zlib';
import { failure, success, type Result } from '../base/result';

/** How much of an archive is taken in. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all wanted entries together when inflated. */
  readonly bytes: number;
  /** Which entries are wanted, by their names; all of them where it is left out. Asked once for each, in their order. */
  readonly wanted?: (name: string) => boolean;
}

/** Why an archive was not opened. */
export type ZipTrouble =
  /** No archive, cut short, or with an entry that does not come to its checksum. */
  | { readonly kind: 'damagedArchive' }
  | { readonly kind: 'passwordProtected' }
  /** More entries or bytes than the limits allow, whatever the archive declares. */
  | { readonly kind: 'archiveTooLarge' };

const signature = { endOfDirectory: 0x06054b50, directoryEntry: 0x02014b50, localEntry: 0x04034b50 };
const endLength = 22;
const longestComment = 0xffff;
const method = { stored: 0, deflated: 8 };

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * The wanted entries of an archive by their names, folders left out. No more is ever inflated than the limits allow,
 * and every entry is held against its checksum.
 */
export function unzipSafely(bytes: Uint8Array, limits: ZipLimits): Result<Map<string, Uint8Array>, ZipTrouble> {
  const directory = readDirectory(bytes, limits.entries);
  if (!directory.ok) return directory;
  const wanted = directory.value.filter(({ name }) => !name.endsWith('/') && (limits.wanted?.(name) ?? true));
  if (wanted.some(({ encrypted }) => encrypted)) return failure({ kind: 'passwordProtected' });
  const files = new Map<string, Uint8Array>();
  let left = limits.bytes;
  for (const entry of wanted) {
    if (files.has(entry.name)) return failure({ kind: 'damagedArchive' });
    const content = inflateEntry(bytes, entry, left);
    if (!content.ok) return content;
    left -= content.value.length;
    files.set(entry.name, content.value);
  }
  return success(files);
}

function readDirectory(bytes: Uint8Array, mostEntries: number): Result<Entry[], ZipTrouble> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return failure({ kind: 'damagedArchive' });
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) return failure({ kind: 'archiveTooLarge' });
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== signature.directoryEntry) {
      return failure({ kind: 'damagedArchive' });
    }
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return failure({ kind: 'damagedArchive' });
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return success(entries);
}

/** Where the end record of the directory begins: behind it stands nothing but its comment. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === signature.endOfDirectory) return at;
  }
  return null;
}

function inflateEntry(bytes: Uint8Array, entry: Entry, mostBytes: number): Result<Uint8Array, ZipTrouble> {
  const { offset, packed, size } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== signature.localEntry) {
    return failure({ kind: 'damagedArchive' });
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) return failure({ kind: 'damagedArchive' });
  if (size > mostBytes) return failure({ kind: 'archiveTooLarge' });
  const content = unpack(bytes.subarray(start, start + packed), entry);
  const whole = content !== null && content.length === size && crc32(content) === entry.crc;
  return whole ? success(content) : failure({ kind: 'damagedArchive' });
}

/** The content, or null where it cannot be unpacked or is longer than declared. */
function unpack(packed: Uint8Array, entry: Entry): Uint8Array | null {
  if (entry.method === method.stored) return packed;
  if (entry.method !== method.deflated) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: entry.size + 1 });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
