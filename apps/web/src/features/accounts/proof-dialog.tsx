import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconKey, IconMail } from '@tabler/icons-react';
import { leaveToSignIn, type ProofKind } from '../../api/request.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { focusFirstFault } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useAskForCode, usePasskeys, useProveByCode, useProveByPasskey } from './account.queries.ts';
import { usePerson } from './accounts.queries.ts';
import { passkeysWork } from './passkey-browser.ts';

interface ProofDialogProps {
  kind: ProofKind;
  onEnd: (proved: boolean) => void;
}

/** Asks who it is, by a passkey or a mailed code: before an act that reaches far, or because the session has ended. */
export function ProofDialog({ kind, onEnd }: ProofDialogProps) {
  const { t } = useText();
  const person = usePerson();
  const ended = kind === 'session';
  const email = person.data?.email ?? '';
  // Without a session nobody is told who has passkeys: whoever has one may try.
  const passkeys = usePasskeys(!ended);
  const ask = useAskForCode(kind, email);
  const byCode = useProveByCode(kind, email);
  const byPasskey = useProveByPasskey(kind, person.data);
  const form = useForm({
    initialValues: { proofCode: '' },
    validate: {
      proofCode: (code) => (/^\d{6}$/.test(code.replaceAll(/\s/g, '')) ? null : t('account:proof.codeShape')),
    },
  });
  const submit = form.onSubmit(
    ({ proofCode }) => byCode.mutate(proofCode.replaceAll(/\s/g, ''), { onSuccess: () => onEnd(true) }),
    focusFirstFault,
  );
  const hasPasskey = passkeysWork() && (ended || (passkeys.data?.length ?? 0) > 0);
  return (
    <Dialog opened onClose={() => onEnd(false)} title={t(ended ? 'account:again.title' : 'account:proof.title')}>
      <p>{ended ? t('account:again.why', { email }) : t('account:proof.why')}</p>
      {hasPasskey && (
        <div className="stack-s">
          <Button
            look={ended ? 'plain' : 'p'}
            icon={<IconKey className="i" aria-hidden="true" />}
            busy={byPasskey.isPending}
            onClick={() => byPasskey.mutate(undefined, { onSuccess: () => onEnd(true) })}
          >
            {t(ended ? 'account:again.byPasskey' : 'account:proof.byPasskey')}
          </Button>
          {byPasskey.isError && <ProblemNote error={byPasskey.error} />}
        </div>
      )}
      {ask.isSuccess ? (
        <form onSubmit={submit} noValidate className="stack">
          <p role="status">{t('account:proof.sent', { email })}</p>
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
              {t(ended ? 'account:again.confirm' : 'account:proof.confirm')}
            </Button>
            <Button busy={ask.isPending} onClick={() => ask.mutate()}>
              {t('account:proof.again')}
            </Button>
          </div>
        </form>
      ) : (
        <div className="row wrap">
          <Button
            look={hasPasskey && !ended ? 'plain' : 'p'}
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
      {ended && (
        <button type="button" className="link" onClick={leaveToSignIn}>
          {t('account:again.elsewhere')}
        </button>
      )}
    </Dialog>
  );
}
