import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { focusFirstFault, useServerFaults } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { newContent, withProposedAlt } from './badge-content.ts';
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
    validate: {
      name: (name) => {
        const { length } = name.trim();
        if (length === 0) return t('app:newBadge.nameMissing');
        return length > LONGEST_NAME ? t('badges:field.tooLong', { count: length, most: LONGEST_NAME }) : null;
      },
    },
  });
  const showFaults = useServerFaults(form);
  const submit = form.onSubmit(({ name }) => {
    create.mutate(withProposedAlt(newContent('', language), newContent(name.trim(), language), t), {
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
