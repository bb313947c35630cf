import { IconCircleCheck, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../texts/texts.ts';

interface DoneNoteProps {
  /** What was done, another object each time: each is said anew. */
  done: object;
  onClose: () => void;
  /** In words, with the way to what was done. */
  children: ReactNode;
}

/** What an act has done. It takes the focus, since the button that was pressed is often no longer there, and stays in sight. */
export function DoneNote({ done, onClose, children }: DoneNoteProps) {
  const { t } = useText();
  const note = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is said again when something else was done
  useEffect(() => note.current?.focus({ preventScroll: true }), [done]);
  return (
    <div className="note ok done-note" ref={note} tabIndex={-1}>
      <IconCircleCheck className="i" aria-hidden="true" />
      <p className="grow">{children}</p>
      <button type="button" className="link" aria-label={t('common:close')} onClick={onClose}>
        <IconX className="i" aria-hidden="true" />
      </button>
    </div>
  );
}
