import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useCheckWords } from './check-words.ts';
import { useHealth } from './operation.queries.ts';
import { OperatorPage } from './operator-page.tsx';

const BACKUP = 'npm run -s backup -- insigne.tar.gz';
const RESTORE = 'npm run -s restore -- insigne.tar.gz';

/** How old the last backup is, and the two commands: they run on the server's machine, where its files are. */
export function BackupPage() {
  const { t } = useText();
  const wordsOf = useCheckWords();
  const health = useHealth();
  return (
    <OperatorPage title={t('operate:backup.title')} lead={t('operate:backup.lead')}>
      <div className="stack-l">
        <Loaded query={health} height={80}>
          {({ checks }) => {
            const check = checks.find(({ id }) => id === 'backup');
            if (check === undefined) return null;
            const isGood = check.state === 'good';
            return (
              <div className={isGood ? 'note ok' : 'note warn'}>
                {isGood ? (
                  <IconCircleCheck className="i" aria-hidden="true" />
                ) : (
                  <IconAlertTriangle className="i" aria-hidden="true" />
                )}
                <p>{wordsOf(check).found}</p>
              </div>
            );
          }}
        </Loaded>
        <section className="card stack" aria-labelledby="do-backup">
          <h2 id="do-backup">{t('operate:backup.make')}</h2>
          <p>{t('operate:backup.makeText')}</p>
          <Command line={BACKUP} />
          <p className="note warn">{t('operate:backup.key')}</p>
        </section>
        <section className="card stack" aria-labelledby="do-restore">
          <h2 id="do-restore">{t('operate:backup.restore')}</h2>
          <p>{t('operate:backup.restoreText')}</p>
          <Command line={RESTORE} />
          <p className="sm dim">{t('operate:backup.trial')}</p>
        </section>
      </div>
    </OperatorPage>
  );
}

function Command({ line }: { line: string }) {
  const { t } = useText();
  return (
    <div className="row wrap">
      <code className="breaks">{line}</code>
      <CopyButton text={line} label={t('operate:backup.copy')} />
    </div>
  );
}
