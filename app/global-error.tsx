'use client';

import './tokens.css';
import './base.css';
import { appWords } from '../lib/messages/app-words';

/** What stands in place of everything when even the frame of the pages failed. */
export default function GlobalError({ retry }: { readonly retry: () => void }) {
  return (
    <html lang="zh-CN">
      <body>
        <title>{appWords.errorTitle}</title>
        <main style={{ padding: 20 }}>
          <h1>{appWords.errorTitle}</h1>
          <p>{appWords.errorHint}</p>
          <button type="button" onClick={retry}>
            {appWords.retry}
          </button>
        </main>
      </body>
    </html>
  );
}
