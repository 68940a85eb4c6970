'use client';

import { AntdRegistry } from '@ant-design/nextjs-registry';
import { App, ConfigProvider } from 'antd';
import chinese from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { ShellProvider } from '../components/shell/shell-context';
import type { ShellFacts } from '../components/shell/shell-facts';
import { keepsUnsavedWork, signOut } from './sign-out/post-sign-out';
import { theme } from './theme';

interface ProvidersProps {
  readonly shell: ShellFacts | null;
  readonly children: ReactNode;
}

/** The look and language of antd's components, on the server and in the browser, and who has signed in. */
export function Providers({ shell, children }: ProvidersProps) {
  return (
    <AntdRegistry>
      <ConfigProvider locale={chinese} theme={theme} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
        <App component={false}>
          <ShellProvider facts={shell} signOut={signOut} keepsUnsavedWork={keepsUnsavedWork}>
            {children}
          </ShellProvider>
        </App>
      </ConfigProvider>
    </AntdRegistry>
  );
}
