import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { focusFirstFault, useServerFaults } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { newContent } from './badge-content.ts';
import { useCreateBadge } from './badges.queries.ts';

const LONGEST_NAME = 100;

/** A badge begins with its name, in the language of the person; everything else waits in the editor. */
export function NewBadgeDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const navigate = useNavigate();
  const create = useCreateBadge();
  const form = useForm({
    initialValues: { name: '' },
    validate: { name: (name) => (name.trim() === '' ? t('app:newBadge.nameMissing') : null) },
  });
  const showFaults = useServerFaults(form);
  const submit = form.onSubmit(({ name }) => {
    create.mutate(newContent(name.trim(), language), {
      onSuccess: ({ id }) => navigate({ to: '/o/$org/badges/$id', params: { org: organisation.handle, id } }),
      onError: showFaults,
    });
  }, focusFirstFault);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('app:newBadge.title')}>
      <form onSubmit={submit} noValidate className="stack">
        <TextInput
          label={t('app:newBadge.name')}
          description={t('app:newBadge.hint')}
          maxLength={LONGEST_NAME}
          data-autofocus
          required
          {...form.getInputProps('name')}
        />
        {create.isError && <ProblemNote error={create.error} />}
        <div className="row wrap">
          <Button look="p" type="submit" busy={create.isPending}>
            {t('app:newBadge.create')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
