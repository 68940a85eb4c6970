'use client';

import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { zeroScopes, type ZeroScope } from '../../../lib/form/zero-scopes';
import { editorWords } from '../../../lib/messages/editor-words';
import { describeZeroScope, zeroScopeKinds } from '../../../lib/messages/zero-words';
import type { TableSection } from '../../../lib/template/template';
import { useEditor } from '../editor-context';
import { landmarkOf } from '../landmark-of';

const ZeroFillDialog = lazy(() => import('../dialogs/zero-fill-dialog'));

/** Fills what is left of a column, a block or a group with zeros, after asking. */
export function ZeroFill({ section }: { readonly section: TableSection }) {
  const { editing } = useEditor();
  const scopes = useMemo(() => zeroScopes(editing.template, section), [editing, section]);
  const opener = useRef<HTMLButtonElement>(null);
  const [blanks, setBlanks] = useState<ReadonlyMap<string, number>>(new Map());
  const [asked, setAsked] = useState<{
    scope: ZeroScope;
    blanks: number;
    open: boolean;
    returnTo: HTMLElement | null;
  } | null>(null);
  const kinds = [...new Set(scopes.map(({ kind }) => kind))];
  const items = kinds.map((kind) => ({
    type: 'group' as const,
    key: kind,
    label: zeroScopeKinds[kind],
    children: scopes.filter((scope) => scope.kind === kind).map(itemOf),
  }));
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        getPopupContainer={landmarkOf}
        menu={{ items }}
        onOpenChange={(open) => {
          if (open) setBlanks(new Map(scopes.map((scope) => [scope.key, countBlanks(scope)])));
        }}
      >
        <Button ref={opener} size="small" aria-haspopup="menu">
          {editorWords.fillZeros} ▾
        </Button>
      </Dropdown>
      {asked !== null && (
        <Suspense>
          <ZeroFillDialog
            scope={asked.scope}
            blanks={asked.blanks}
            open={asked.open}
            returnTo={asked.returnTo}
            onAnswer={(yes) => {
              setAsked({ ...asked, open: false });
              if (yes) editing.fillZeros(asked.scope);
            }}
          />
        </Suspense>
      )}
    </>
  );

  function itemOf(scope: ZeroScope) {
    const left = blanks.get(scope.key) ?? 0;
    return {
      key: scope.key,
      label: describeZeroScope(scope, left),
      disabled: left === 0,
      onClick: () => setAsked({ scope, blanks: countBlanks(scope), open: true, returnTo: opener.current }),
    };
  }

  function countBlanks({ cells }: ZeroScope): number {
    return editing.blanksOf(cells).length;
  }
}
