import { appWords } from '../../../../../lib/messages/app-words';
import { loadReport } from '../../../../../lib/store/reports';
import { attachment } from './attachment';
import { formatSchema } from '../../render-file';
import { renderDownload } from './render-download';

interface Context {
  readonly params: Promise<{ id: string; format: string }>;
}

/** A report as a file to keep. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, format } = await params;
  const known = formatSchema.safeParse(format);
  if (!known.success) return sentence(404, appWords.unknownFormat);
  try {
    const stored = await loadReport(id);
    if (stored === null) return sentence(404, appWords.reportGone);
    const download = await renderDownload(stored.report, known.data);
    if (!download.ok) return sentence(422, download.error);
    const { body, mediaType, fileName } = download.value;
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
