import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useText } from '../texts/texts.ts';
import { Button } from './button.tsx';

interface UndoRedoProps {
  history: { canUndo: boolean; canRedo: boolean; undo: () => void; redo: () => void };
}

/** One step back, one forward: on a phone the arrows alone are seen. */
export function UndoRedo({ history }: UndoRedoProps) {
  const { t } = useText();
  return (
    <>
      <Button
        small
        aria-label={t('common:undo')}
        disabled={!history.canUndo}
        onClick={history.undo}
        icon={<IconArrowBackUp className="i" aria-hidden="true" />}
      >
        <span className="m-hide">{t('common:undo')}</span>
      </Button>
      <Button
        small
        aria-label={t('common:redo')}
        disabled={!history.canRedo}
        onClick={history.redo}
        icon={<IconArrowForwardUp className="i" aria-hidden="true" />}
      >
        <span className="m-hide">{t('common:redo')}</span>
      </Button>
    </>
  );
}
