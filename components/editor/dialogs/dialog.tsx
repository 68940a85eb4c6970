'use client';

import { Modal, type ModalProps } from 'antd';

interface DialogProps extends ModalProps {
  /** What gets the keyboard back. */
  readonly returnTo: HTMLElement | null;
}

/** A dialog that gives the keyboard back to where it came from, also when its code had to be loaded first. */
export function Dialog({ returnTo, ...props }: DialogProps) {
  return <Modal {...props} focusable={{ focusTriggerAfterClose: false }} afterClose={() => returnTo?.focus()} />;
}
