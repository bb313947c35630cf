import { IconMail } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useAcceptOffer, useOffer } from './organisations.queries.ts';

/** GET shows, POST accepts: a mail scanner that follows the link joins nothing. */
export function InvitationPage() {
  const { t } = useText();
  const { token = '' } = useParams({ strict: false });
  const offer = useOffer(token);
  const accept = useAcceptOffer(token);
  const navigate = useNavigate();
  return (
    <Page title={t('app:offer.title')}>
      <Loaded query={offer}>
        {({ organisation, role, email, state }) =>
          state === 'open' ? (
            <section className="card stack narrow">
              <h2 className="h-dis">{t('app:offer.heading', { organisation: organisation.name })}</h2>
              <p>{t('app:offer.role', { role: t(`app:role.${role}`) })}</p>
              <p className="dim">{t(`app:roleMay.${role}`)}</p>
              <p className="sm dim">{t('app:offer.address', { email })}</p>
              {accept.isError && <ProblemNote error={accept.error} />}
              <div>
                <Button
                  look="p"
                  busy={accept.isPending}
                  onClick={() =>
                    accept.mutate(undefined, {
                      onSuccess: ({ handle }) => navigate({ to: '/o/$org', params: { org: handle } }),
                    })
                  }
                >
                  {t('app:offer.accept', { organisation: organisation.name })}
                </Button>
              </div>
            </section>
          ) : (
            <EmptyState icon={IconMail} title={t(`app:offer.closed.${state}`)} text={t('app:offer.closedText')} />
          )
        }
      </Loaded>
    </Page>
  );
}
