import type { Bilingual } from '@insigne/server/api';
import { useState } from 'react';
import { formatList, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { RunBar } from '../../ui/run-bar.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useInstall } from './library.queries.ts';

export interface ToInstall {
  /** What was pressed for: the whole library, a family or a skill. */
  skills: { id: string; name: Bilingual }[];
  /** Of what was pressed for, how many are installed already and stay as they are. */
  already: number;
}

/** What will happen, in numbers and names, before it happens. */
export function InstallDialog({ wanted, onClose }: { wanted: ToInstall | undefined; onClose: () => void }) {
  const { t } = useText();
  return (
    <Dialog
      opened={wanted !== undefined}
      onClose={onClose}
      title={t('library:install.title', { count: wanted?.skills.length ?? 0 })}
    >
      {wanted && <Install wanted={wanted} onClose={onClose} />}
    </Dialog>
  );
}

function Install({ wanted: { skills, already }, onClose }: { wanted: ToInstall; onClose: () => void }) {
  const { t, language } = useText();
  const { can } = useOrganisation();
  const [state, setState] = useState<'draft' | 'published'>('draft');
  const { run, done, stop } = useInstall();
  const publish = state === 'published';
  const count = skills.length;
  return (
    <>
      <p>{t('library:install.effect', { count })}</p>
      <p className="sm dim">
        {formatList(
          skills.map(({ name }) => inLanguage(name, language).text),
          language,
        )}
      </p>
      {already > 0 && <p>{t('library:install.already', { count: already })}</p>}
      {can('badge.publish') && (
        <Choice
          label={t('library:install.as')}
          value={state}
          options={[
            { value: 'draft', label: t('library:install.draft') },
            { value: 'published', label: t('library:install.published') },
          ]}
          onChange={setState}
        />
      )}
      <p className="sm">{t(publish ? 'library:install.publishedEffect' : 'library:install.draftEffect')}</p>
      {run.isPending && publish && (
        <RunBar
          text={t('library:install.progress', { count: done, total: count })}
          label={t('library:install.running')}
          now={done}
          of={count}
          percent={(done / count) * 100}
        />
      )}
      {run.isError && <ProblemNote error={run.error} />}
      <div className="row wrap">
        <Button
          look="p"
          busy={run.isPending}
          onClick={() => run.mutate({ skills: skills.map(({ id }) => id), publish }, { onSuccess: onClose })}
        >
          {t('library:install.do', { count })}
        </Button>
        {run.isPending && publish ? (
          <Button onClick={stop}>{t('library:install.stop')}</Button>
        ) : (
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        )}
      </div>
    </>
  );
}
