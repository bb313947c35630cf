import type { Role } from '@insigne/server/api';
import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconCircleCheck, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { LinkToCopy } from '../../ui/copy-button.tsx';
import { focusFirstFault, useServerFaults } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { looksLikeAddress } from '../../ui/mail-address.ts';
import { useInvite } from './organisations.queries.ts';
import { ROLES } from './roles.ts';

export function InviteForm() {
  const { t } = useText();
  const invite = useInvite();
  const [sent, setSent] = useState<{ email: string; url: string | null }>();
  const form = useForm({
    initialValues: { email: '', role: 'issuer' as Role },
    validate: {
      email: (email) => (looksLikeAddress(email) ? null : t('app:invite.emailWrong')),
    },
  });
  const showFaults = useServerFaults(form);
  const submit = form.onSubmit(({ email, role }) => {
    setSent(undefined);
    invite.mutate(
      { email: email.trim(), role },
      {
        onSuccess: ({ url, invitation }) => {
          setSent({ email: invitation.email, url });
          form.reset();
        },
        onError: showFaults,
      },
    );
  }, focusFirstFault);
  return (
    <section className="card stack" aria-labelledby="invite">
      <h2 id="invite">{t('app:invite.title')}</h2>
      {sent && (
        <div className="note ok" role="status">
          <IconCircleCheck className="i" aria-hidden="true" />
          <div className="grow stack-s">
            <p>
              {sent.url === null
                ? t('app:invite.sent', { email: sent.email })
                : t('app:invite.made', { email: sent.email })}
            </p>
          </div>
        </div>
      )}
      {sent?.url && <LinkToCopy url={sent.url} label={t('app:invite.link')} hint={t('app:invite.linkHint')} />}
      {invite.isError && <ProblemNote error={invite.error} />}
      <form onSubmit={submit} noValidate className="row wrap end invite">
        <TextInput
          className="grow"
          type="email"
          label={t('app:invite.email')}
          autoComplete="off"
          required
          {...form.getInputProps('email')}
        />
        <NativeSelect
          label={t('app:invite.role')}
          data={ROLES.map((role) => ({ value: role, label: t(`app:role.${role}`) }))}
          {...form.getInputProps('role')}
        />
        <Button type="submit" look="p" busy={invite.isPending} icon={<IconUserPlus className="i" aria-hidden="true" />}>
          {t('app:invite.act')}
        </Button>
      </form>
    </section>
  );
}
