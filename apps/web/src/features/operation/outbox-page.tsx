import type { MailView, Outbox } from '@insigne/server/api';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDateTime, ownTimeZone } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { PagesNav } from '../../ui/pages-nav.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { MailStateChip } from '../issuing/award-chips.tsx';
import { useOutbox, useRetryMail } from './operation.queries.ts';
import { OperatorPage } from './operator-page.tsx';
import { StateFilter } from './state-filter.tsx';

type MailState = MailView['state'];
const STATES: readonly MailState[] = ['queued', 'failed', 'sent', 'kept', 'withdrawn'];

export function OutboxPage() {
  const { t } = useText();
  const [filter, setFilter] = useState<{ state?: MailState; page: number }>({ page: 1 });
  const outbox = useOutbox(filter);
  return (
    <OperatorPage title={t('operate:outbox.title')} lead={t('operate:outbox.lead')}>
      <Loaded query={outbox} height={400}>
        {(list) => (
          <div className="stack">
            <StateFilter
              label={t('operate:outbox.byState')}
              states={STATES.map((state) => ({
                state,
                label: t(`operate:outbox.state.${state}`),
                count: list.counts[state] ?? 0,
              }))}
              chosen={filter.state}
              onChoose={(state) => setFilter({ page: 1, ...(state !== undefined && { state }) })}
            />
            {list.total === 0 ? (
              <EmptyState icon={IconMail} title={t('operate:outbox.empty')} text={t('operate:outbox.emptyText')} />
            ) : (
              <>
                <OutboxTable mails={list.mails} />
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

function OutboxTable({ mails }: { mails: Outbox['mails'] }) {
  const { t, language } = useText();
  const retry = useRetryMail();
  return (
    <>
      {retry.isError && <ProblemNote error={retry.error} />}
      <div className="card full">
        <ScrollTable caption={t('operate:outbox.title')}>
          <thead>
            <tr>
              <th scope="col">{t('operate:outbox.organisation')}</th>
              <th scope="col">{t('operate:outbox.domain')}</th>
              <th scope="col">{t('operate:outbox.stateOf')}</th>
              <th scope="col">{t('operate:outbox.written')}</th>
              <th scope="col">
                <span className="sr">{t('operate:jobs.acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {mails.map((mail) => (
              <tr key={mail.id}>
                <th scope="row">
                  {mail.organisation ?? t('operate:outbox.installation')}
                  <span className="xs dim block">
                    <code>{mail.kind}</code>
                  </span>
                </th>
                <td>{mail.domain}</td>
                <td>
                  <MailStateChip state={mail.state} />
                  {mail.lastError !== null && <span className="xs dim block breaks">{mail.lastError}</span>}
                </td>
                <td className="when">{formatDateTime(mail.createdAt, language, ownTimeZone())}</td>
                <td>
                  {(mail.state === 'failed' || mail.state === 'queued') && (
                    <Button small onClick={() => retry.mutate(mail.id)}>
                      {t('operate:outbox.retry')}
                    </Button>
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
