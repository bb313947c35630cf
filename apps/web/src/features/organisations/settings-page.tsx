import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { Link, useNavigate } from '@tanstack/react-router';
import { timeZones } from '../../texts/format.ts';
import { languageChoices, useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { FaultSummary, focusFirstFault, useServerFaults } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { LongPage } from '../../ui/long-page.tsx';
import { Page } from '../../ui/page.tsx';
import { BrandCard } from './brand-card.tsx';
import { ColourCard } from './colour-card.tsx';
import { LogoCard } from './logo-card.tsx';
import { useOrganisation } from './organisation-scope.tsx';
import { type OrganisationChange, useSaveOrganisation } from './organisations.queries.ts';
import { SenderCard } from './sender-card.tsx';
import { UndoCard } from './undo-card.tsx';

export function SettingsPage() {
  const { t } = useText();
  const { organisation, can } = useOrganisation();
  return (
    <Page title={t('app:organisation.title')} lead={t('app:organisation.lead')}>
      <LongPage>
        <FactsForm key={organisation.id} />
        <UndoCard key={`undo ${organisation.id}`} />
        <LogoCard />
        <ColourCard key={`colour ${organisation.id}`} />
        <BrandCard key={`brand ${organisation.id}`} />
        <SenderCard key={`sender ${organisation.id}`} />
        <section className="card stack" aria-labelledby="identity">
          <h2 id="identity">{t('app:organisation.identity')}</h2>
          <p className="dim">{t('app:organisation.identityText')}</p>
          <p>
            <code>{organisation.did}</code>
          </p>
        </section>
        {can('api-key.manage') && (
          <section className="card stack" aria-labelledby="programs">
            <h2 id="programs">{t('keys:card')}</h2>
            <p className="dim">{t('keys:cardText')}</p>
            <p>
              <Link to="/o/$org/settings/keys" params={{ org: organisation.handle }}>
                {t('keys:open')}
              </Link>
            </p>
          </section>
        )}
      </LongPage>
    </Page>
  );
}

function FactsForm() {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const navigate = useNavigate();
  const save = useSaveOrganisation();
  const { name, handle, handleFixed, website, language, timeZone } = organisation;
  const form = useForm({
    initialValues: { name, handle, website, language, timeZone },
    validate: {
      name: (value) => (value.trim().length < 2 ? t('app:organisation.nameMissing') : null),
      handle: (value) => (/^[a-z][a-z0-9-]{2,39}$/.test(value.trim()) ? null : t('app:organisation.handleWrong')),
      website: (value) =>
        value.trim() === '' || /^https?:\/\/\S+$/.test(value.trim()) ? null : t('app:organisation.websiteWrong'),
    },
  });
  const showFaults = useServerFaults(form);
  const submit = form.onSubmit((values) => {
    // Only what was changed: a handle that is fixed is not sent again.
    const changed = Object.entries(values).filter(
      ([field, value]) => value !== organisation[field as keyof typeof values],
    );
    save.mutate(Object.fromEntries(changed) as OrganisationChange, {
      onSuccess: (saved) => {
        notifications.show({ message: t('app:organisation.saved') });
        if (saved.handle !== handle)
          void navigate({ to: '/o/$org/settings', params: { org: saved.handle }, replace: true });
      },
      onError: showFaults,
    });
  }, focusFirstFault);
  return (
    <form onSubmit={submit} noValidate className="card fields">
      <h2>{t('app:organisation.facts')}</h2>
      <FaultSummary errors={form.errors} />
      {save.isError && <ProblemNote error={save.error} />}
      <TextInput label={t('app:organisation.name')} maxLength={120} required {...form.getInputProps('name')} />
      <TextInput
        label={t('app:organisation.handle')}
        description={t(handleFixed ? 'app:organisation.handleFixed' : 'app:organisation.handleHint')}
        maxLength={40}
        required={!handleFixed}
        readOnly={handleFixed}
        {...form.getInputProps('handle')}
      />
      <TextInput type="url" label={t('app:organisation.website')} {...form.getInputProps('website')} />
      <div className="pair">
        <NativeSelect
          label={t('app:organisation.language')}
          description={t('app:organisation.languageHint')}
          data={languageChoices(t)}
          {...form.getInputProps('language')}
        />
        <NativeSelect
          label={t('app:organisation.timeZone')}
          description={t('app:organisation.timeZoneHint')}
          data={timeZones()}
          {...form.getInputProps('timeZone')}
        />
      </div>
      <div>
        <Button look="p" type="submit" busy={save.isPending} disabled={!form.isDirty()}>
          {t('app:organisation.save')}
        </Button>
      </div>
    </form>
  );
}
