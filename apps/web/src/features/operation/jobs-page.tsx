import type { JobList, JobState } from '@insigne/server/api';
import { IconChecklist } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDateTime, ownTimeZone } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { PagesNav } from '../../ui/pages-nav.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { useActOnJob, useJobs } from './operation.queries.ts';
import { OperatorPage } from './operator-page.tsx';
import { StateFilter } from './state-filter.tsx';

const STATES: readonly JobState[] = ['running', 'waiting', 'retrying', 'failed'];

export function JobsPage() {
  const { t } = useText();
  const [filter, setFilter] = useState<{ state?: JobState; page: number }>({ page: 1 });
  const jobs = useJobs(filter);
  return (
    <OperatorPage title={t('operate:jobs.title')} lead={t('operate:jobs.lead')}>
      <Loaded query={jobs} height={400}>
        {(list) => (
          <div className="stack">
            <StateFilter
              label={t('operate:jobs.byState')}
              states={STATES.map((state) => ({
                state,
                label: t(`operate:jobs.state.${state}`),
                count: list.counts[state] ?? 0,
              }))}
              chosen={filter.state}
              onChoose={(state) => setFilter({ page: 1, ...(state !== undefined && { state }) })}
            />
            {list.total === 0 ? (
              <EmptyState icon={IconChecklist} title={t('operate:jobs.empty')} text={t('operate:jobs.emptyText')} />
            ) : (
              <>
                <JobsTable jobs={list.jobs} />
                <PagesNav
                  page={list.page}
                  pageSize={list.pageSize}
                  total={list.total}
                  onPage={(page) => setFilter({ ...filter, page })}
                />
              </>
            )}
          </div>
        )}
      </Loaded>
    </OperatorPage>
  );
}

function JobsTable({ jobs }: { jobs: JobList['jobs'] }) {
  const { t, language } = useText();
  const act = useActOnJob();
  const when = (at: string) => formatDateTime(at, language, ownTimeZone());
  return (
    <>
      {act.isError && <ProblemNote error={act.error} />}
      <div className="card full">
        <ScrollTable caption={t('operate:jobs.title')}>
          <thead>
            <tr>
              <th scope="col">{t('operate:jobs.job')}</th>
              <th scope="col">{t('operate:jobs.stateOf')}</th>
              <th scope="col">{t('operate:jobs.due')}</th>
              <th scope="col">{t('operate:jobs.reason')}</th>
              <th scope="col">
                <span className="sr">{t('operate:jobs.acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {jobs.map((job) => (
              <tr key={job.id}>
                <th scope="row">
                  <code>{job.name}</code>
                  <span className="xs dim block">{t('operate:jobs.number', { id: job.id })}</span>
                </th>
                <td>
                  {t(`operate:jobs.state.${job.state}`)}
                  {job.attempts > 0 && (
                    <span className="xs dim block">
                      {t('operate:jobs.tries', { tries: job.attempts, most: job.maxAttempts })}
                    </span>
                  )}
                </td>
                <td className="when">{when(job.runAt)}</td>
                <td className="sm">{job.reason ?? <span className="dim">–</span>}</td>
                <td>
                  {job.state !== 'running' && (
                    <div className="row end">
                      <Button small onClick={() => act.mutate({ id: job.id, act: 'replay' })}>
                        {t('operate:jobs.replay')}
                      </Button>
                      <Button small look="q" onClick={() => act.mutate({ id: job.id, act: 'cancel' })}>
                        {t('operate:jobs.cancel')}
                      </Button>
                    </div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      </div>
    </>
  );
}
