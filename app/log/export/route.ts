import { z } from 'zod';
import { logFile, logFormats, type LogFormat } from '../../../lib/messages/log-file';
import { appWords } from '../../../lib/messages/app-words';
import { logWords } from '../../../lib/messages/log-words';
import { exportEvents } from '../../../lib/store/read-log';
import { attachment } from '../../reports/[id]/download/[format]/attachment';
import { personOfRequest } from '../../security/require-person';
import { filterOf, readQuery } from '../read-filter';

const mediaTypes: Readonly<Record<LogFormat, string>> = {
  jsonl: 'application/jsonl; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

/** The log as a file, as far as the address asks for it; it is sent as it is read, however long it is. */
export async function GET(request: Request): Promise<Response> {
  const person = await personOfRequest(request);
  if (!person.ok) return person.error;
  const { searchParams } = new URL(request.url);
  const format = z.enum(logFormats).safeParse(searchParams.get('format'));
  if (!format.success) return sentence(404, logWords.unknownFormat);
  const events = await exportEvents(person.value, filterOf(readQuery(searchParams)), format.data);
  if (events === null) return sentence(404, appWords.notFoundTitle);
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  return new Response(streamOf(logFile(format.data, events)), {
    headers: {
      'Content-Type': mediaTypes[format.data],
      'Content-Disposition': attachment(`${logWords.fileName(day)}.${format.data}`),
      'Cache-Control': 'no-store',
    },
  });
}

/** Takes the next piece when the last one was sent; whoever goes away ends it. */
function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const next = await texts.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel: async () => {
      await texts.return(undefined);
    },
  });
}

function sentence(status: number, words: string): Response {
  return new Response(`${words}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
