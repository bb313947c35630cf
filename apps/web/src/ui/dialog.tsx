import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
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
    <Modal.Root opened={opened} onClose={onClose} returnFocus={false} centered size="md" padding="lg">
      {opened && <FocusGivenBack />}
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

/**
 * Lives as long as the dialog is open, and notes before anything of it is drawn where the focus was. The library's own way sees
 * only dialogs that were there before they opened.
 */
function FocusGivenBack() {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const atClose = document.activeElement;
      setTimeout(() => {
        const now = document.activeElement;
        // What closed it may have led elsewhere, to another page's heading: there it stays.
        if (before instanceof HTMLElement && (now === null || now === document.body || now === atClose))
          before.focus({ preventScroll: true });
      });
    },
    [before],
  );
  return null;
}
