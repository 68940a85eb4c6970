/** A font file of these tables, in the order of their names; `version` is that of TrueType unless another is told. */
export function writeTables(
  tables: readonly (readonly [name: string, table: Uint8Array])[],
  version = 0x00010000,
): Uint8Array {
  const sorted = [...tables].sort(([left], [right]) => (left < right ? -1 : 1));
  const directory = Buffer.alloc(12 + 16 * sorted.length);
  const power = Math.floor(Math.log2(sorted.length));
  directory.writeUInt32BE(version, 0);
  directory.writeUInt16BE(sorted.length, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (sorted.length - 2 ** power), 10);
  const chunks: Buffer[] = [directory];
  let end = directory.length;
  sorted.forEach(([name, table], index) => {
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    directory.write(name, 12 + 16 * index, 'latin1');
    directory.writeUInt32BE(checksum(padded), 16 + 16 * index);
    directory.writeUInt32BE(end, 20 + 16 * index);
    directory.writeUInt32BE(table.length, 24 + 16 * index);
    chunks.push(padded);
    end += padded.length;
  });
  return Buffer.concat(chunks);
}

function checksum(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}
