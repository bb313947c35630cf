import { IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useDeleteProgramme } from './programmes.queries.ts';

interface DeleteDraftProps {
  id: string;
  /** Among others, where the button is a picture and says whose it is. */
  name?: string;
}

/** It goes for good, and with one more press: nobody but who plans it ever saw it. */
export function DeleteDraft({ id, name }: DeleteDraftProps) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const remove = useDeleteProgramme(id);
  const ask = () => setAsked(true);
  const go = async () => {
    try {
      await remove.mutateAsync();
    } catch {
      return; // Shown in the dialog.
    }
    await navigate({ to: '/o/$org/programmes', params: { org: organisation.handle } });
    // Its own line is gone, and the button on it.
    if (name !== undefined) document.querySelector<HTMLElement>('h1')?.focus();
  };
  return (
    <div>
      {name === undefined ? (
        <Button look="q" onClick={ask}>
          {t('programmes:check.delete')}
        </Button>
      ) : (
        <Button
          small
          look="q"
          aria-label={t('programmes:check.deleteNamed', { name })}
          icon={<IconTrash className="i" aria-hidden="true" />}
          onClick={ask}
        />
      )}
      <Dialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={name === undefined ? t('programmes:check.delete') : t('programmes:check.deleteNamed', { name })}
      >
        <p>{t('programmes:check.deleteMeans')}</p>
        {remove.isError && <ProblemNote error={remove.error} />}
        <div className="row wrap">
          <Button look="danger" busy={remove.isPending} onClick={() => void go()}>
            {t('programmes:check.deleteIt')}
          </Button>
          <Button onClick={() => setAsked(false)}>{t('common:cancel')}</Button>
        </div>
      </Dialog>
    </div>
  );
}
