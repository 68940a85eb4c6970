import { useEffect, useEffectEvent } from 'react';
import type { Editing } from './editing';
import { inPanelOrder } from './navigation';

/** The keys that work wherever the keyboard is, but for dialogs. */
export function useEditorKeys(editing: Editing): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.target instanceof Element && event.target.closest('[role="dialog"]') !== null) return;
    if (handle(editing, event)) event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function handle(editing: Editing, event: KeyboardEvent): boolean {
  const { key, shiftKey } = event;
  if (event.ctrlKey || event.metaKey) {
    switch (key.toLowerCase()) {
      case 'z':
        if (shiftKey) editing.redo();
        else editing.undo();
        return true;
      case 'y':
        editing.redo();
        return true;
      case 's':
        void editing.saveNow();
        return true;
    }
    return false;
  }
  if (event.altKey) return showPart(editing, event.code);
  switch (key) {
    case 'F1':
      if (shiftKey) return false;
      editing.keyListAsked.set(true);
      return true;
    case 'F6':
      changeZone(shiftKey ? -1 : 1);
      return true;
    case 'F8':
      editing.engine.settle();
      editing.stepFinding(inPanelOrder(editing.engine.late.get().findings), shiftKey ? -1 : 1);
      return true;
  }
  return false;
}

/** Alt+1 is the first section of the form, Alt+0 what stands before it. */
function showPart(editing: Editing, code: string): boolean {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit === undefined) return false;
  const section = editing.template.sections[Number(digit) - 1];
  if (digit === '0') editing.navigation.showPart({ kind: 'front' });
  else if (section === undefined) return false;
  else editing.navigation.showPart({ kind: 'section', section: section.id });
  return true;
}

const zones = ['nav', 'work', 'panel'];

/** From one zone of the screen to the next, to what in it was last in use. */
function changeZone(step: 1 | -1): void {
  const current = document.activeElement?.closest<HTMLElement>('[data-zone]')?.dataset['zone'];
  const from = current === undefined ? (step === 1 ? -1 : 0) : zones.indexOf(current);
  const zone = zones[(from + step + zones.length) % zones.length];
  const element = document.querySelector<HTMLElement>(`[data-zone="${zone}"]`);
  const target =
    element?.querySelector<HTMLElement>('[aria-current="step"]') ??
    element?.querySelector<HTMLElement>('input, textarea') ??
    element?.querySelector<HTMLElement>('button:not([tabindex="-1"]), a[href]') ??
    element;
  target?.focus();
}
