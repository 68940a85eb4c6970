'use client';

import { filterName, listStateWords, listWords, type ListState } from '../../lib/messages/list-words';
import type { ReportRow } from './report-row';
import styles from './reports.module.css';
import { filtered, stateCounts, type RowFilter } from './row-filter';

interface FilterBarProps {
  readonly rows: readonly ReportRow[];
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
}

/** The states of all reports at a glance: each count is a button that shows those alone. */
export function FilterBar({ rows, filter, onFilter }: FilterBarProps) {
  const choice = { chosen: filter.state, onChoose: (state: ListState | null) => onFilter({ ...filter, state }) };
  const all = filtered(rows, { ...filter, state: null }).length;
  return (
    <div className={styles.filters}>
      <div role="group" aria-label={listWords.filters}>
        <Choice {...choice} state={null} word={listWords.all} count={all} />
        {stateCounts(rows, filter).map(({ state, count }) => (
          <Choice key={state} {...choice} state={state} word={listStateWords[state].word} count={count} />
        ))}
      </div>
      <label>
        <span className="said">{listWords.unitFilter}</span>
        <input
          type="search"
          placeholder={listWords.unitFilter}
          value={filter.unit}
          onChange={({ target }) => onFilter({ ...filter, unit: target.value })}
        />
      </label>
    </div>
  );
}

interface ChoiceProps {
  readonly state: ListState | null;
  readonly word: string;
  readonly count: number;
  readonly chosen: ListState | null;
  readonly onChoose: (state: ListState | null) => void;
}

function Choice({ state, word, count, chosen, onChoose }: ChoiceProps) {
  return (
    <button type="button" aria-pressed={chosen === state} onClick={() => onChoose(state)}>
      {state !== null && (
        <span aria-hidden="true" className={styles.state} data-state={state}>
          {listStateWords[state].sign}{' '}
        </span>
      )}
      {filterName(word, count)}
    </button>
  );
}
