import type { LegalNotice } from '@insigne/server/api';
import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { lazy, Suspense } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { FaultSummary } from '../../ui/form-faults.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { looksLikeAddress } from '../../ui/mail-address.ts';
import { useSaving } from '../../ui/saving-form.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { useLegal, useSaveLegal } from './operation.queries.ts';

/** The renderer of Markdown is larger than this whole screen. */
const Markdown = lazy(() => import('../../ui/markdown.tsx'));
/** As the server has them. */
const MAX_LINES = 500;
const MAX_TEXT = 30_000;
const LANGUAGES = ['fr', 'en'] as const;
const PAGES = ['terms', 'privacy', 'accessibility', 'credits', 'contact'] as const;

/** What the legal pages say of this installation, and the operator's own texts below the common ones. */
export function LegalForm() {
  const { t } = useText();
  const legal = useLegal();
  return (
    <section className="card stack" aria-labelledby="legal">
      <h2 id="legal">{t('installation:legal.title')}</h2>
      <p className="dim">{t('installation:legal.lead')}</p>
      <Loaded query={legal} height={640}>
        {(said) => <Form said={said} />}
      </Loaded>
      <p className="row wrap sm">
        {t('installation:legal.see')}
        {PAGES.map((page) => (
          <a key={page} href={`/legal/${page}`} target="_blank" rel="noopener">
            {t(`legal:${page}.title`)}
          </a>
        ))}
      </p>
    </section>
  );
}

function Form({ said }: { said: LegalNotice }) {
  const { t } = useText();
  const save = useSaveLegal();
  const form = useForm({
    initialValues: said,
    validate: {
      dataContact: (value) =>
        value.trim() === '' || looksLikeAddress(value) ? null : t('installation:legal.contactWrong'),
    },
  });
  const submit = useSaving(form, save, {
    send: (values) => values,
    stored: (saved) => saved,
    said: () => t('installation:legal.saved'),
  });
  const isFieldFault = Object.keys(form.errors).length > 0;
  return (
    <form onSubmit={submit} noValidate className="fields" aria-labelledby="legal">
      <FaultSummary errors={form.errors} />
      {save.isError && !isFieldFault && <ProblemNote error={save.error} />}
      {(['address', 'hosting'] as const).map((field) => (
        <TextArea
          key={field}
          label={t(`installation:legal.${field}`)}
          description={t(`installation:legal.${field}Hint`)}
          rows={3}
          maxLength={MAX_LINES}
          {...form.getInputProps(field)}
        />
      ))}
      <TextInput
        type="email"
        label={t('installation:legal.dataContact')}
        description={t('installation:legal.dataContactHint')}
        maxLength={254}
        {...form.getInputProps('dataContact')}
      />
      {(['terms', 'privacy'] as const).flatMap((field) =>
        LANGUAGES.map((language) => {
          const text = form.values[field][language];
          const other = form.values[field][language === 'fr' ? 'en' : 'fr'];
          const inLanguage = t(`common:language.${language}`);
          return (
            <div key={`${field} ${language}`} className="stack">
              <TextArea
                label={t('app:editor.fieldIn', { field: t(`installation:legal.${field}`), language: inLanguage })}
                description={t(`installation:legal.${field}Hint`)}
                lang={language}
                rows={3}
                maxLength={MAX_TEXT}
                {...form.getInputProps(`${field}.${language}`)}
              />
              {text.trim() !== '' && (
                <>
                  {other.trim() === '' && <p className="note warn">{t('installation:legal.half')}</p>}
                  <Suspense>
                    <Markdown
                      text={text}
                      lang={language}
                      label={t('installation:legal.preview', { language: inLanguage })}
                    />
                  </Suspense>
                </>
              )}
            </div>
          );
        }),
      )}
      <div>
        <Button look="p" type="submit" busy={save.isPending} disabled={!form.isDirty()}>
          {t('installation:legal.save')}
        </Button>
      </div>
    </form>
  );
}
