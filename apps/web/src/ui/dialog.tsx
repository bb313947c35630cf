import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../texts/texts.ts';

interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}

/**
 * Escape and the named cross close it; the focus goes back to where it was.
 * Its head is not Mantine's <header>, which would be a second banner of the page.
 */
export function Dialog({ opened, onClose, title, children }: DialogProps) {
  const { t } = useText();
  return (
    <Modal.Root opened={opened} onClose={onClose} centered size="md" padding="lg">
      <Modal.Overlay />
      <Modal.Content radius="lg" shadow="xl">
        <div className="dialog-head">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('common:close')} />
        </div>
        <Modal.Body className="stack">{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
