import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useSaving } from '../../ui/saving-form.ts';
import { useOrganisation } from './organisation-scope.tsx';
import { useSaveOrganisation } from './organisations.queries.ts';

/** As the server has it. */
const MAX_MINUTES = 60;

/** How long a confirmed sending waits, to be taken back. */
export function UndoCard() {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const save = useSaveOrganisation();
  const form = useForm({
    initialValues: { undoMinutes: String(organisation.undoMinutes) },
    validate: {
      undoMinutes: (value) =>
        /^\d{1,2}$/.test(value.trim()) && Number(value) <= MAX_MINUTES
          ? null
          : t('brand:undoWrong', { max: MAX_MINUTES }),
    },
  });
  const submit = useSaving(form, save, {
    send: ({ undoMinutes }) => ({ undoMinutes: Number(undoMinutes) }),
    said: () => t('brand:undoSaved'),
  });
  return (
    <form onSubmit={submit} noValidate className="card fields" aria-labelledby="sending">
      <h2 id="sending">{t('brand:sending')}</h2>
      {save.isError && <ProblemNote error={save.error} />}
      <TextInput
        label={t('brand:undo')}
        description={t('brand:undoHint', { max: MAX_MINUTES })}
        inputMode="numeric"
        maxLength={2}
        required
        className="short"
        {...form.getInputProps('undoMinutes')}
      />
      <div>
        <Button look="p" type="submit" busy={save.isPending} disabled={!form.isDirty()}>
          {t('brand:undoSave')}
        </Button>
      </div>
    </form>
  );
}
