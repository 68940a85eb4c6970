'use client';

import { Button, Modal } from 'antd';
import { countUnsaved, type KeptWork } from '../../../lib/form/kept-work';
import { describeKept, keptWords } from '../../../lib/messages/save-words';
import { minuteWords } from '../../../lib/messages/workflow-words';
import { useEditor } from '../editor-context';

/** What an earlier page could not save: it is brought in or given up, by hand. */
export default function KeptDialog({ found }: { readonly found: KeptWork }) {
  const { editing, safekeeping } = useEditor();
  const count = countUnsaved(editing.template, found, editing.engine.report());
  return (
    <Modal
      open
      title={keptWords.title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={480}
      footer={
        <>
          <Button onClick={() => safekeeping.answer(false)}>{keptWords.drop}</Button>
          <Button type="primary" autoFocus onClick={() => safekeeping.answer(true)}>
            {keptWords.bringIn}
          </Button>
        </>
      }
    >
      <p>{describeKept(minuteWords(new Date(found.at)), count)}</p>
    </Modal>
  );
}
