import { IconMail } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { PagesNav } from '../../ui/pages-nav.tsx';
import { LEAVING, OpenBatches } from '../issuing/open-batches.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { MailLines } from './mail-list.tsx';
import { useMails } from './notices.queries.ts';

export function MailsPage() {
  const { t } = useText();
  const { organisation, can } = useOrganisation();
  const [page, setPage] = useState(1);
  const mails = useMails(organisation.handle, page);
  return (
    <Page
      title={t('app:mails.title')}
      lead={t('app:mails.lead')}
      actions={
        can('organisation.edit') && (
          <Link className="btn" to="/o/$org/mails/texts" params={{ org: organisation.handle }}>
            {t('app:mails.texts')}
          </Link>
        )
      }
    >
      {can('award.create') && <OpenBatches states={LEAVING} />}
      <Loaded query={mails} height={400}>
        {(list) =>
          list.total === 0 ? (
            <EmptyState icon={IconMail} title={t('app:mails.empty')} text={t('app:mails.emptyText')} />
          ) : (
            <div className="stack">
              {list.mails.some(({ state }) => state === 'kept') && <p className="note warn">{t('app:mails.kept')}</p>}
              <MailLines mails={list.mails} timeZone={organisation.timeZone} />
              <PagesNav page={list.page} pageSize={list.pageSize} total={list.total} onPage={setPage} />
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}
