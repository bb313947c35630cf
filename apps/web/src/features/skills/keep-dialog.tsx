import type { FrameworkView } from '@insigne/server/api';
import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { focusFirstFault, useServerFaults } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useKeepVersion } from './versions.queries.ts';

const MAX_LABEL = 60;
const MAX_NOTE = 500;

interface KeepDialogProps {
  framework: FrameworkView;
  /** Labels that are taken. */
  taken: string[];
  opened: boolean;
  onClose: () => void;
  onKept: (label: string) => void;
}

/** Freezes the framework as it stands, under a label. */
export function KeepDialog(props: KeepDialogProps) {
  const { t, language } = useText();
  const name = inLanguage(props.framework.name, language).text;
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={t('versions:keep.title', { name })}>
      <KeepForm {...props} />
    </Dialog>
  );
}

function KeepForm({ framework, taken, onClose, onKept }: KeepDialogProps) {
  const { t } = useText();
  const keep = useKeepVersion(framework.id);
  const form = useForm({
    // What it is called now is a label to begin with, unless a version has it already.
    initialValues: { label: taken.includes(framework.version) ? '' : framework.version, note: '' },
    validate: { label: (label) => (label.trim() === '' ? t('versions:keep.labelMissing') : null) },
  });
  const showFaults = useServerFaults(form);
  // Not as a callback of `mutate`: the framework is read anew, and this form is gone before the answer's turn.
  const submit = form.onSubmit(
    (facts) =>
      void keep.mutateAsync(facts).then(
        ({ label }) => {
          onClose();
          onKept(label);
        },
        (error) => void showFaults(error),
      ),
    focusFirstFault,
  );
  return (
    <form onSubmit={submit} noValidate className="stack">
      {keep.isError && <ProblemNote error={keep.error} />}
      <p>{t('versions:keep.means')}</p>
      <TextInput
        label={t('versions:keep.label')}
        description={t('versions:keep.labelHint')}
        maxLength={MAX_LABEL}
        data-autofocus
        {...form.getInputProps('label')}
      />
      <TextArea
        label={t('versions:keep.note')}
        description={t('versions:keep.noteHint')}
        rows={2}
        maxLength={MAX_NOTE}
        {...form.getInputProps('note')}
      />
      <div className="row wrap">
        <Button type="submit" look="p" busy={keep.isPending}>
          {t('versions:keep.act')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}
