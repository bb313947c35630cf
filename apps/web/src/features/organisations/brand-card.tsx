import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { lazy, Suspense } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { FaultSummary } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useSaving } from '../../ui/saving-form.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { useOrganisation } from './organisation-scope.tsx';
import { useSaveOrganisation } from './organisations.queries.ts';

/** The renderer of Markdown is larger than this whole screen. */
const Markdown = lazy(() => import('../../ui/markdown.tsx'));
/** As the server has it. */
const MAX_STORY = 6000;
const LANGUAGES = ['fr', 'en'] as const;

/** What the organisation's own public page tells of it, and its number at LinkedIn. */
export function BrandCard() {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const save = useSaveOrganisation();
  const { linkedInId, story } = organisation;
  const form = useForm({
    initialValues: { linkedInId: linkedInId ?? '', story },
    validate: {
      linkedInId: (value) => (/^[0-9]{0,20}$/.test(value.trim()) ? null : t('brand:linkedInWrong')),
    },
  });
  const submit = useSaving(form, save, {
    send: ({ linkedInId: number, story: told }) => ({
      linkedInId: number.trim() === '' ? null : number.trim(),
      story: told,
    }),
    said: () => t('brand:saved'),
  });
  return (
    <form onSubmit={submit} noValidate className="card fields" aria-labelledby="brand">
      <h2 id="brand">{t('brand:title')}</h2>
      <p className="dim">{t('brand:lead')}</p>
      <FaultSummary errors={form.errors} />
      {save.isError && <ProblemNote error={save.error} />}
      {LANGUAGES.map((language) => (
        <div key={language} className="stack">
          <TextArea
            label={t('brand:story', { language: t(`common:language.${language}`) })}
            description={t('brand:storyHint')}
            lang={language}
            rows={4}
            maxLength={MAX_STORY}
            {...form.getInputProps(`story.${language}`)}
          />
          {form.values.story[language].trim() !== '' && (
            <Suspense>
              <Markdown
                text={form.values.story[language]}
                lang={language}
                label={t('brand:preview', { language: t(`common:language.${language}`) })}
              />
            </Suspense>
          )}
        </div>
      ))}
      <TextInput
        label={t('brand:linkedIn')}
        description={t('brand:linkedInHint')}
        inputMode="numeric"
        maxLength={20}
        {...form.getInputProps('linkedInId')}
      />
      <div className="row wrap">
        <Button look="p" type="submit" busy={save.isPending} disabled={!form.isDirty()}>
          {t('brand:save')}
        </Button>
        <a href={`/o/${organisation.handle}`} target="_blank" rel="noopener">
          {t('brand:seePage')}
        </a>
      </div>
    </form>
  );
}
