import type { JobList, JobState } from '@insigne/server/api';
import { IconChecklist } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDateTime } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { useInstallationZone } from '../accounts/accounts.queries.ts';
import { type Filter, ListByState } from './list-by-state.tsx';
import { useActOnJob, useJobs } from './operation.queries.ts';
import { OperatorPage } from './operator-page.tsx';

const STATES: readonly JobState[] = ['running', 'waiting', 'retrying', 'failed'];

export function JobsPage() {
  const { t } = useText();
  const [filter, setFilter] = useState<Filter<JobState>>({ page: 1 });
  const jobs = useJobs(filter);
  return (
    <OperatorPage title={t('operate:jobs.title')} lead={t('operate:jobs.lead')}>
      <ListByState
        query={jobs}
        label={t('operate:jobs.byState')}
        states={STATES}
        word={(state) => t(`operate:jobs.state.${state}`)}
        filter={filter}
        onFilter={setFilter}
        empty={{ icon: IconChecklist, title: t('operate:jobs.empty'), text: t('operate:jobs.emptyText') }}
      >
        {({ jobs }) => <JobsTable jobs={jobs} />}
      </ListByState>
    </OperatorPage>
  );
}

/** What each job does, in words; one of another release keeps its bare name. */
const KINDS = {
  'issuing.run-batch': 'sending',
  'issuing.award-taken': 'handout',
  'issuing.run-act': 'act',
  'issuing.tell-what-is-due': 'reminders',
  'audit.note-heads': 'heads',
  'notices.send-mail': 'mail',
  'notices.retry-mails': 'retries',
  'organisations.run-import': 'import',
  'accounts.make-export': 'copy',
  'retention.purge': 'purge',
} as const;
const isKind = (name: string): name is keyof typeof KINDS => Object.hasOwn(KINDS, name);

function JobsTable({ jobs }: { jobs: JobList['jobs'] }) {
  const { t, language } = useText();
  const zone = useInstallationZone();
  const act = useActOnJob();
  const when = (at: string) => formatDateTime(at, language, zone);
  const nameOf = (name: string) => {
    const kind = isKind(name) ? KINDS[name] : undefined;
    return kind && t(`operate:jobs.kind.${kind}`);
  };
  return (
    <>
      {act.isError && <ProblemNote error={act.error} />}
      <div className="card full">
        <ScrollTable caption={t('operate:jobs.title')} className="stacked packed">
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
                  {nameOf(job.name)}
                  <span className="xs dim block">
                    <code>{job.name}</code> {t('operate:jobs.number', { id: job.id })}
                  </span>
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
                <td className={job.reason === null ? 'sm m-hide' : 'sm whole'}>
                  {job.reason ?? <span className="dim">–</span>}
                </td>
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
