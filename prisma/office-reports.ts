import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesOf } from '../app/reports/[id]/review/issued-files';
import { assertNever } from '../lib/base/assert-never';
import type { Result } from '../lib/base/result';
import { readExchange } from '../lib/report/exchange';
import { findingFacts, findingKey } from '../lib/rules/explanation';
import { issueReport, publishReport } from '../lib/store/issues';
import { createReport, viewReport, type StoredReport } from '../lib/store/reports';
import { explainFinding, stateZero } from '../lib/store/statements';
import { approveReport, returnReport, submitReport } from '../lib/store/steps';
import type { StepTrouble } from '../lib/store/trouble';
import type { Obstacles } from '../lib/workflow/readiness';
import type { Person } from '../lib/workflow/roles';
import { editionOfYear, templateOf, templateOfEdition } from '../templates/choose';
import type { LoadedOffice, Office } from './office';

type OfficeReport = Office['reports'][number];
type Step = OfficeReport['steps'][number];

/** Stores a report of an office and takes it as far as it is said to have come, every step by the functions that the pages use. */
export async function loadReport(entry: OfficeReport, office: LoadedOffice, folder: string): Promise<void> {
  const text = await readFile(path.join(folder, entry.file), 'utf8');
  const report = granted(readExchange(templateOfEdition, JSON.parse(text)), entry.file);
  const { id } = granted(await createReport(office.person(entry.by), office.unitId(entry.unit), report), entry.file);
  for (const step of entry.steps) {
    const person = office.person(step.by);
    const taken = await take(step, person, await see(person, id));
    if (taken.ok) continue;
    if (taken.error.kind !== 'notReady') throw new Error(`${entry.file} ${step.step}: ${JSON.stringify(taken.error)}`);
    await vouchFor(person, await see(person, id), taken.error.obstacles);
    granted(await take(step, person, await see(person, id)), `${entry.file} ${step.step}`);
  }
}

async function see(person: Person, id: string): Promise<StoredReport> {
  const stored = await viewReport(person, id);
  if (stored === null) throw new Error(`${person.username} does not see the report ${id}`);
  return stored;
}

/** Explains every warning and vouches for every table that is all zero, as whoever hands a report in has to. */
async function vouchFor(drafter: Person, { id, report }: StoredReport, obstacles: Obstacles): Promise<void> {
  const { errors, unexplained, unstated } = obstacles;
  if (errors.length > 0) throw new Error(`${report.title} has errors: ${JSON.stringify(errors)}`);
  for (const finding of unexplained) {
    const explaining = { key: findingKey(finding), facts: findingFacts(finding), text: '已与工作台账核对，情况属实。' };
    granted(await explainFinding(drafter, { reportId: id, ...explaining }), finding.rule);
  }
  for (const { id: section } of unstated)
    granted(await stateZero(drafter, { reportId: id, section, template: templateOf(report) }), section);
}

async function take(
  step: Step,
  person: Person,
  { id, version, report }: StoredReport,
): Promise<Result<unknown, StepTrouble>> {
  const seen = { id, seenVersion: version };
  const template = templateOf(report);
  switch (step.step) {
    case 'submit':
      return submitReport(person, { ...seen, template, templateOf, editionOfYear: editionOfYear(report.year) });
    case 'approve':
      return approveReport(person, { ...seen, opinion: step.opinion });
    case 'return':
      return returnReport(person, { ...seen, template, opinion: step.opinion, marks: step.marks });
    case 'issue':
      return issueReport(person, { ...seen, opinion: step.opinion, files: granted(await filesOf(report), id) });
    case 'publish':
      return publishReport(person, { ...seen, publishedTo: step.publishedTo });
    default:
      return assertNever(step);
  }
}

function granted<Value>(result: Result<Value, unknown>, what: string): Value {
  if (result.ok) return result.value;
  throw new Error(`${what}: ${JSON.stringify(result.error)}`);
}
