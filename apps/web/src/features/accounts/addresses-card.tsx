import type { AccountAddresses } from '@insigne/server/api';
import { IconMail, IconStar } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { useAddresses, usePreferAddress, useRemoveAddress } from './account.queries.ts';
import { AddAddress } from './add-address.tsx';

/** Every address that is proved to be the person's: each signs in, and badges to any of them are theirs. */
export function AddressesCard() {
  const { t } = useText();
  const addresses = useAddresses();
  return (
    <section className="card stack" aria-labelledby="addresses">
      <h2 id="addresses">{t('account:addresses.title')}</h2>
      <p className="dim">{t('account:addresses.lead')}</p>
      <Loaded query={addresses} height={120}>
        {(data) => <Addresses data={data} />}
      </Loaded>
    </section>
  );
}

function Addresses({ data: { addresses, max } }: { data: AccountAddresses }) {
  const { t } = useText();
  const prefer = usePreferAddress();
  const remove = useRemoveAddress();
  const [asked, setAsked] = useState<string>();
  const error = prefer.error ?? remove.error;
  return (
    <>
      <ul className="lines">
        {addresses.map(({ address, preferred }) => (
          <li key={address}>
            <div className="grow row wrap">
              <span className="b breaks">{address}</span>
              {preferred && <Chip tone="info" icon={IconMail} label={t('account:addresses.preferred')} />}
            </div>
            {asked === address ? (
              <fieldset className="row wrap" aria-label={t('account:addresses.removeNamed', { address })}>
                <span className="sm">{t('account:addresses.removeEffect')}</span>
                <Button
                  small
                  look="danger"
                  busy={remove.isPending}
                  onClick={() => remove.mutate({ email: address }, { onSettled: () => setAsked(undefined) })}
                >
                  {t('account:addresses.removeAct')}
                </Button>
                <Button small onClick={() => setAsked(undefined)}>
                  {t('common:cancel')}
                </Button>
              </fieldset>
            ) : (
              <div className="row wrap">
                {!preferred && (
                  <Button
                    small
                    look="q"
                    icon={<IconStar className="i" aria-hidden="true" />}
                    aria-label={t('account:addresses.preferNamed', { address })}
                    onClick={() => prefer.mutate({ email: address })}
                  >
                    {t('account:addresses.prefer')}
                  </Button>
                )}
                {addresses.length > 1 && (
                  <Button
                    small
                    look="q"
                    aria-label={t('account:addresses.removeNamed', { address })}
                    onClick={() => setAsked(address)}
                  >
                    {t('account:addresses.remove')}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {error !== null && <ProblemNote error={error} />}
      {addresses.length < max ? (
        <AddAddress />
      ) : (
        <p className="sm dim">{t('account:addresses.full', { count: max })}</p>
      )}
      <p className="note mute sm">{t('account:addresses.leaving')}</p>
    </>
  );
}
