'use client';

import { useState } from 'react';
import type { Finding } from '../../lib/rules/finding';
import { useEditor } from './editor-context';

/** Puts a reason on record as the 说明 of a finding. `empty` is what is said where nothing is written, `onSaved` what follows once it is kept. */
export function useExplaining(finding: Finding, empty: string, onSaved: () => void) {
  const { approval } = useEditor();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  return { busy, trouble, save };

  async function save(text: string): Promise<void> {
    if (text.trim() === '') {
      setTrouble(empty);
      return;
    }
    setBusy(true);
    const answer = await approval.explain(finding, text.trim());
    setBusy(false);
    setTrouble(answer.kind === 'refused' ? answer.sentence : null);
    if (answer.kind === 'done') onSaved();
  }
}
