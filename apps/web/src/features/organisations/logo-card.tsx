import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useOrganisation } from './organisation-scope.tsx';
import { useSetLogo } from './organisations.queries.ts';

export function LogoCard() {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const setLogo = useSetLogo();
  const input = useRef<HTMLInputElement>(null);
  const send = (file: File | null) =>
    setLogo.mutate(file, {
      onSuccess: () => notifications.show({ message: file === null ? t('app:logo.removed') : t('app:logo.saved') }),
      onSettled: () => {
        if (input.current) input.current.value = '';
      },
    });
  return (
    <section className="card stack" aria-labelledby="logo">
      <h2 id="logo">{t('app:logo.title')}</h2>
      <div className="row wrap">
        {organisation.logoUrl ? (
          <img
            className="logo"
            src={organisation.logoUrl}
            width={96}
            height={96}
            alt={t('app:logo.alt', { name: organisation.name })}
          />
        ) : (
          <p className="dim">{t('app:logo.none')}</p>
        )}
      </div>
      {setLogo.isError && <ProblemNote error={setLogo.error} />}
      <FileField
        id="logo-file"
        label={organisation.hasLogo ? t('app:logo.replace') : t('app:logo.choose')}
        accept="image/png,image/jpeg,image/svg+xml"
        hint={t('app:logo.hint')}
        inputRef={input}
        onChoose={(file) => file && send(file)}
      />
      {organisation.hasLogo && (
        <div>
          <Button small busy={setLogo.isPending} onClick={() => send(null)}>
            {t('app:logo.remove')}
          </Button>
        </div>
      )}
    </section>
  );
}
