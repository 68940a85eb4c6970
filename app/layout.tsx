import 'antd/dist/antd.css';
import './tokens.css';
import './base.css';
import type { Metadata } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { appWords } from '../lib/messages/app-words';
import { Providers } from './providers';
import { shellFacts } from './shell-facts';

export const metadata: Metadata = {
  title: { default: appWords.product, template: `%s · ${appWords.product}` },
  referrer: 'no-referrer',
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  // The content security policy carries a nonce of its own for each request.
  await connection();
  return (
    <html lang="zh-CN">
      <body>
        <Providers shell={await shellFacts()}>{children}</Providers>
      </body>
    </html>
  );
}
