import { useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PagesNav } from '../../ui/pages-nav.tsx';
import { useInstallationZone } from '../accounts/accounts.queries.ts';
import { MailLines } from './mail-list.tsx';
import { useMails } from './notices.queries.ts';

/** Sign-in and invitation mails that no mail server took: the operator hands over their links. */
export function KeptMails() {
  const { t } = useText();
  const zone = useInstallationZone();
  const [page, setPage] = useState(1);
  const mails = useMails(undefined, page);
  return (
    <section className="stack" aria-labelledby="kept">
      <h2 id="kept">{t('app:platform.mails')}</h2>
      <Loaded query={mails} height={160}>
        {(list) =>
          list.total === 0 ? (
            <p className="dim">{t('app:platform.noMails')}</p>
          ) : (
            <>
              <MailLines mails={list.mails} timeZone={zone} />
              <PagesNav page={list.page} pageSize={list.pageSize} total={list.total} onPage={setPage} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}
