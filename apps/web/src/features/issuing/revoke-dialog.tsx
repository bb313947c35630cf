import type { AwardView } from '@insigne/server/api';
import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { shownName } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { focusFirstFault, useServerFaults } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useRevoke } from './issuing.queries.ts';

const SHORTEST_REASON = 3;
const LONGEST_REASON = 500;

/** Cannot be undone: a reason, and a typed word. */
export function RevokeDialog({ award, opened, onClose }: { award: AwardView; opened: boolean; onClose: () => void }) {
  const { t } = useText();
  const revoke = useRevoke(award.id);
  const word = t('app:revoke.word');
  const form = useForm({
    initialValues: { reason: '', word: '' },
    validate: {
      reason: (reason) => (reason.trim().length < SHORTEST_REASON ? t('app:revoke.reasonMissing') : null),
      word: (typed) => (typed.trim().toLowerCase() === word ? null : t('app:revoke.wordWrong', { word })),
    },
  });
  const showFaults = useServerFaults(form);
  const submit = form.onSubmit(({ reason }) => {
    revoke.mutate(reason.trim(), { onSuccess: onClose, onError: showFaults });
  }, focusFirstFault);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('app:revoke.confirmTitle')}>
      <p>{t('app:revoke.effect', { name: shownName(award.recipient) })}</p>
      <form onSubmit={submit} noValidate className="stack">
        <TextArea
          label={t('app:revoke.reason')}
          description={t('app:revoke.reasonHint')}
          rows={2}
          maxLength={LONGEST_REASON}
          required
          data-autofocus
          {...form.getInputProps('reason')}
        />
        <TextInput
          label={t('app:revoke.typeWord', { word })}
          autoComplete="off"
          required
          {...form.getInputProps('word')}
        />
        {revoke.isError && <ProblemNote error={revoke.error} />}
        <div className="row wrap">
          <Button look="danger" type="submit" busy={revoke.isPending}>
            {t('app:revoke.act')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
