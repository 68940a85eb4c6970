/** The colour space of the page as an ICC profile: PDF/A wants every file to say what its black and white are. */

/** IEC 61966-2-1 adapted to the white of print, D50, as ICC.1 gives it. */
const white = [0.9642, 1, 0.8249] as const;
const red = [0.43607, 0.22249, 0.01392] as const;
const green = [0.38515, 0.71687, 0.09708] as const;
const blue = [0.14307, 0.06061, 0.7141] as const;
const curvePoints = 1024;

/** sRGB as a display profile of version 2.1. */
export function srgbProfile(): Uint8Array {
  const curve = toneCurve();
  const tags: readonly (readonly [name: string, data: Buffer])[] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', Buffer.from('text\0\0\0\0Public domain\0', 'latin1')],
    ['wtpt', xyz(white)],
    ['rXYZ', xyz(red)],
    ['gXYZ', xyz(green)],
    ['bXYZ', xyz(blue)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  const places = new Map<Buffer, number>();
  const chunks: Buffer[] = [];
  let end = headerLength + table.length;
  tags.forEach(([name, data], index) => {
    const at = places.get(data) ?? end;
    if (at === end) {
      const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
      places.set(data, at);
      chunks.push(padded);
      end += padded.length;
    }
    table.write(name, 4 + 12 * index, 'latin1');
    table.writeUInt32BE(at, 8 + 12 * index);
    table.writeUInt32BE(data.length, 12 + 12 * index);
  });
  return Buffer.concat([profileHeader(end), table, ...chunks]);
}

const headerLength = 128;

function profileHeader(length: number): Buffer {
  const bytes = Buffer.alloc(headerLength);
  bytes.writeUInt32BE(length, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // The date of the standard: a profile must have one, and it must not be the hour of the day.
  [1999, 10, 18, 0, 0, 0].forEach((part, index) => bytes.writeUInt16BE(part, 24 + 2 * index));
  bytes.write('acsp', 36, 'latin1');
  white.forEach((part, index) => bytes.writeInt32BE(fixed(part), 68 + 4 * index));
  return bytes;
}

function xyz(parts: readonly number[]): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.write('XYZ ', 0, 'latin1');
  parts.forEach((part, index) => bytes.writeInt32BE(fixed(part), 8 + 4 * index));
  return bytes;
}

function toneCurve(): Buffer {
  const bytes = Buffer.alloc(12 + 2 * curvePoints);
  bytes.write('curv', 0, 'latin1');
  bytes.writeUInt32BE(curvePoints, 8);
  for (let point = 0; point < curvePoints; point += 1) {
    const value = point / (curvePoints - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(linear * 65_535), 12 + 2 * point);
  }
  return bytes;
}

/** A name in ASCII; the fields for other scripts stay empty. */
function description(name: string): Buffer {
  const bytes = Buffer.alloc(12 + name.length + 1 + 8 + 3 + 67);
  bytes.write('desc', 0, 'latin1');
  bytes.writeUInt32BE(name.length + 1, 8);
  bytes.write(name, 12, 'latin1');
  return bytes;
}

function fixed(value: number): number {
  return Math.round(value * 65_536);
}
