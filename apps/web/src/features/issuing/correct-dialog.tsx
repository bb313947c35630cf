import type { AwardView } from '@insigne/server/api';
import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { focusFirstFault, useServerFaults } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useAwardAct } from './life.queries.ts';

/** A name at any time; an address until the person has answered. */
export function CorrectDialog({ award, onClose }: { award: AwardView; onClose: () => void }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const navigate = useNavigate();
  const correct = useAwardAct<{ name?: string; email?: string }>(award.id, 'correct');
  const { name, email } = award.recipient;
  const form = useForm({
    initialValues: { name, email },
    validate: (typed) =>
      typed.name.trim() === name && typed.email.trim() === email ? { name: t('life:correct.same') } : {},
  });
  const showFaults = useServerFaults(form);
  const submit = form.onSubmit(
    (typed) =>
      correct.mutate(
        {
          ...(typed.name.trim() !== name && { name: typed.name.trim() }),
          ...(typed.email.trim() !== email && { email: typed.email.trim() }),
        },
        {
          onError: showFaults,
          onSuccess: ({ id }) => {
            notifications.show({ message: t('life:correct.done') });
            onClose();
            if (id !== award.id) void navigate({ to: '/o/$org/awards/$id', params: { org: organisation.handle, id } });
          },
        },
      ),
    focusFirstFault,
  );
  return (
    <Dialog opened onClose={onClose} title={t('life:correct.title')}>
      <form onSubmit={submit} noValidate className="stack">
        <TextInput label={t('life:correct.name')} maxLength={120} data-autofocus {...form.getInputProps('name')} />
        {award.state === 'pending' && (
          <TextInput
            type="email"
            label={t('life:correct.email')}
            description={t('life:correct.emailHint')}
            maxLength={254}
            {...form.getInputProps('email')}
          />
        )}
        {correct.isError && <ProblemNote error={correct.error} />}
        <div className="row wrap">
          <Button look="p" type="submit" busy={correct.isPending}>
            {t('life:correct.act')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
