import type { MailView, Outbox } from '@insigne/server/api';
import { IconMail } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDateTime } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { useInstallationZone } from '../accounts/accounts.queries.ts';
import { MailStateChip } from '../issuing/award-chips.tsx';
import { type Filter, ListByState } from './list-by-state.tsx';
import { useOutbox, useRetryMail } from './operation.queries.ts';
import { OperatorPage } from './operator-page.tsx';

type MailState = MailView['state'];
const STATES: readonly MailState[] = ['queued', 'failed', 'sent', 'kept', 'withdrawn'];

export function OutboxPage() {
  const { t } = useText();
  const [filter, setFilter] = useState<Filter<MailState>>({ page: 1 });
  const outbox = useOutbox(filter);
  return (
    <OperatorPage title={t('operate:outbox.title')} lead={t('operate:outbox.lead')}>
      <ListByState
        query={outbox}
        label={t('operate:outbox.byState')}
        states={STATES}
        word={(state) => t(`operate:outbox.state.${state}`)}
        filter={filter}
        onFilter={setFilter}
        empty={{ icon: IconMail, title: t('operate:outbox.empty'), text: t('operate:outbox.emptyText') }}
      >
        {({ mails }) => <OutboxTable mails={mails} />}
      </ListByState>
    </OperatorPage>
  );
}

function OutboxTable({ mails }: { mails: Outbox['mails'] }) {
  const { t, language } = useText();
  const zone = useInstallationZone();
  const retry = useRetryMail();
  return (
    <>
      {retry.isError && <ProblemNote error={retry.error} />}
      <div className="card full">
        <ScrollTable caption={t('operate:outbox.title')} className="stacked packed">
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
                  <span className="xs dim block">{t(`operate:outbox.kind.${mail.kind}`)}</span>
                </th>
                <td>{mail.domain}</td>
                <td>
                  <MailStateChip state={mail.state} />
                  {mail.lastError !== null && <span className="xs dim block breaks">{mail.lastError}</span>}
                </td>
                <td className="when">{formatDateTime(mail.createdAt, language, zone)}</td>
                <td>
                  {(mail.state === 'failed' || mail.state === 'queued') && (
                    <Button small onClick={() => retry.mutate(mail.id)}>
                      {t('operate:outbox.retry')}
                    </Button>
                  )}
                  {/* Of the installation's own the text is the operator's to hand over. */}
                  {mail.state === 'kept' && mail.organisation === null && (
                    <Link to="/admin" hash="kept">
                      {t('operate:outbox.read')}
                    </Link>
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
