import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { focusFirstFault, useServerFaults } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useAddAddress, useAskForAddressCode } from './account.queries.ts';

/** An address, then the code that was mailed to it; and, where it opens another account, whether it shall move. */
export function AddAddress() {
  const { t } = useText();
  const [sentTo, setSentTo] = useState<string>();
  const [opened, setOpened] = useState(false);
  if (!opened)
    return (
      <div>
        <Button icon={<IconPlus className="i" aria-hidden="true" />} onClick={() => setOpened(true)}>
          {t('account:addresses.add')}
        </Button>
      </div>
    );
  const close = () => {
    setSentTo(undefined);
    setOpened(false);
  };
  return sentTo === undefined ? (
    <AddressForm onSent={setSentTo} onCancel={close} />
  ) : (
    <CodeForm email={sentTo} onBack={() => setSentTo(undefined)} onDone={close} />
  );
}

function AddressForm({ onSent, onCancel }: { onSent: (email: string) => void; onCancel: () => void }) {
  const { t } = useText();
  const ask = useAskForAddressCode();
  const form = useForm({ initialValues: { email: '' } });
  const showFaults = useServerFaults(form);
  const submit = form.onSubmit(({ email }) => {
    ask.mutate(email.trim(), { onSuccess: () => onSent(email.trim()), onError: showFaults });
  }, focusFirstFault);
  return (
    <form onSubmit={submit} noValidate className="stack">
      <TextInput
        label={t('account:addresses.new')}
        description={t('account:addresses.newHint')}
        type="email"
        autoComplete="email"
        maxLength={254}
        required
        autoFocus
        {...form.getInputProps('email')}
      />
      {ask.isError && <ProblemNote error={ask.error} />}
      <div className="row wrap">
        <Button look="p" type="submit" busy={ask.isPending}>
          {t('account:addresses.sendCode')}
        </Button>
        <Button onClick={onCancel}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}

function CodeForm({ email, onBack, onDone }: { email: string; onBack: () => void; onDone: () => void }) {
  const { t } = useText();
  const add = useAddAddress();
  const form = useForm({ initialValues: { code: '' } });
  const elsewhere = add.error instanceof Problem && add.error.code === 'address-elsewhere';
  const send = (move: boolean) =>
    add.mutate(
      { email, code: form.values.code, move },
      {
        onSuccess: () => {
          notifications.show({ message: t('account:addresses.added', { email }) });
          onDone();
        },
      },
    );
  return (
    <form onSubmit={form.onSubmit(() => send(false))} noValidate className="stack">
      <p role="status">{t('account:addresses.sent', { email })}</p>
      <TextInput
        label={t('account:proof.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        required
        autoFocus
        {...form.getInputProps('code')}
      />
      {add.isError && <ProblemNote error={add.error} />}
      <div className="row wrap">
        {elsewhere ? (
          <Button look="danger" busy={add.isPending} onClick={() => send(true)}>
            {t('account:addresses.move')}
          </Button>
        ) : (
          <Button look="p" type="submit" busy={add.isPending}>
            {t('account:addresses.confirm')}
          </Button>
        )}
        <Button onClick={onBack}>{t('account:addresses.other')}</Button>
      </div>
    </form>
  );
}
