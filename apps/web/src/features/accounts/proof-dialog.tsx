import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconKey, IconMail } from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { focusFirstFault } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useAskForProofCode, usePasskeys, useProveByCode, useProveByPasskey } from './account.queries.ts';
import { usePerson } from './accounts.queries.ts';
import { passkeysWork } from './passkey-browser.ts';

/** Asks who it is, by a passkey or a mailed code, before an act that reaches far. */
export function ProofDialog({ onEnd }: { onEnd: (proved: boolean) => void }) {
  const { t } = useText();
  const person = usePerson();
  const passkeys = usePasskeys();
  const ask = useAskForProofCode();
  const byCode = useProveByCode();
  const byPasskey = useProveByPasskey();
  const form = useForm({
    initialValues: { proofCode: '' },
    validate: {
      proofCode: (code) => (/^\d{6}$/.test(code.replaceAll(/\s/g, '')) ? null : t('account:proof.codeShape')),
    },
  });
  const submit = form.onSubmit(
    ({ proofCode }) => byCode.mutate(proofCode, { onSuccess: () => onEnd(true) }),
    focusFirstFault,
  );
  const hasPasskey = passkeysWork() && (passkeys.data?.length ?? 0) > 0;
  return (
    <Dialog opened onClose={() => onEnd(false)} title={t('account:proof.title')}>
      <p>{t('account:proof.why')}</p>
      {hasPasskey && (
        <div className="stack-s">
          <Button
            look="p"
            icon={<IconKey className="i" aria-hidden="true" />}
            busy={byPasskey.isPending}
            onClick={() => byPasskey.mutate(undefined, { onSuccess: () => onEnd(true) })}
          >
            {t('account:proof.byPasskey')}
          </Button>
          {byPasskey.isError && <ProblemNote error={byPasskey.error} />}
        </div>
      )}
      {ask.isSuccess ? (
        <form onSubmit={submit} noValidate className="stack">
          <p role="status">{t('account:proof.sent', { email: person.data?.email ?? '' })}</p>
          <TextInput
            label={t('account:proof.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
            required
            data-autofocus
            autoFocus
            {...form.getInputProps('proofCode')}
          />
          {byCode.isError && <ProblemNote error={byCode.error} />}
          <div className="row wrap">
            <Button look="p" type="submit" busy={byCode.isPending}>
              {t('account:proof.confirm')}
            </Button>
            <Button busy={ask.isPending} onClick={() => ask.mutate()}>
              {t('account:proof.again')}
            </Button>
          </div>
        </form>
      ) : (
        <div className="row wrap">
          <Button
            look={hasPasskey ? 'plain' : 'p'}
            icon={<IconMail className="i" aria-hidden="true" />}
            busy={ask.isPending}
            onClick={() => ask.mutate()}
          >
            {t('account:proof.sendCode')}
          </Button>
          <Button onClick={() => onEnd(false)}>{t('common:cancel')}</Button>
        </div>
      )}
      {ask.isError && <ProblemNote error={ask.error} />}
    </Dialog>
  );
}
