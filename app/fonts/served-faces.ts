import 'server-only';
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { findFonts } from '../../lib/render/pdf/find-fonts';
import { writeFaceTable, type WrittenFaces } from '../../lib/render/pdf/write-face-table';

/** The faces that print is set in, as they are handed to browsers; `key` names this very set of files. */
export interface ServedFaces extends WrittenFaces {
  readonly key: string;
}

let served: Promise<ServedFaces> | null = null;

/** Reads them once. Throws where the machine's fonts cannot be read. */
export function servedFaces(): Promise<ServedFaces> {
  served ??= readFaces().catch((error: unknown) => {
    served = null;
    throw error;
  });
  return served;
}

async function readFaces(): Promise<ServedFaces> {
  const faces = writeFaceTable(await findFonts());
  const files = await Promise.all(faces.files.map((file) => stat(/* turbopackIgnore: true */ file)));
  const stamps = files.map(({ size, mtimeMs }) => [size, mtimeMs]);
  const key = createHash('sha256')
    .update(JSON.stringify([faces.table, stamps]))
    .digest('hex')
    .slice(0, 20);
  return { ...faces, key };
}
