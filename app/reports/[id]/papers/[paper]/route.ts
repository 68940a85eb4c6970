import { z } from 'zod';
import { appWords } from '../../../../../lib/messages/app-words';
import { paperFileName, paperWords } from '../../../../../lib/messages/paper-words';
import { approvalSheet } from '../../../../../lib/papers/approval-sheet';
import { reviewersBrief } from '../../../../../lib/papers/reviewers-brief';
import { renderPaper } from '../../../../../lib/render/papers/render-paper';
import { listEarlierReports } from '../../../../../lib/store/earlier-reports';
import { loadReportFile } from '../../../../../lib/store/report-file';
import { templateOf } from '../../../../../templates/choose';
import { personOfRequest } from '../../../../security/require-person';
import { currentSubmission } from '../../current-submission';
import { attachment } from '../../download/[format]/attachment';
import { approvalRecord, briefRecord } from './paper-records';

const paperSchema = z.enum(['approval', 'brief']);
const numberSchema = z.coerce.number().int().positive();

interface Context {
  readonly params: Promise<{ id: string; paper: string }>;
}

/** 发布审批单 or 审核简报 of a submission: the one that `?submission=` numbers, else the one that the report stands for. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const person = await personOfRequest(request);
  if (!person.ok) return person.error;
  const { id, paper } = await params;
  const known = paperSchema.safeParse(paper);
  const file = await loadReportFile(person.value, id);
  if (!known.success || file === null) return sentence(404, appWords.reportGone);
  const wanted = numberSchema.safeParse(new URL(request.url).searchParams.get('submission'));
  const submission = wanted.success
    ? file.submissions.find(({ number }) => number === wanted.data)
    : currentSubmission(file);
  if (submission == null) return sentence(404, paperWords.notSubmitted);
  const earlier = (await listEarlierReports(person.value, id)) ?? [];
  const template = templateOf(submission.report);
  const drawn =
    known.data === 'approval'
      ? approvalSheet(template, approvalRecord(file, submission))
      : reviewersBrief(template, briefRecord(file, submission, earlier));
  const name = paperFileName(known.data, submission.report.agency.name, submission.report.year, submission.number);
  return new Response(new Uint8Array(await renderPaper(drawn)), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachment(name),
      'Cache-Control': 'no-store',
    },
  });
}

function sentence(status: number, words: string): Response {
  return new Response(`${words}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
