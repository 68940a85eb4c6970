'use client';

import { AntdRegistry } from '@ant-design/nextjs-registry';
import { ConfigProvider } from 'antd';
import chinese from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { theme } from './theme';

/** The look and language of antd's components, on the server and in the browser. */
export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <AntdRegistry>
      <ConfigProvider locale={chinese} theme={theme} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
        {children}
      </ConfigProvider>
    </AntdRegistry>
  );
}
