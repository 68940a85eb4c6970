'use client';

import { Button, Input, Select } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { auditActionWords, logWords } from '../../lib/messages/log-words';
import { auditActions } from '../../lib/workflow/audit-actions';
import styles from './log.module.css';
import type { LogQuery } from './log-query';

interface LogFilterProps {
  readonly query: LogQuery;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly search: (query: LogQuery) => void;
}

const nothing: LogQuery = { actor: '', unit: '', action: '', from: '', until: '' };

/** Which entries are wanted. */
export function LogFilter({ query, units, search }: LogFilterProps) {
  const [asked, setAsked] = useState(query);
  const id = useId();
  const ask = (part: Partial<LogQuery>) => setAsked((before) => ({ ...before, ...part }));
  const { filters } = logWords;

  function submit(event: FormEvent): void {
    event.preventDefault();
    search(asked);
  }

  return (
    <form className={styles.filter} onSubmit={submit} role="search" aria-label={logWords.title}>
      <label htmlFor={`${id}-actor`}>
        {filters.actor}
        <Input
          id={`${id}-actor`}
          value={asked.actor}
          maxLength={100}
          onChange={({ target }) => ask({ actor: target.value })}
        />
      </label>
      <label htmlFor={`${id}-unit`}>
        {filters.unit}
        <Select
          id={`${id}-unit`}
          className={styles.unit ?? ''}
          showSearch={{ optionFilterProp: 'label' }}
          value={asked.unit}
          options={[
            { value: '', label: filters.anyUnit },
            ...units.map((unit) => ({ value: unit.id, label: unit.name })),
          ]}
          onChange={(unit) => ask({ unit })}
        />
      </label>
      <label htmlFor={`${id}-action`}>
        {filters.action}
        <Select
          id={`${id}-action`}
          className={styles.action ?? ''}
          showSearch={{ optionFilterProp: 'label' }}
          value={asked.action}
          options={[
            { value: '', label: filters.anyAction },
            ...auditActions.map((action) => ({ value: action, label: auditActionWords[action] })),
          ]}
          onChange={(action) => ask({ action })}
        />
      </label>
      <label htmlFor={`${id}-from`}>
        {filters.from}
        <input
          id={`${id}-from`}
          type="date"
          className={styles.day}
          value={asked.from}
          onChange={({ target }) => ask({ from: target.value })}
        />
      </label>
      <label htmlFor={`${id}-until`}>
        {filters.until}
        <input
          id={`${id}-until`}
          type="date"
          className={styles.day}
          value={asked.until}
          onChange={({ target }) => ask({ until: target.value })}
        />
      </label>
      <Button htmlType="submit" type="primary">
        {logWords.search}
      </Button>
      <Button
        onClick={() => {
          setAsked(nothing);
          search(nothing);
        }}
      >
        {logWords.clear}
      </Button>
    </form>
  );
}
