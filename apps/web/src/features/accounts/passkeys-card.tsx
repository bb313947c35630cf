import type { AccountPasskey } from '@insigne/server/api';
import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDate, ownTimeZone } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { focusFirstFault } from '../../ui/form-faults.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { useAddPasskey, usePasskeys, useRemovePasskey, useRenamePasskey } from './account.queries.ts';
import { passkeysWork } from './passkey-browser.ts';

const LONGEST_NAME = 60;

/** Signing in with the device itself, without a code. */
export function PasskeysCard() {
  const { t } = useText();
  const passkeys = usePasskeys();
  const [adding, setAdding] = useState(false);
  return (
    <section className="card stack" aria-labelledby="passkeys">
      <h2 id="passkeys">{t('account:passkeys.title')}</h2>
      <p className="dim">{t('account:passkeys.lead')}</p>
      <Loaded query={passkeys} height={80}>
        {(data) =>
          data.length === 0 ? (
            <p className="sm dim">{t('account:passkeys.none')}</p>
          ) : (
            <ul className="lines">
              {data.map((passkey) => (
                <PasskeyLine key={passkey.id} passkey={passkey} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {!passkeysWork() && <p className="note mute sm">{t('account:passkeys.cannot')}</p>}
      {passkeysWork() &&
        (adding ? (
          <AddPasskey onEnd={() => setAdding(false)} />
        ) : (
          <div>
            <Button icon={<IconPlus className="i" aria-hidden="true" />} onClick={() => setAdding(true)}>
              {t('account:passkeys.add')}
            </Button>
          </div>
        ))}
    </section>
  );
}

function PasskeyLine({ passkey: { id, name, createdAt, lastUsedAt, backedUp } }: { passkey: AccountPasskey }) {
  const { t, language } = useText();
  const remove = useRemovePasskey();
  const [act, setAct] = useState<'rename' | 'remove'>();
  const date = (when: string) => formatDate(when, language, ownTimeZone());
  return (
    <li>
      <IconKey className="i" aria-hidden="true" />
      <div className="grow">
        <p className="b breaks">{name}</p>
        <p className="xs dim">
          {t('account:passkeys.since', { date: date(createdAt) })}{' '}
          {lastUsedAt === null ? t('account:passkeys.unused') : t('account:passkeys.used', { date: date(lastUsedAt) })}{' '}
          {backedUp && t('account:passkeys.backedUp')}
        </p>
        {act === 'rename' && <RenamePasskey passkey={{ id, name }} onEnd={() => setAct(undefined)} />}
        {remove.isError && <ProblemNote error={remove.error} />}
      </div>
      {act === 'remove' ? (
        <fieldset className="row wrap" aria-label={t('account:passkeys.removeNamed', { name })}>
          <span className="sm">{t('account:passkeys.removeEffect')}</span>
          <Button small look="danger" busy={remove.isPending} onClick={() => remove.mutate(id)}>
            {t('account:passkeys.removeAct')}
          </Button>
          <Button small onClick={() => setAct(undefined)}>
            {t('common:cancel')}
          </Button>
        </fieldset>
      ) : (
        act === undefined && (
          <div className="row wrap">
            <Button
              small
              look="q"
              aria-label={t('account:passkeys.renameNamed', { name })}
              onClick={() => setAct('rename')}
            >
              {t('account:passkeys.rename')}
            </Button>
            <Button
              small
              look="q"
              aria-label={t('account:passkeys.removeNamed', { name })}
              onClick={() => setAct('remove')}
            >
              {t('account:passkeys.remove')}
            </Button>
          </div>
        )
      )}
    </li>
  );
}

function RenamePasskey({ passkey: { id, name }, onEnd }: { passkey: { id: string; name: string }; onEnd: () => void }) {
  const { t } = useText();
  const rename = useRenamePasskey();
  return (
    <NameForm
      initial={name}
      act={t('account:passkeys.saveName')}
      busy={rename.isPending}
      error={rename.error}
      onEnd={onEnd}
      onSubmit={(given) => rename.mutate({ id, name: given }, { onSuccess: onEnd })}
    />
  );
}

function AddPasskey({ onEnd }: { onEnd: () => void }) {
  const { t } = useText();
  const add = useAddPasskey();
  return (
    <NameForm
      initial=""
      act={t('account:passkeys.make')}
      busy={add.isPending}
      error={add.error}
      onEnd={onEnd}
      onSubmit={(given) => add.mutate(given, { onSuccess: onEnd })}
    />
  );
}

interface NameFormProps {
  initial: string;
  act: string;
  busy: boolean;
  error: Error | null;
  onEnd: () => void;
  onSubmit: (name: string) => void;
}

function NameForm({ initial, act, busy, error, onEnd, onSubmit }: NameFormProps) {
  const { t } = useText();
  // Not `name`: the page has that field already.
  const form = useForm({
    initialValues: { passkeyName: initial },
    validate: { passkeyName: (name) => (name.trim() === '' ? t('account:passkeys.nameMissing') : null) },
  });
  return (
    <form
      onSubmit={form.onSubmit(({ passkeyName }) => onSubmit(passkeyName.trim()), focusFirstFault)}
      noValidate
      className="stack"
    >
      <TextInput
        label={t('account:passkeys.name')}
        description={t('account:passkeys.nameHint')}
        maxLength={LONGEST_NAME}
        required
        autoFocus
        {...form.getInputProps('passkeyName')}
      />
      {error !== null && <ProblemNote error={error} />}
      <div className="row wrap">
        <Button look="p" type="submit" busy={busy}>
          {act}
        </Button>
        <Button onClick={onEnd}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}
