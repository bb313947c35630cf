import type { Bilingual, SkillLevel, SkillView } from '@insigne/server/api';
import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { focusFirstFault, useServerFaults } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { BothAreas } from './both-areas.tsx';
import { useSaveSkill } from './skills.queries.ts';

interface SkillDialogProps {
  /** Left out: a new one, below `parentId`. */
  skill?: SkillView;
  parentId?: string | null;
  framework: { id: string; levels: SkillLevel[] };
  opened: boolean;
  onClose: () => void;
  onSaved?: (skill: SkillView) => void;
}

export function SkillDialog(props: SkillDialogProps) {
  const { t } = useText();
  const { skill, opened, onClose } = props;
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t(skill === undefined ? 'skills:skill.add' : 'skills:skill.change')}
    >
      <SkillForm {...props} />
    </Dialog>
  );
}

const NONE: Bilingual = { fr: '', en: '' };

function SkillForm({ skill, parentId = null, framework, onClose, onSaved }: SkillDialogProps) {
  const { t, language } = useText();
  const save = useSaveSkill(framework.id);
  const form = useForm({
    initialValues: {
      kind: skill?.kind ?? ('skill' as const),
      code: skill?.code ?? '',
      name: skill?.name ?? NONE,
      description: skill?.description ?? NONE,
      keywords: { fr: skill?.keywords.fr.join('\n') ?? '', en: skill?.keywords.en.join('\n') ?? '' },
      descriptors: Object.fromEntries(framework.levels.map(({ id }) => [id, skill?.descriptors[id] ?? NONE])),
    },
    validate: {
      name: { fr: (fr, { name }) => (fr.trim() === '' && name.en.trim() === '' ? t('skills:form.nameMissing') : null) },
    },
  });
  const showFaults = useServerFaults(form);
  const words = (text: string) =>
    text
      .split('\n')
      .map((word) => word.trim())
      .filter(Boolean);
  const submit = form.onSubmit(({ keywords, ...facts }) => {
    save.mutate(
      {
        ...(skill && { id: skill.id, revision: skill.revision }),
        ...facts,
        parentId,
        uri: skill?.uri ?? null,
        keywords: { fr: words(keywords.fr), en: words(keywords.en) },
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
  const isSkill = form.values.kind === 'skill';
  return (
    <form onSubmit={submit} noValidate className="stack">
      {/* A fault of a field stands at the field. */}
      {save.isError && Object.keys(form.errors).length === 0 && <ProblemNote error={save.error} />}
      <div className="pair">
        <TextInput label={t('skills:form.nameFr')} lang="fr" data-autofocus {...form.getInputProps('name.fr')} />
        <TextInput label={t('skills:form.nameEn')} lang="en" {...form.getInputProps('name.en')} />
      </div>
      <div className="pair">
        <NativeSelect
          label={t('skills:form.kind')}
          data={[
            { value: 'skill', label: t('skills:kind.skill') },
            { value: 'family', label: t('skills:kind.family') },
          ]}
          {...form.getInputProps('kind')}
        />
        <TextInput label={t('skills:form.code')} autoComplete="off" {...form.getInputProps('code')} />
      </div>
      <BothAreas
        form={form}
        path="description"
        labels={{ fr: t('skills:form.descriptionFr'), en: t('skills:form.descriptionEn') }}
        rows={2}
      />
      {isSkill &&
        framework.levels.map(({ id, name }) => {
          const level = inLanguage(name, language).text;
          return (
            <BothAreas
              key={id}
              form={form}
              path={`descriptors.${id}`}
              labels={{ fr: t('skills:form.atLevelFr', { level }), en: t('skills:form.atLevelEn', { level }) }}
              rows={2}
            />
          );
        })}
      <BothAreas
        form={form}
        path="keywords"
        labels={{ fr: t('skills:form.keywordsFr'), en: t('skills:form.keywordsEn') }}
        hint={t('skills:form.keywordsHint')}
        rows={2}
      />
      <div className="row wrap">
        <Button type="submit" look="p" busy={save.isPending}>
          {t(skill === undefined ? 'skills:skill.create' : 'skills:form.save')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}
