import { IconDownload, IconPackageExport } from '@tabler/icons-react';
import { formatDateTime, ownTimeZone } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { useExport, useFetchExport, useStartExport } from './account.queries.ts';

/** A copy of everything that is kept of the person, made while they wait or go elsewhere. */
export function ExportCard() {
  const { t, language } = useText();
  const made = useExport();
  const start = useStartExport();
  const fetchFile = useFetchExport();
  return (
    <section className="card stack" aria-labelledby="export">
      <h2 id="export">{t('account:export.title')}</h2>
      <p className="dim">{t('account:export.lead')}</p>
      <Loaded query={made} height={60}>
        {(data) => (
          <>
            {data?.state === 'running' && (
              <div className="stack-s">
                <p role="status">{t('account:export.running', { done: data.done, count: data.total })}</p>
                <div className="bar" aria-hidden="true">
                  <i style={{ width: `${data.total === 0 ? 10 : Math.max(4, (100 * data.done) / data.total)}%` }} />
                </div>
              </div>
            )}
            {data?.state === 'ready' && (
              <div className="stack-s">
                <p>
                  {t('account:export.ready', {
                    made: formatDateTime(data.createdAt, language, ownTimeZone()),
                    until: formatDateTime(data.expiresAt, language, ownTimeZone()),
                  })}
                </p>
                <Button
                  look="p"
                  icon={<IconDownload className="i" aria-hidden="true" />}
                  busy={fetchFile.isPending}
                  onClick={() => fetchFile.mutate(data.id)}
                >
                  {t('account:export.fetch')}
                </Button>
              </div>
            )}
            {data?.state !== 'running' && (
              <div>
                <Button
                  icon={<IconPackageExport className="i" aria-hidden="true" />}
                  busy={start.isPending}
                  onClick={() => start.mutate()}
                >
                  {data?.state === 'ready' ? t('account:export.again') : t('account:export.start')}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
      {start.isError && <ProblemNote error={start.error} />}
      {fetchFile.isError && <ProblemNote error={fetchFile.error} />}
    </section>
  );
}
