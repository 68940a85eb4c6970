import { administrationWords } from '../../../../../lib/messages/administration-words';
import { formFileName, formNotes, formSheets } from '../../../../../lib/messages/people-list-words';
import { headsOfForm } from '../../../../../lib/people/list/read-list';
import { writeCsv } from '../../../../../lib/people/list/write-csv';
import { writeWorkbook } from '../../../../../lib/people/list/write-workbook';
import { isAnywhere } from '../../../../../lib/workflow/roles';
import { attachment } from '../../../../reports/[id]/download/[format]/attachment';
import { personOfRequest } from '../../../../security/require-person';

interface Context {
  readonly params: Promise<{ readonly format: string }>;
}

/** The blank list of units and accounts, for whoever administers any. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = await personOfRequest(request);
  if (!asked.ok) return asked.error;
  const { format } = await params;
  if (!isAnywhere(asked.value, 'administrator') || (format !== 'xlsx' && format !== 'csv')) {
    return new Response(administrationWords.noForm, { status: 404 });
  }
  const body = format === 'csv' ? new TextEncoder().encode(writeCsv([headsOfForm])) : await workbook();
  return new Response(new Uint8Array(body), {
    headers: {
      'Content-Type': mediaTypes[format],
      'Content-Disposition': attachment(formFileName(format)),
      'Cache-Control': 'no-store',
    },
  });
}

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

function workbook(): Promise<Uint8Array> {
  const { list, notes, noteHeads } = formSheets;
  return writeWorkbook([
    { name: list, heads: headsOfForm, rows: [], widths: [28, 28, 14, 10, 10, 10, 16, 12, 16, 12, 20] },
    { name: notes, heads: noteHeads, rows: formNotes(), widths: [14, 26, 80] },
  ]);
}
