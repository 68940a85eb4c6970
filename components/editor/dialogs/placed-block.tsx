import type { PlacedCell } from '../../../lib/form/judge-figures';
import { figureText } from '../../../lib/messages/names';
import {
  computedInstead,
  describeAmount,
  describeRefusal,
  describeUntaken,
  pasteWords,
} from '../../../lib/messages/paste-words';
import styles from './paste.module.css';

/** The cells of one block of the form, lines down, columns across, as few as the paste touches. */
export function PlacedBlock({ cells }: { readonly cells: readonly PlacedCell[] }) {
  const columns = new Map(cells.map(({ cell }) => [cell.column.id, cell.column.label]));
  const lines = new Map(cells.map(({ cell }) => [cell.line.id, cell.lineName]));
  const at = new Map(cells.map((placed) => [`${placed.cell.line.id}/${placed.cell.column.id}`, placed]));
  return (
    <table className={styles.block}>
      <thead>
        <tr>
          <th scope="col">{pasteWords.line}</th>
          {[...columns].map(([column, name]) => (
            <th key={column} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...lines].map(([line, name]) => (
          <tr key={line}>
            <th scope="row">{name}</th>
            {[...columns].map(([column]) => {
              const placed = at.get(`${line}/${column}`);
              return placed === undefined ? <td key={column} /> : <PlacedText key={column} placed={placed} />;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PlacedText({ placed: { before, read, figure } }: { readonly placed: PlacedCell }) {
  switch (figure.kind) {
    case 'untaken':
      return <td data-kind="untaken">{describeUntaken(figure.trouble, read)}</td>;
    case 'refused':
      return (
        <td data-kind="refused">
          {describeRefusal(figure.refusal)} {figureText(before)}
        </td>
      );
    case 'total':
      return (
        <td data-kind={figure.fits === false ? 'amiss' : 'total'}>
          {read}
          {figure.fits === false && figure.computed !== null && <> {computedInstead(figure.computed)}</>}
        </td>
      );
    case 'amount':
      return (
        <td data-kind={figure.choice === 'skip' ? 'untaken' : figure.after === before ? 'same' : 'changed'}>
          <OldAndNew before={before} after={figure.after} />
          <small className={styles.amount}>{describeAmount(figure, read)}</small>
        </td>
      );
    default:
      if (figure.after !== before)
        return (
          <td data-kind="changed">
            <OldAndNew before={before} after={figure.after} />
          </td>
        );
      if (before === '') return <td data-kind="blank">{pasteWords.blank}</td>;
      return figure.kind === 'blank' ? (
        <td data-kind="blank">
          {pasteWords.keptBlank} {figureText(before)}
        </td>
      ) : (
        <td data-kind="same">{figureText(before)}</td>
      );
  }
}

function OldAndNew({ before, after }: { readonly before: string; readonly after: string }) {
  const said = (text: string): string => (text === '' ? pasteWords.blank : figureText(text));
  if (before === after) return said(before);
  return (
    <>
      {before === '' ? pasteWords.blank : <s>{figureText(before)}</s>} → <b>{said(after)}</b>
    </>
  );
}
