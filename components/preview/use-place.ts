import { startTransition, useEffect, useState } from 'react';
import type { Field } from '../../lib/form/fields';
import type { Editing } from '../editor/editing';
import { sourceKey, type SourceKey } from './source-key';

/** Where in the report the keyboard is, or was last; null before it was anywhere. */
export function usePlace(editing: Editing): SourceKey | null {
  const [place, setPlace] = useState(() => placeOf(editing.navigation.fields) ?? cellLeft(editing));
  useEffect(() => {
    const follow = () => startTransition(() => setPlace((before) => placeOf(editing.navigation.fields) ?? before));
    document.addEventListener('focusin', follow);
    document.addEventListener('selectionchange', follow);
    return () => {
      document.removeEventListener('focusin', follow);
      document.removeEventListener('selectionchange', follow);
    };
  }, [editing]);
  return place;
}

/** The cell that the keyboard has left for something outside the form. */
function cellLeft({ navigation: { active } }: Editing): SourceKey | null {
  const address = active.get();
  return address === null ? null : sourceKey({ kind: 'cell', address });
}

function placeOf(fields: ReadonlyMap<string, Field>): SourceKey | null {
  const element = document.activeElement;
  const field = element === null ? undefined : fields.get(element.id);
  switch (field?.kind) {
    case undefined:
      return null;
    case 'title':
    case 'date':
      return sourceKey({ kind: field.kind });
    case 'cell':
    case 'printed':
      return sourceKey({ kind: 'cell', address: field.address });
    case 'preface':
      return sourceKey({ kind: 'preface', index: paragraphAtCaret(element) });
    case 'narrative':
      return sourceKey({ kind: 'prose', section: field.section, index: paragraphAtCaret(element) });
  }
}

/** Which paragraph the caret stands in, counted from 0; empty lines are none. */
function paragraphAtCaret(element: Element | null): number {
  if (!(element instanceof HTMLTextAreaElement)) return 0;
  const before = element.value.slice(0, element.selectionStart).split('\n').slice(0, -1);
  return before.filter((line) => line.trim() !== '').length;
}
