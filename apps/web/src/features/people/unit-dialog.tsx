import type { UnitView } from '@insigne/server/api';
import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { focusFirstFault, useServerFaults } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { idsBelow, unitChoices } from './unit-rows.ts';
import { useSaveUnit } from './units.queries.ts';

interface UnitDialogProps {
  /** Left out: a new one. */
  unit?: UnitView;
  /** Of a new one: where it is made. */
  parentId?: string;
  units: UnitView[];
  opened: boolean;
  onClose: () => void;
  onSaved?: (unit: UnitView) => void;
}

/** Name, place in the tree, code and site. */
export function UnitDialog(props: UnitDialogProps) {
  const { t } = useText();
  const { unit, opened, onClose } = props;
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={unit === undefined ? t('people:units.add') : t('people:units.changeTitle', { name: unit.name })}
    >
      <UnitForm {...props} />
    </Dialog>
  );
}

function UnitForm({ unit, parentId = '', units, onClose, onSaved }: UnitDialogProps) {
  const { t, language } = useText();
  const save = useSaveUnit();
  const form = useForm({
    initialValues: {
      name: unit?.name ?? '',
      parentId: unit === undefined ? parentId : (unit.parentId ?? ''),
      code: unit?.code ?? '',
      site: unit?.site ?? '',
    },
    validate: {
      name: (name) =>
        name.trim() === '' ? t('people:units.nameMissing') : name.includes('>') ? t('people:units.nameWrong') : null,
    },
  });
  const showFaults = useServerFaults(form);
  const submit = form.onSubmit(({ name, parentId: parent, code, site }) => {
    save.mutate(
      { ...(unit && { id: unit.id }), name, parentId: parent || null, code: code.trim() || null, site },
      {
        onSuccess: (saved) => {
          onSaved?.(saved);
          onClose();
        },
        onError: showFaults,
      },
    );
  }, focusFirstFault);
  // A unit below itself would hang on nothing.
  const own = unit === undefined ? new Set<string>() : idsBelow(units, unit.id);
  return (
    <form onSubmit={submit} noValidate className="stack">
      {save.isError && <ProblemNote error={save.error} />}
      <TextInput label={t('people:units.name')} autoComplete="off" required {...form.getInputProps('name')} />
      <NativeSelect
        label={t('people:units.parent')}
        data={[
          { value: '', label: t('people:units.top') },
          ...unitChoices(units, language).filter(({ value }) => !own.has(value)),
        ]}
        {...form.getInputProps('parentId')}
      />
      <div className="pair">
        <TextInput
          label={t('people:units.code')}
          description={t('people:units.codeHint')}
          autoComplete="off"
          {...form.getInputProps('code')}
        />
        <TextInput
          label={t('people:fact.site')}
          description={t('people:units.siteHint')}
          autoComplete="off"
          {...form.getInputProps('site')}
        />
      </div>
      <div className="row wrap">
        <Button type="submit" look="p" busy={save.isPending}>
          {t(unit === undefined ? 'people:units.create' : 'people:form.save')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}
