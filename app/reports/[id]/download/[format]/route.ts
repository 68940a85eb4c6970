import { appWords } from '../../../../../lib/messages/app-words';
import { viewReport } from '../../../../../lib/store/reports';
import { personOfRequest } from '../../../../security/require-person';
import { formatSchema, renderFile } from '../../render-file';
import { attachment } from './attachment';

interface Context {
  readonly params: Promise<{ id: string; format: string }>;
}

/**
 * A report as it stands, as a file to keep. It is a draft and says so, whatever its state: what was issued is served as
 * it was issued, elsewhere.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const person = await personOfRequest(request);
  if (!person.ok) return person.error;
  const { id, format } = await params;
  const known = formatSchema.safeParse(format);
  if (!known.success) return sentence(404, appWords.unknownFormat);
  try {
    const stored = await viewReport(person.value, id);
    if (stored === null) return sentence(404, appWords.reportGone);
    const file = await renderFile(stored.report, known.data, { draft: true });
    if (!file.ok) return sentence(422, file.error);
    const { body, mediaType, fileName } = file.value;
    return new Response(body, {
      headers: { 'Content-Type': mediaType, 'Content-Disposition': attachment(fileName), 'Cache-Control': 'no-store' },
    });
  } catch (error) {
    console.error(error);
    return sentence(503, appWords.renderFailed);
  }
}

function sentence(status: number, words: string): Response {
  return new Response(`${words}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
