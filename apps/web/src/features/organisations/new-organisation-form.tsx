import type { Language, OrganisationView } from '@insigne/server/api';
import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { languageChoices, useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { LinkToCopy } from '../../ui/copy-button.tsx';
import { DoneNote } from '../../ui/done-note.tsx';
import { FaultSummary, focusFirstFault, useServerFaults } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { looksLikeAddress } from '../../ui/mail-address.ts';
import { useInstallationZone } from '../accounts/accounts.queries.ts';
import { handleFrom } from './handle-from.ts';
import { useCreateOrganisation } from './organisations.queries.ts';

export function NewOrganisationForm() {
  const { t, language } = useText();
  const zone = useInstallationZone();
  const create = useCreateOrganisation();
  const [made, setMade] = useState<{ organisation: OrganisationView; invitationUrl?: string | null }>();
  const form = useForm({
    initialValues: { name: '', handle: '', ownerEmail: '', language: language as Language },
    validate: {
      name: (value) => (value.trim().length < 2 ? t('app:organisation.nameMissing') : null),
      handle: (value) => (/^[a-z][a-z0-9-]{2,39}$/.test(value.trim()) ? null : t('app:organisation.handleWrong')),
      ownerEmail: (value) => (value.trim() === '' || looksLikeAddress(value) ? null : t('app:invite.emailWrong')),
    },
  });
  const showFaults = useServerFaults(form);
  const submit = form.onSubmit(({ ownerEmail, ...values }) => {
    setMade(undefined);
    const owner = ownerEmail.trim();
    create.mutate(
      { ...values, name: values.name.trim(), timeZone: zone, ...(owner === '' ? {} : { ownerEmail: owner }) },
      {
        onSuccess: (answer) => {
          setMade(answer);
          form.reset();
        },
        onError: showFaults,
      },
    );
  }, focusFirstFault);
  const isFieldFault = Object.keys(form.errors).length > 0;
  return (
    <form onSubmit={submit} noValidate className="card fields narrow" aria-labelledby="new-organisation">
      <h2 id="new-organisation">{t('app:newOrganisation.title')}</h2>
      {made && (
        <DoneNote done={made} onClose={() => setMade(undefined)}>
          {t('app:newOrganisation.done', { name: made.organisation.name })}{' '}
          {!made.invitationUrl && (
            <Link className="btn s" to="/o/$org" params={{ org: made.organisation.handle }}>
              {t('app:newOrganisation.open')}
            </Link>
          )}
        </DoneNote>
      )}
      {made?.invitationUrl && (
        <LinkToCopy
          url={made.invitationUrl}
          label={t('app:newOrganisation.ownerLink')}
          hint={t('app:invite.linkHint')}
        />
      )}
      <FaultSummary errors={form.errors} />
      {create.isError && !isFieldFault && <ProblemNote error={create.error} />}
      <TextInput
        label={t('app:organisation.name')}
        maxLength={120}
        required
        {...form.getInputProps('name')}
        onBlur={() => {
          if (form.values.handle === '') form.setFieldValue('handle', handleFrom(form.values.name));
        }}
      />
      <TextInput
        label={t('app:organisation.handle')}
        description={t('app:organisation.handleHint')}
        maxLength={40}
        required
        {...form.getInputProps('handle')}
      />
      <TextInput
        type="email"
        label={t('app:newOrganisation.owner')}
        description={t('app:newOrganisation.ownerHint')}
        autoComplete="off"
        {...form.getInputProps('ownerEmail')}
      />
      <NativeSelect
        label={t('app:organisation.language')}
        data={languageChoices(t)}
        {...form.getInputProps('language')}
      />
      <div>
        <Button look="p" type="submit" busy={create.isPending}>
          {t('app:newOrganisation.act')}
        </Button>
      </div>
    </form>
  );
}
