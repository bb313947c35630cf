import { IconFlag } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { formatDateTime } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { PagesNav } from '../../ui/pages-nav.tsx';
import { useCloseReport, useReports } from './reports.queries.ts';

/** What visitors reported: open or closed, each with its page and the address to answer to. */
export function ReportLines({ handle, timeZone, empty }: { handle?: string; timeZone: string; empty: ReactNode }) {
  const { t, language } = useText();
  const [filter, setFilter] = useState<{ state: 'open' | 'closed'; page: number }>({ state: 'open', page: 1 });
  const reports = useReports(handle, filter);
  const close = useCloseReport(handle);
  return (
    <Loaded query={reports} height={300}>
      {(list) => (
        <div className="stack">
          <fieldset className="row wrap" aria-label={t('reports:state')}>
            {(['open', 'closed'] as const).map((state) => (
              <Button
                key={state}
                small
                {...(filter.state === state && { look: 'p' as const })}
                aria-pressed={filter.state === state}
                onClick={() => setFilter({ state, page: 1 })}
              >
                {state === 'open' ? t('reports:open', { count: list.open }) : t('reports:closed')}
              </Button>
            ))}
          </fieldset>
          {close.isError && <ProblemNote error={close.error} />}
          {list.total === 0 && filter.state === 'open' && empty}
          {list.total === 0 && filter.state === 'closed' && (
            <EmptyState icon={IconFlag} title={t('reports:noneClosed')} text={t('reports:noneClosedText')} />
          )}
          {list.total > 0 && (
            <ul className="card lines">
              {list.reports.map(({ id, about, kind, text, email, createdAt, closedAt }) => (
                <li key={id}>
                  <div className="grow stack">
                    <div>
                      <h2 className="h3">{t(`common:report.${kind}`)}</h2>
                      <p className="sm dim">
                        {formatDateTime(createdAt, language, timeZone)} ·{' '}
                        {about === '' ? t('reports:site') : <a href={about}>{t('reports:page')}</a>}
                        {closedAt !== null &&
                          ` · ${t('reports:closedOn', { when: formatDateTime(closedAt, language, timeZone) })}`}
                      </p>
                    </div>
                    <p className="report-text">{text}</p>
                    <div className="row wrap between">
                      <p className="sm">
                        {email === null ? t('reports:noReply') : <a href={`mailto:${email}`}>{email}</a>}
                      </p>
                      <Button
                        small
                        busy={close.isPending && close.variables.id === id}
                        onClick={() => close.mutate({ id, closed: closedAt === null })}
                      >
                        {closedAt === null ? t('reports:close') : t('reports:reopen')}
                      </Button>
                    </div>
                  </div>
                </li>
              ))}
            </ul>
          )}
          <PagesNav
            page={list.page}
            pageSize={list.pageSize}
            total={list.total}
            onPage={(page) => setFilter({ ...filter, page })}
          />
        </div>
      )}
    </Loaded>
  );
}
