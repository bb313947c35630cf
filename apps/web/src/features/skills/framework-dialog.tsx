import type { FrameworkView } from '@insigne/server/api';
import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { focusFirstFault, useServerFaults } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { BothAreas } from './both-areas.tsx';
import { useSaveFramework } from './skills.queries.ts';

interface FrameworkDialogProps {
  /** Left out: a new one. */
  framework?: FrameworkView;
  opened: boolean;
  onClose: () => void;
  onSaved?: (framework: FrameworkView) => void;
}

export function FrameworkDialog(props: FrameworkDialogProps) {
  const { t } = useText();
  const { framework, opened, onClose } = props;
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t(framework === undefined ? 'skills:list.add' : 'skills:framework.change')}
    >
      <FrameworkForm {...props} />
    </Dialog>
  );
}

/** A level for each line that has a word; French and English of one level stand on the same line of their fields. */
function FrameworkForm({ framework, onClose, onSaved }: FrameworkDialogProps) {
  const { t } = useText();
  const save = useSaveFramework();
  const linesOf = (language: 'fr' | 'en') => (framework?.levels ?? []).map(({ name }) => name[language]).join('\n');
  const form = useForm({
    initialValues: {
      name: framework?.name ?? { fr: '', en: '' },
      description: framework?.description ?? { fr: '', en: '' },
      version: framework?.version ?? '1',
      source: framework?.source ?? { name: '', url: '', licence: '', notice: { fr: '', en: '' } },
      levels: { fr: linesOf('fr'), en: linesOf('en') },
    },
    validate: {
      name: { fr: (fr, { name }) => (fr.trim() === '' && name.en.trim() === '' ? t('skills:form.nameMissing') : null) },
    },
  });
  const showFaults = useServerFaults(form);
  const submit = form.onSubmit(({ levels, ...facts }) => {
    const [fr, en] = [levels.fr.split('\n'), levels.en.split('\n')];
    const names = Array.from({ length: Math.max(fr.length, en.length) }, (_, at) => ({
      fr: fr[at]?.trim() ?? '',
      en: en[at]?.trim() ?? '',
    })).filter((name) => name.fr !== '' || name.en !== '');
    save.mutate(
      {
        ...(framework && { id: framework.id, revision: framework.revision }),
        ...facts,
        // A level keeps its id at its place, so that what skills mean at it stays.
        levels: names.map((name, at) => ({
          id: framework?.levels[at]?.id ?? `n${at + 1}`,
          rank: at + 1,
          name,
          definition: framework?.levels[at]?.definition ?? { fr: '', en: '' },
        })),
      },
      {
        onSuccess: (saved) => {
          onClose();
          onSaved?.(saved);
        },
        onError: showFaults,
      },
    );
  }, focusFirstFault);
  return (
    <form onSubmit={submit} noValidate className="stack">
      {save.isError && <ProblemNote error={save.error} />}
      <div className="pair">
        <TextInput label={t('skills:form.nameFr')} lang="fr" data-autofocus {...form.getInputProps('name.fr')} />
        <TextInput label={t('skills:form.nameEn')} lang="en" {...form.getInputProps('name.en')} />
      </div>
      <BothAreas
        form={form}
        path="description"
        labels={{ fr: t('skills:form.descriptionFr'), en: t('skills:form.descriptionEn') }}
        rows={2}
      />
      <TextInput label={t('skills:form.version')} {...form.getInputProps('version')} />
      <BothAreas
        form={form}
        path="levels"
        labels={{ fr: t('skills:form.levelsFr'), en: t('skills:form.levelsEn') }}
        hint={t('skills:form.levelsHint')}
        rows={4}
      />
      {(form.values.levels.fr + form.values.levels.en).trim() === '' && (
        <p>
          <button
            type="button"
            className="link"
            onClick={() =>
              form.setFieldValue('levels', {
                fr: t('skills:form.fourLevels', { lng: 'fr' }),
                en: t('skills:form.fourLevels', { lng: 'en' }),
              })
            }
          >
            {t('skills:form.takeFour', { levels: t('skills:form.fourLevels').replaceAll('\n', ', ') })}
          </button>
        </p>
      )}
      <details className="stack">
        <summary>{t('skills:form.source')}</summary>
        <div className="pair">
          <TextInput label={t('skills:form.sourceName')} {...form.getInputProps('source.name')} />
          <TextInput label={t('skills:form.sourceLicence')} {...form.getInputProps('source.licence')} />
        </div>
        <TextInput label={t('skills:form.sourceUrl')} inputMode="url" {...form.getInputProps('source.url')} />
        <BothAreas
          form={form}
          path="source.notice"
          labels={{ fr: t('skills:form.noticeFr'), en: t('skills:form.noticeEn') }}
          hint={t('skills:form.noticeHint')}
          rows={2}
        />
      </details>
      <div className="row wrap">
        <Button type="submit" look="p" busy={save.isPending}>
          {t(framework === undefined ? 'skills:list.create' : 'skills:form.save')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}
