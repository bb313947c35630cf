import type { EntryDetail, Language } from '@insigne/server/api';
import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { languageChoices, useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FaultSummary, focusFirstFault, useServerFaults } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { ManagerField } from './manager-field.tsx';
import { useSaveEntry } from './people.queries.ts';
import { unitChoices } from './unit-rows.ts';
import { useUnits } from './units.queries.ts';

interface PersonDialogProps {
  /** Left out: a new person. */
  entry?: EntryDetail;
  opened: boolean;
  onClose: () => void;
}

export function PersonDialog({ entry, opened, onClose }: PersonDialogProps) {
  const { t } = useText();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={entry === undefined ? t('people:list.add') : t('people:form.change', { name: entry.name })}
    >
      <PersonForm {...(entry && { entry })} onClose={onClose} />
    </Dialog>
  );
}

const addressesOf = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

function PersonForm({ entry, onClose }: Omit<PersonDialogProps, 'opened'>) {
  const { t, language } = useText();
  const save = useSaveEntry(entry?.id);
  const units = useUnits();
  const form = useForm({
    initialValues: {
      name: entry?.name ?? '',
      number: entry?.number ?? '',
      emails: entry?.emails.join(', ') ?? '',
      unitId: entry?.unit?.id ?? '',
      managerId: entry?.manager?.id ?? '',
      site: entry?.site ?? '',
      language: entry?.language ?? '',
    },
    validate: { name: (name) => (name.trim() === '' ? t('people:form.nameMissing') : null) },
  });
  const showFaults = useServerFaults(form);
  const submit = form.onSubmit((values) => {
    save.mutate(
      {
        name: values.name,
        number: values.number.trim() || null,
        emails: addressesOf(values.emails),
        unitId: values.unitId || null,
        managerId: values.managerId || null,
        site: values.site,
        language: (values.language || null) as Language | null,
      },
      {
        onSuccess: ({ name }) => {
          notifications.show({
            message: t(entry === undefined ? 'people:form.added' : 'people:form.saved', { name }),
          });
          onClose();
        },
        onError: showFaults,
      },
    );
  }, focusFirstFault);
  return (
    <form onSubmit={submit} noValidate className="stack">
      <FaultSummary errors={form.errors} />
      {save.isError && Object.keys(form.errors).length === 0 && <ProblemNote error={save.error} />}
      <TextInput label={t('people:fact.name')} autoComplete="off" required {...form.getInputProps('name')} />
      <TextInput
        label={t('people:fact.emails')}
        description={t('people:form.emailsHint')}
        autoComplete="off"
        inputMode="email"
        {...form.getInputProps('emails')}
      />
      <div className="pair">
        <TextInput label={t('people:fact.number')} autoComplete="off" {...form.getInputProps('number')} />
        <TextInput label={t('people:fact.site')} autoComplete="off" {...form.getInputProps('site')} />
      </div>
      <NativeSelect
        label={t('people:fact.unit')}
        data={[{ value: '', label: t('people:form.noUnit') }, ...unitChoices(units.data ?? [], language)]}
        {...form.getInputProps('unitId')}
      />
      <ManagerField
        current={entry?.manager ?? null}
        self={entry?.id}
        value={form.values.managerId}
        error={form.errors.managerId}
        onChange={(id) => form.setFieldValue('managerId', id)}
      />
      <NativeSelect
        label={t('people:fact.language')}
        description={t('people:form.languageHint')}
        data={[{ value: '', label: t('people:form.noLanguage') }, ...languageChoices(t)]}
        {...form.getInputProps('language')}
      />
      <div className="row wrap">
        <Button type="submit" look="p" busy={save.isPending}>
          {t(entry === undefined ? 'people:form.add' : 'people:form.save')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}
