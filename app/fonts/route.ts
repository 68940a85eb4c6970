import type { PreviewFonts } from '../../components/preview/preview-fonts';
import { personOfRequest } from '../security/require-person';
import { faceAddress } from './faces-message';
import { servedFaces } from './served-faces';

/** The faces that print is set in: their widths, and where their files are. A browser that has them is told so. */
export async function GET(request: Request): Promise<Response> {
  const asked = await personOfRequest(request);
  if (!asked.ok) return asked.error;
  const { key, table, files } = await servedFaces();
  const headers = { 'Cache-Control': 'private, no-cache', ETag: `"${key}"` };
  if (request.headers.get('If-None-Match')?.includes(key) === true) return new Response(null, { status: 304, headers });
  const message: PreviewFonts = { table, urls: files.map((_, face) => faceAddress(key, face)) };
  return Response.json(message, { headers });
}
