'use client';

import { Button } from 'antd';
import { LinkButton } from '../components/shell/link-button';
import { NoticePage } from '../components/shell/notice-page';
import { appWords } from '../lib/messages/app-words';

/** What stands in place of a page that failed: mostly, the database is not there. */
export default function ErrorPage({ retry }: { readonly retry: () => void }) {
  return (
    <NoticePage title={appWords.errorTitle} hint={appWords.errorHint}>
      <Button type="primary" onClick={retry}>
        {appWords.retry}
      </Button>
      <LinkButton href="/">{appWords.back}</LinkButton>
    </NoticePage>
  );
}
