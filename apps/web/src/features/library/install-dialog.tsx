import type { Bilingual } from '@insigne/server/api';
import { Radio } from '@mantine/core';
import { useState } from 'react';
import { formatList, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { RunBar } from '../../ui/run-bar.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import type { InstalledNow } from './installed-note.tsx';
import { useInstall } from './library.queries.ts';

const STATES = ['draft', 'published'] as const;

export interface ToInstall {
  /** What was pressed for: the whole library, a family or a skill. */
  skills: { id: string; name: Bilingual }[];
  /** How many levels each has. */
  levels: number;
  /** Of what was pressed for, how many are installed already and stay as they are. */
  already: number;
}

interface InstallDialogProps {
  wanted: ToInstall | undefined;
  onClose: () => void;
  onDone: (done: InstalledNow) => void;
}

/** What will happen, in numbers and names, before it happens. */
export function InstallDialog({ wanted, onClose, onDone }: InstallDialogProps) {
  const { t, language } = useText();
  const { skills = [] } = wanted ?? {};
  const [first] = skills;
  const title =
    first !== undefined && skills.length === 1
      ? t('library:install.titleOf', { name: inLanguage(first.name, language).text })
      : t('library:install.title', { count: skills.length });
  return (
    <Dialog opened={wanted !== undefined} onClose={onClose} title={title}>
      {wanted && <Install wanted={wanted} onClose={onClose} onDone={onDone} />}
    </Dialog>
  );
}

type InstallProps = Omit<InstallDialogProps, 'wanted'> & { wanted: ToInstall };

function Install({ wanted: { skills, levels, already }, onClose, onDone }: InstallProps) {
  const { t, language } = useText();
  const { can } = useOrganisation();
  const [state, setState] = useState<(typeof STATES)[number]>('draft');
  const { run, done, stop } = useInstall();
  const publish = state === 'published';
  const count = skills.length;
  const install = async () => {
    try {
      const installed = await run.mutateAsync({ skills: skills.map(({ id }) => id), publish });
      onDone({ count: installed.length, left: count - installed.length, isPublished: publish });
      onClose();
    } catch {
      // Shown below.
    }
  };
  return (
    <>
      <p>{t('library:install.effect', { count, levels })}</p>
      {count > 1 && (
        <p className="sm dim">
          {formatList(
            skills.map(({ name }) => inLanguage(name, language).text),
            language,
          )}
        </p>
      )}
      {already > 0 && <p>{t('library:install.already', { count: already })}</p>}
      {can('badge.publish') ? (
        <Radio.Group
          label={t('library:install.as')}
          value={state}
          onChange={(value) => setState(value === 'published' ? 'published' : 'draft')}
        >
          <div className="stack radios">
            {STATES.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`library:install.${one}`, { count })}
                description={t(`library:install.${one}Effect`, { count })}
              />
            ))}
          </div>
        </Radio.Group>
      ) : (
        <p className="sm">{t('library:install.draftEffect', { count })}</p>
      )}
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
        <Button look="p" busy={run.isPending} onClick={() => void install()}>
          {t('library:install.do', { count, levels })}
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
