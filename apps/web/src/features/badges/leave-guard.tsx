import { useBlocker } from '@tanstack/react-router';
import { leavesToSignIn } from '../../api/request.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

interface LeaveGuardProps {
  isDirty: boolean;
  onSave: () => Promise<boolean>;
  /** Whether what is left unsaved comes back on the next visit. */
  isKept: boolean;
  /** Another page that goes on with the same draft: it is entered without a question, once the draft is kept for it. */
  goesOn?: { at: string; handOver: () => void };
}

/** Asks before unsaved text is left, and says whether leaving keeps it. */
export function LeaveGuard({ isDirty, onSave, isKept, goesOn }: LeaveGuardProps) {
  const { t } = useText();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => {
      if (!isDirty || current.pathname === next.pathname) return false;
      // Before the other page reads it: what was typed in the last half second goes with it.
      if (next.pathname !== goesOn?.at) return true;
      goesOn.handOver();
      return false;
    },
    enableBeforeUnload: () => isDirty && !leavesToSignIn(),
    withResolver: true,
  });
  const isBlocked = blocker.status === 'blocked';
  return (
    <Dialog opened={isBlocked} onClose={() => blocker.reset?.()} title={t('app:leave.title')}>
      <p>{t(isKept ? 'app:leave.text' : 'app:leave.lost')}</p>
      <div className="row wrap">
        {/* Small, so that the three stand in one row. */}
        <Button
          small
          look="p"
          onClick={() => void onSave().then((isSaved) => (isSaved ? blocker.proceed?.() : blocker.reset?.()))}
        >
          {t('app:leave.save')}
        </Button>
        <Button small onClick={() => blocker.proceed?.()}>
          {t('app:leave.keep')}
        </Button>
        <Button small look="q" onClick={() => blocker.reset?.()}>
          {t('app:leave.stay')}
        </Button>
      </div>
    </Dialog>
  );
}
