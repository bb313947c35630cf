import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../texts/texts.ts';

interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  wide?: boolean;
  children: ReactNode;
}

/** Escape and the named cross close it; the focus goes back to where it was. */
export function Dialog({ opened, onClose, title, wide = false, children }: DialogProps) {
  const { t } = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      centered
      size={wide ? 'lg' : 'md'}
      padding="lg"
      radius="lg"
      shadow="xl"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className="stack">{children}</div>
    </Modal>
  );
}
