import type { EntryDetail, LeavingEffect } from '@insigne/server/api';
import { Checkbox } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { useLeave, useLeavingEffect } from './people.queries.ts';

/** What a departure does, before it is noted. */
export function LeaveDialog({ entry, opened, onClose }: { entry: EntryDetail; opened: boolean; onClose: () => void }) {
  const { t } = useText();
  const effect = useLeavingEffect(entry.id, opened);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('people:leave.title', { name: entry.name })}>
      <Loaded query={effect} height={160}>
        {(known) => <Confirm entry={entry} effect={known} onClose={onClose} />}
      </Loaded>
    </Dialog>
  );
}

function Confirm({ entry, effect, onClose }: { entry: EntryDetail; effect: LeavingEffect; onClose: () => void }) {
  const { t } = useText();
  const leave = useLeave(entry.id);
  const [tell, setTell] = useState(true);
  const { role, isKept, openInvitations, reports, mailTo } = effect;
  return (
    <>
      <ul className="effects">
        <li>{t('people:leave.badges')}</li>
        {isKept && <li>{t('people:leave.kept')}</li>}
        {role !== null && !isKept && <li>{t('people:leave.membership', { role: t(`app:role.${role}`) })}</li>}
        {openInvitations > 0 && <li>{t('people:leave.invitations', { count: openInvitations })}</li>}
        {reports > 0 && <li>{t('people:leave.reports', { count: reports })}</li>}
      </ul>
      {mailTo === null ? (
        <p className="sm dim">{t('people:leave.noAddress')}</p>
      ) : (
        <Checkbox
          label={t('people:leave.tell', { email: mailTo })}
          description={t('people:leave.tellText')}
          checked={tell}
          onChange={(event) => setTell(event.currentTarget.checked)}
        />
      )}
      {leave.isError && <ProblemNote error={leave.error} />}
      <div className="row wrap">
        <Button
          look="danger"
          busy={leave.isPending}
          onClick={() =>
            leave.mutate(
              { tell: tell && mailTo !== null },
              {
                onSuccess: () => {
                  notifications.show({ message: t('people:leave.done', { name: entry.name }) });
                  onClose();
                },
              },
            )
          }
        >
          {t('people:leave.act')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </>
  );
}
