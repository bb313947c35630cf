import { IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { useGroups, useImportGroups, useSwitchGroups } from './people.queries.ts';

/** Groups for fairness figures: off until somebody wants them, and never shown person by person. */
export function GroupsCard() {
  const { t } = useText();
  const groups = useGroups();
  const turn = useSwitchGroups();
  const [ending, setEnding] = useState(false);
  return (
    <section className="card stack">
      <h2>{t('people:groups.title')}</h2>
      <p className="dim">{t('people:groups.text')}</p>
      <Loaded query={groups} height={80}>
        {({ on, people, criteria }) => (
          <>
            {on && <ImportGroups />}
            {on && people > 0 && (
              <p>
                {t('people:groups.known', { count: people })}{' '}
                {criteria.map(({ criterion, people: count }) => `${criterion} (${count})`).join(', ')}
              </p>
            )}
            {turn.isError && <ProblemNote error={turn.error} />}
            <div className="row wrap">
              {on ? (
                <Button onClick={() => setEnding(true)}>{t('people:groups.off')}</Button>
              ) : (
                <Button busy={turn.isPending} onClick={() => turn.mutate(true)}>
                  {t('people:groups.on')}
                </Button>
              )}
            </div>
            <Dialog opened={ending} onClose={() => setEnding(false)} title={t('people:groups.off')}>
              <p>{people === 0 ? t('people:groups.offNone') : t('people:groups.offEffect', { count: people })}</p>
              <div className="row wrap">
                <Button
                  look="danger"
                  busy={turn.isPending}
                  onClick={() => turn.mutate(false, { onSuccess: () => setEnding(false) })}
                >
                  {t('people:groups.offAct')}
                </Button>
                <Button onClick={() => setEnding(false)}>{t('common:cancel')}</Button>
              </div>
            </Dialog>
          </>
        )}
      </Loaded>
    </section>
  );
}

function ImportGroups() {
  const { t } = useText();
  const send = useImportGroups();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  return (
    <div className="stack-s">
      <FileField
        id="groups"
        label={t('people:groups.choose')}
        accept=".xlsx,.csv,.tsv,.txt,text/csv,text/plain"
        hint={t('people:groups.hint')}
        chosen={file?.name}
        inputRef={input}
        onChoose={(chosen) => {
          send.reset();
          setFile(chosen);
        }}
      />
      {send.isError && <ProblemNote error={send.error} />}
      {send.data && send.data.skipped > 0 && (
        <p className="note warn" role="status">
          {t('people:groups.skipped', { count: send.data.skipped })}
        </p>
      )}
      {file !== undefined && (
        <Button
          busy={send.isPending}
          icon={<IconUpload className="i" aria-hidden="true" />}
          onClick={() => send.mutate(file)}
        >
          {t('people:groups.replace')}
        </Button>
      )}
    </div>
  );
}
