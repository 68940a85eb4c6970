import Link from 'next/link';
import { reportName } from '../../lib/messages/app-words';
import { describeTask, furtherTasks, listWords, taskButtons, tasksTitle } from '../../lib/messages/list-words';
import shell from '../shell/shell.module.css';
import type { TaskRow } from './report-row';
import styles from './reports.module.css';
import { StatusMark } from './status-mark';

/** How many tasks are shown before the rest is asked for. */
const shownAtFirst = 8;

/** 待我处理: what the person has to do, one button each. */
export function TaskBox({ tasks }: { readonly tasks: readonly TaskRow[] }) {
  const rest = tasks.slice(shownAtFirst);
  return (
    <section aria-labelledby="tasks" className={styles.tasks}>
      <h2 id="tasks">{tasksTitle(tasks.length)}</h2>
      {tasks.length === 0 ? (
        <p className={styles.noTasks}>{listWords.noTasks}</p>
      ) : (
        <>
          <Tasks tasks={tasks.slice(0, shownAtFirst)} />
          {rest.length > 0 && (
            <details>
              <summary>{furtherTasks(rest.length)}</summary>
              <Tasks tasks={rest} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

function Tasks({ tasks }: { readonly tasks: readonly TaskRow[] }) {
  return (
    <ul>
      {tasks.map((task) => {
        const { kind, row } = task;
        const name = reportName(row.agencyName, row.year);
        return (
          <li key={row.id}>
            <StatusMark state={row.state} remark={row.remark} />
            <span className={styles.taskName}>{name}</span>
            <span className={styles.taskFacts}>{describeTask(task)}</span>
            <Link
              className={shell.primaryButton}
              href={addressOf(task)}
              prefetch={false}
              aria-label={`${taskButtons[kind]} ${name}`}
            >
              {taskButtons[kind]}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function addressOf({ kind, row: { id } }: TaskRow): string {
  return kind === 'repair' || kind === 'correct' || kind === 'fillIn' ? `/reports/${id}` : `/reports/${id}/review`;
}
