import { appWords } from '../../../../../../lib/messages/app-words';
import { loadIssuedFile } from '../../../../../../lib/store/report-file';
import { personOfRequest } from '../../../../../security/require-person';
import { attachment } from '../../../download/[format]/attachment';

interface Context {
  readonly params: Promise<{ id: string; number: string; format: string }>;
}

/** A file of an issue, to the byte as it was issued. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const person = await personOfRequest(request);
  if (!person.ok) return person.error;
  const { id, number, format } = await params;
  const file = await loadIssuedFile(person.value, id, Number(number), format);
  if (file === null) {
    const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
    return new Response(`${appWords.reportGone}\n`, { status: 404, headers });
  }
  return new Response(file.bytes, {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': attachment(file.fileName),
      'Cache-Control': 'no-store',
    },
  });
}
