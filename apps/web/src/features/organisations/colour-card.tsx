import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { FaultSummary } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useSaving } from '../../ui/saving-form.ts';
import { ColourPreview } from './colour-preview.tsx';
import { useOrganisation } from './organisation-scope.tsx';
import { useSaveOrganisation } from './organisations.queries.ts';

const COLOUR = /^#[0-9a-f]{6}$/i;
/** What the browser's own field starts from: the installation's colour. */
const OURS = '#0C5666';

/** The one colour of the organisation's public pages and mails, seen as it will be read, in light and in dark. */
export function ColourCard() {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const save = useSaveOrganisation();
  const form = useForm({
    initialValues: { brandColour: organisation.brandColour ?? '' },
    validate: {
      brandColour: (value) => (value.trim() === '' || COLOUR.test(value.trim()) ? null : t('brand:colour.wrong')),
    },
  });
  const typed = form.values.brandColour.trim();
  const colour = COLOUR.test(typed) ? typed.toUpperCase() : null;
  const submit = useSaving(form, save, {
    send: () => ({ brandColour: colour }),
    said: () => t(colour === null ? 'brand:colour.removed' : 'brand:colour.saved'),
  });
  return (
    <form onSubmit={submit} noValidate className="card fields" aria-labelledby="colour">
      <h2 id="colour">{t('brand:colour.title')}</h2>
      <p className="dim">{t('brand:colour.lead')}</p>
      <FaultSummary errors={form.errors} />
      {save.isError && <ProblemNote error={save.error} />}
      <div className="row colour-field">
        <TextInput
          className="grow"
          label={t('brand:colour.field')}
          description={t('brand:colour.hint')}
          placeholder={OURS}
          maxLength={7}
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('brandColour')}
        />
        <input
          type="color"
          className="swatch"
          aria-label={t('brand:colour.pick')}
          value={(colour ?? OURS).toLowerCase()}
          onChange={(event) => form.setFieldValue('brandColour', event.currentTarget.value.toUpperCase())}
        />
      </div>
      {colour === null ? <p className="sm dim">{t('brand:colour.none')}</p> : <ColourPreview colour={colour} />}
      <div className="row wrap">
        <Button look="p" type="submit" busy={save.isPending} disabled={!form.isDirty()}>
          {t('brand:colour.save')}
        </Button>
        {typed !== '' && (
          <Button onClick={() => form.setFieldValue('brandColour', '')}>{t('brand:colour.drop')}</Button>
        )}
      </div>
    </form>
  );
}
