import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { personOfRequest } from '../../../security/require-person';
import { servedFaces } from '../../served-faces';

interface Context {
  readonly params: Promise<{ set: string; face: string }>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.otf': 'font/otf',
  '.ttf': 'font/ttf',
  '.ttc': 'font/collection',
};

/** The file of one face. It never changes under its address: another set of fonts has another. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = await personOfRequest(request);
  if (!asked.ok) return asked.error;
  const { set, face } = await params;
  const { key, files } = await servedFaces();
  const file = set === key && /^\d{1,3}$/.test(face) ? files[Number(face)] : undefined;
  if (file === undefined) return new Response(null, { status: 404 });
  const { size } = await stat(/* turbopackIgnore: true */ file);
  const stream = Readable.toWeb(createReadStream(/* turbopackIgnore: true */ file)) as ReadableStream<Uint8Array>;
  return new Response(stream, {
    headers: {
      'Content-Type': mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': String(size),
      'Cache-Control': 'private, max-age=31536000, immutable',
    },
  });
}
