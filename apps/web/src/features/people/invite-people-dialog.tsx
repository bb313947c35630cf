import type { InvitedPeople, Role } from '@insigne/server/api';
import { NativeSelect } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { ROLES } from '../organisations/roles.ts';
import { useInvitePeople } from './people.queries.ts';

interface InvitePeopleDialogProps {
  entryIds: string[];
  opened: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Everybody chosen, with one role; what became of each is told in figures. */
export function InvitePeopleDialog({ entryIds, opened, onClose, onDone }: InvitePeopleDialogProps) {
  const { t } = useText();
  const invite = useInvitePeople();
  const [role, setRole] = useState<Role>('member');
  const [result, setResult] = useState<InvitedPeople>();
  const close = () => {
    if (result !== undefined) onDone();
    setResult(undefined);
    invite.reset();
    onClose();
  };
  const send = () => invite.mutate({ entryIds, role }, { onSuccess: setResult });
  return (
    <Dialog opened={opened} onClose={close} title={t('people:invite.title')}>
      {result === undefined ? (
        <>
          <p>{t('people:invite.text', { count: entryIds.length })}</p>
          <NativeSelect
            label={t('people:invite.role')}
            description={t(`app:roleMay.${role}`)}
            value={role}
            onChange={(event) => setRole(ROLES.find((one) => one === event.currentTarget.value) ?? 'member')}
            data={ROLES.map((one) => ({ value: one, label: t(`app:role.${one}`) }))}
          />
          {invite.isError && <ProblemNote error={invite.error} />}
          <div className="row wrap">
            <Button look="p" busy={invite.isPending} onClick={send}>
              {t('people:invite.act', { count: entryIds.length })}
            </Button>
            <Button onClick={close}>{t('common:cancel')}</Button>
          </div>
        </>
      ) : (
        <>
          <div className="note ok" role="status">
            <IconCircleCheck className="i" aria-hidden="true" />
            <div className="stack-s">
              <p className="b">{t('people:invite.done', { count: result.invited })}</p>
              {result.alreadyMembers > 0 && <p>{t('people:invite.already', { count: result.alreadyMembers })}</p>}
              {result.withoutAddress > 0 && <p>{t('people:invite.without', { count: result.withoutAddress })}</p>}
              {result.unknown > 0 && <p>{t('people:invite.unknown', { count: result.unknown })}</p>}
            </div>
          </div>
          <div className="row">
            <Button look="p" onClick={close}>
              {t('common:close')}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
