import { reportWith } from '../../lib/form/decide';
import type { ActionOutcome } from '../../lib/form/action-outcome';
import { createOutput } from '../../lib/form/output';
import { importWords, saidImported } from '../../lib/messages/proposal-words';
import { newReport } from '../../lib/report/new-report';
import type { Report } from '../../lib/report/report';
import type { Template } from '../../lib/template/template';
import type { ReadFile } from '../import/file-read';
import { answerOf, type Answer, type Approval } from './approval';
import type { Editing } from './editing';
import type { FieldText } from './editing-options';
import type { Safekeeping } from './safekeeping';

/** How files come to a report: read on the server, stored there where they are last year's. */
export interface ImportProps {
  readonly readFile: ReadFile;
  /** The edition a report was read by. */
  readonly templateOf: (report: Report) => Template;
  /** Stores a report as the unit's of the year before; rejects where no answer comes. */
  readonly storeLastYear: (report: Report) => Promise<ActionOutcome>;
  /** Opens the report anew, now that last year's is known. */
  readonly onLastYearStored: () => void;
}

/** Bringing files into the report that is being edited, or in as last year's beside it. */
export class Importing {
  /** Set while the dialog is open. */
  readonly asked = createOutput<true | null>(null);

  constructor(
    readonly props: ImportProps,
    private readonly editing: Editing,
    private readonly approval: Approval,
    private readonly safekeeping: Safekeeping,
  ) {}

  /** Has a file read; where the session has ended, the sign-in opens. Rejects where no answer comes. */
  readonly readFile: ReadFile = async (form) => {
    const outcome = await this.props.readFile(form);
    if (outcome.kind === 'signedOut') this.safekeeping.sessionEnded();
    return outcome;
  };

  /** There is nothing to start or stop. */
  start(): () => void {
    return () => undefined;
  }

  /** Writes what somebody took of a file as one step that can be undone. */
  write(texts: readonly FieldText[], source: Report): void {
    this.editing.engine.learn(source);
    const written = this.editing.write(texts, 'imported');
    if (written > 0) this.editing.say(saidImported(written));
  }

  /** Stores what somebody took of a file as last year's report of the same agency. */
  async storeLastYear(template: Template, texts: readonly FieldText[], source: Report): Promise<Answer> {
    const { engine, autosave } = this.editing;
    if (!(await autosave.flush())) return { kind: 'refused', sentence: importWords.saveFirst };
    const { agency, year } = engine.report();
    const last = reportWith(template, newReport(template, agency, year - 1), texts, source);
    const answer = answerOf(await this.approval.ask(this.props.storeLastYear(last)));
    if (answer.kind === 'done') this.props.onLastYearStored();
    return answer;
  }
}
