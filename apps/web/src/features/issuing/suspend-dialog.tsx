import type { AwardView } from '@insigne/server/api';
import { useForm } from '@mantine/form';
import { shownName } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { focusFirstFault, useServerFaults } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useAwardAct } from './life.queries.ts';

const SHORTEST_REASON = 3;
const LONGEST_REASON = 500;

export function SuspendDialog({ award, onClose }: { award: AwardView; onClose: () => void }) {
  const { t } = useText();
  const suspend = useAwardAct<{ reason: string }>(award.id, 'suspend');
  const form = useForm({
    initialValues: { reason: '' },
    validate: {
      reason: (reason) => (reason.trim().length < SHORTEST_REASON ? t('life:suspend.reasonMissing') : null),
    },
  });
  const showFaults = useServerFaults(form);
  const submit = form.onSubmit(
    ({ reason }) => suspend.mutate({ reason: reason.trim() }, { onSuccess: onClose, onError: showFaults }),
    focusFirstFault,
  );
  return (
    <Dialog opened onClose={onClose} title={t('life:suspend.confirm', { name: shownName(award.recipient) })}>
      <p>{t('life:suspend.explain')}</p>
      <form onSubmit={submit} noValidate className="stack">
        <TextArea
          label={t('life:suspend.reason')}
          description={t('life:suspend.reasonHint')}
          rows={2}
          maxLength={LONGEST_REASON}
          required
          data-autofocus
          {...form.getInputProps('reason')}
        />
        {suspend.isError && <ProblemNote error={suspend.error} />}
        <div className="row wrap">
          <Button look="danger" type="submit" busy={suspend.isPending}>
            {t('life:suspend.act')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
