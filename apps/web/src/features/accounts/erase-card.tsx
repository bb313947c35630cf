import type { ErasureEffect } from '@insigne/server/api';
import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { focusFirstFault } from '../../ui/form-faults.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { useErase, useErasureEffect } from './account.queries.ts';

/** The last card: everything goes, at once. */
export function EraseCard() {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  const [erased, setErased] = useState(false);
  const effect = useErasureEffect(opened && !erased);
  return (
    <section className="card stack" aria-labelledby="erase">
      <h2 id="erase">{t('account:erase.title')}</h2>
      <p className="dim">{t('account:erase.lead')}</p>
      <div>
        <Button look="danger" onClick={() => setOpened(true)}>
          {t('account:erase.open')}
        </Button>
      </div>
      <Dialog
        opened={opened}
        onClose={() => (erased ? location.assign('/') : setOpened(false))}
        title={t(erased ? 'account:erase.doneTitle' : 'account:erase.confirmTitle')}
      >
        {erased ? (
          <>
            <p role="status">{t('account:erase.done')}</p>
            <a className="btn p" href="/">
              {t('account:erase.leave')}
            </a>
          </>
        ) : (
          <Loaded query={effect} height={200}>
            {(data) => <EraseForm effect={data} onErased={() => setErased(true)} onCancel={() => setOpened(false)} />}
          </Loaded>
        )}
      </Dialog>
    </section>
  );
}

interface EraseFormProps {
  effect: ErasureEffect;
  onErased: () => void;
  onCancel: () => void;
}

function EraseForm({ effect, onErased, onCancel }: EraseFormProps) {
  const { t } = useText();
  const erase = useErase();
  const word = t('account:erase.word');
  const lastOwnerOf = effect.memberships.filter(({ lastOwner }) => lastOwner).map(({ name }) => name);
  const form = useForm({
    initialValues: { word: '' },
    validate: {
      word: (typed) => (typed.trim().toLowerCase() === word ? null : t('account:erase.wordWrong', { word })),
    },
  });
  if (lastOwnerOf.length > 0 || effect.bound)
    return (
      <>
        <p>
          {effect.bound
            ? t('account:erase.bound')
            : t('account:erase.lastOwner', { organisations: lastOwnerOf.join(', ') })}
        </p>
        <Button onClick={onCancel}>{t('common:close')}</Button>
      </>
    );
  return (
    <form
      onSubmit={form.onSubmit(() => erase.mutate(undefined, { onSuccess: onErased }), focusFirstFault)}
      noValidate
      className="stack"
    >
      <p>{t('account:erase.goes')}</p>
      <ul className="terms">
        <li>{t('account:erase.badges', { count: effect.badges })}</li>
        {effect.shown > 0 && <li>{t('account:erase.shown', { count: effect.shown })}</li>}
        <li>{t('account:erase.addresses', { count: effect.addresses })}</li>
        <li>{t('account:erase.mails', { count: effect.mails })}</li>
        {effect.memberships.map(({ name }) => (
          <li key={name}>{t('account:erase.membership', { organisation: name })}</li>
        ))}
      </ul>
      <p>{t('account:erase.stays')}</p>
      <ul className="terms">
        <li>{t('account:erase.log')}</li>
        <li>{t('account:erase.copies')}</li>
        {effect.directories.length > 0 && (
          <li>{t('account:erase.directories', { organisations: effect.directories.join(', ') })}</li>
        )}
      </ul>
      <TextInput
        label={t('account:erase.typeWord', { word })}
        autoComplete="off"
        required
        {...form.getInputProps('word')}
      />
      {erase.isError && <ProblemNote error={erase.error} />}
      <div className="row wrap">
        <Button look="danger" type="submit" busy={erase.isPending}>
          {t('account:erase.act', { count: effect.badges })}
        </Button>
        <Button onClick={onCancel}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}
