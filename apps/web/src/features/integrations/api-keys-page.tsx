import type { MadeApiKey } from '@insigne/server/api';
import { IconAlertTriangle, IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { bringIntoSight, Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useApiKeys } from './api-keys.queries.ts';
import { ApiKeysTable } from './api-keys-table.tsx';
import { NewKeyForm } from './new-key-form.tsx';

export function ApiKeysPage() {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const keys = useApiKeys();
  // Kept by this page alone, as long as it is shown.
  const [made, setMade] = useState<MadeApiKey>();
  return (
    <Page
      title={t('keys:title')}
      lead={t('keys:lead')}
      crumbs={[{ label: t('keys:settings'), to: `/o/${organisation.handle}/settings` }, { label: t('keys:title') }]}
    >
      <div className="stack-l">
        {made && <MadeKey made={made} onHide={() => setMade(undefined)} />}
        <Loaded query={keys} height={200}>
          {({ keys: list, address }) => (
            <>
              {list.length === 0 ? (
                <EmptyState icon={IconPlugConnected} title={t('keys:empty')} text={t('keys:emptyText')} />
              ) : (
                <ApiKeysTable keys={list} onRevoked={(id) => made?.key.id === id && setMade(undefined)} />
              )}
              <section className="card stack-s" aria-labelledby="address">
                <h2 id="address">{t('keys:address')}</h2>
                <div className="row wrap">
                  <code className="grow link-text">{address}</code>
                  <CopyButton text={address} label={t('keys:copyAddress')} />
                </div>
                <p className="xs dim">{t('keys:addressHint')}</p>
              </section>
            </>
          )}
        </Loaded>
        <NewKeyForm onMade={setMade} />
      </div>
    </Page>
  );
}

function MadeKey({ made: { key, token }, onHide }: { made: MadeApiKey; onHide: () => void }) {
  const { t } = useText();
  return (
    <section className="card stack" role="status" ref={bringIntoSight}>
      <h2>{t('keys:made', { name: key.name })}</h2>
      <div className="note warn">
        <IconAlertTriangle className="i" aria-hidden="true" />
        <p className="grow">{t('keys:madeText')}</p>
      </div>
      <div className="stack-s">
        <p className="sm b">{t('keys:token')}</p>
        <div className="row wrap">
          <code className="grow link-text">{token}</code>
          <CopyButton text={token} label={t('keys:copyToken')} />
        </div>
      </div>
      <div>
        <Button small onClick={onHide}>
          {t('keys:hide')}
        </Button>
      </div>
    </section>
  );
}
