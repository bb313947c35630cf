import type { AwardView, BadgeView, Language } from '@insigne/server/api';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconCircleCheck, IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { inLanguage, shownName } from '../../texts/format.ts';
import { languageChoices, useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { FaultSummary, focusFirstFault, useServerFaults } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useCreateAward } from './issuing.queries.ts';

export function AwardOneForm({ badge }: { badge: BadgeView }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const create = useCreateAward();
  const [done, setDone] = useState<AwardView>();
  const form = useForm({
    initialValues: { recipient: { email: '', name: '', language: '' as Language | '' }, again: false },
    validate: {
      recipient: {
        email: (email) =>
          email.trim() === ''
            ? t('app:giveOne.emailMissing')
            : /^\S+@\S+\.\S+$/.test(email.trim())
              ? null
              : t('app:giveOne.emailMalformed'),
      },
    },
  });
  const showFaults = useServerFaults(form);
  const submit = form.onSubmit((values) => {
    setDone(undefined);
    const recipient = {
      ...values.recipient,
      email: values.recipient.email.trim(),
      name: values.recipient.name.trim(),
      language: values.recipient.language || undefined,
    };
    create.mutate(
      { badgeId: badge.id, recipient, again: values.again },
      {
        onSuccess: (award) => {
          setDone(award);
          form.reset();
        },
        onError: showFaults,
      },
    );
  }, focusFirstFault);
  const holdsIt = create.error instanceof Problem && create.error.code === 'already-exists';
  const isFieldFault = create.error instanceof Problem && create.error.errors.length > 0;
  return (
    <form onSubmit={submit} noValidate className="card fields narrow">
      {done && (
        <div className="note ok" role="status">
          <IconCircleCheck className="i" aria-hidden="true" />
          <div>
            <p className="b">
              {t('app:giveOne.done', {
                badge: inLanguage(badge.content.name, language).text,
                name: shownName(done.recipient),
              })}
            </p>
            <p>
              {t(`app:giveOne.mail.${done.mail}`)}{' '}
              <Link to="/o/$org/awards/$id" params={{ org: organisation.handle, id: done.id }}>
                {t('app:giveOne.open')}
              </Link>
            </p>
          </div>
        </div>
      )}
      <FaultSummary errors={form.errors} />
      {holdsIt ? (
        <p className="note warn" role="alert">
          {t('app:giveOne.holdsIt')}
        </p>
      ) : (
        create.isError && !isFieldFault && <ProblemNote error={create.error} />
      )}
      <TextInput
        type="email"
        label={t('app:giveOne.email')}
        description={t('app:giveOne.emailHint')}
        autoComplete="off"
        required
        {...form.getInputProps('recipient.email')}
      />
      <TextInput
        label={t('app:giveOne.name')}
        autoComplete="off"
        maxLength={120}
        {...form.getInputProps('recipient.name')}
      />
      <NativeSelect
        label={t('app:giveOne.language')}
        description={t('app:giveOne.languageHint')}
        data={[{ value: '', label: t('app:giveOne.languageUnknown') }, ...languageChoices(t)]}
        {...form.getInputProps('recipient.language')}
      />
      {(holdsIt || form.values.again) && (
        <Checkbox label={t('app:giveOne.again')} {...form.getInputProps('again', { type: 'checkbox' })} />
      )}
      <div>
        <Button look="p" type="submit" busy={create.isPending} icon={<IconSend className="i" aria-hidden="true" />}>
          {t('app:give.act', { count: 1 })}
        </Button>
        <p className="xs dim after-act">{t('app:giveOne.effect')}</p>
      </div>
    </form>
  );
}
