import type { AwardView } from '@insigne/server/api';
import { notifications } from '@mantine/notifications';
import { IconBan, IconMail } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { StoredBadge } from '../../artwork/badge-picture.tsx';
import { LevelMark } from '../../artwork/level-mark.tsx';
import { NotFound } from '../../shell/not-found.tsx';
import { formatDate, formatDateTime, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Written } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { MailStateChip, StandingChip } from './award-chips.tsx';
import { awardee } from './awardee.ts';
import { useAward, useResend } from './issuing.queries.ts';
import { useLife } from './life.queries.ts';
import { CorrectCard, RefusalNote, RenewCard, SuspendCard } from './life-acts.tsx';
import { LifeCard } from './life-card.tsx';
import { hasParticulars, Particulars } from './particulars.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

export function AwardDetailPage() {
  const { t, language } = useText();
  const { id } = useParams({ strict: false });
  const { base } = useOrganisation();
  const award = useAward(id ?? '');
  if (award.error instanceof Problem && award.error.status === 404) return <NotFound />;
  const title = award.data
    ? t('app:detail.title', {
        badge: inLanguage(award.data.badge.name, language).text,
        name: awardee(award.data, t),
      })
    : t('app:detail.loading');
  const crumbs = [{ label: t('app:awards.title'), to: `${base}/awards` }, { label: title }];
  return (
    <Page title={title} crumbs={crumbs}>
      <Loaded query={award}>{(data) => <AwardFacts award={data} />}</Loaded>
    </Page>
  );
}

function AwardFacts({ award }: { award: AwardView }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const life = useLife(award.id);
  const isReplaced = life.data?.correctedBy != null;
  const date = (when: string) => formatDate(when, language, organisation.timeZone);
  const facts: [string, React.ReactNode][] = [
    ...(award.erasedAt === null
      ? ([
          [t('app:detail.person'), award.recipient.name || t('app:detail.noName')],
          [t('app:detail.email'), award.recipient.email],
          [t('app:detail.language'), t(`common:languageName.${award.recipient.language}`)],
        ] as [string, string][])
      : ([[t('app:detail.person'), t('app:detail.erased', { date: date(award.erasedAt) })]] as [string, string][])),
    [t('app:detail.awardedAt'), formatDateTime(award.awardedAt, language, organisation.timeZone)],
    [t('app:detail.validUntil'), award.validUntil ? date(award.validUntil) : t('app:detail.noEnd')],
    ...(award.decidedAt ? ([[t('app:detail.decidedAt'), date(award.decidedAt)]] as [string, string][]) : []),
    [t('app:detail.version'), String(award.badge.version)],
    [t('giving:decidedBy'), award.awardedBy],
  ];
  return (
    <div className="with-aside">
      <div className="stack-l">
        <section className="card stack">
          <p className="row wrap">
            <StandingChip award={award} />
            {award.state === 'pending' && award.mail !== 'failed' && <MailStateChip state={award.mail} />}
          </p>
          {award.state === 'pending' && award.refusal && <RefusalNote refusal={award.refusal} />}
          {award.state === 'revoked' && award.revokedAt && !isReplaced && (
            <p className="note bad">
              <IconBan className="i" aria-hidden="true" />
              <span>
                {t('app:detail.revoked', { date: date(award.revokedAt), reason: award.revocationReason ?? '' })}
              </span>
            </p>
          )}
          <dl className="dl">
            {facts.map(([term, fact]) => (
              <div key={term} className="pair-of-facts">
                <dt>{term}</dt>
                <dd>{fact}</dd>
              </div>
            ))}
          </dl>
        </section>
        {(hasParticulars(award.particulars) || award.particulars.context !== null) && (
          <section className="card stack">
            <h2>{t('giving:show.title')}</h2>
            <Particulars particulars={award.particulars} />
          </section>
        )}
        {award.erasedAt === null && (
          <>
            <MailCard award={award} />
            <CorrectCard award={award} />
            <RenewCard award={award} />
            <SuspendCard award={award} />
          </>
        )}
        <RevokeCard award={award} />
      </div>
      <aside className="stack-l">
        <section className="card stack center">
          <StoredBadge badge={award.badge} size={240} />
          <p className="h-dis">
            <Link to="/o/$org/badges/$id" params={{ org: organisation.handle, id: award.badge.id }}>
              <Written text={award.badge.name} />
            </Link>
          </p>
          <LevelMark level={award.badge.level} />
        </section>
        <LifeCard award={award} />
      </aside>
    </div>
  );
}

function MailCard({ award }: { award: AwardView }) {
  const { t } = useText();
  const { organisation, can } = useOrganisation();
  const resend = useResend(award.id);
  if (award.state !== 'pending') return null;
  return (
    <section className="card stack">
      <h2>{t('app:detail.mailTitle')}</h2>
      <p>{t(`app:detail.mail.${award.mail}`)}</p>
      {resend.isError && <ProblemNote error={resend.error} />}
      <div className="row wrap">
        {can('award.create') && (
          <Button
            busy={resend.isPending}
            icon={<IconMail className="i" aria-hidden="true" />}
            onClick={() =>
              resend.mutate(undefined, { onSuccess: () => notifications.show({ message: t('app:detail.resent') }) })
            }
          >
            {t('app:detail.resend')}
          </Button>
        )}
        {can('mail.read') && (
          <Link className="btn" to="/o/$org/mails" params={{ org: organisation.handle }}>
            {t('app:detail.outbox')}
          </Link>
        )}
      </div>
      <p className="xs dim">{t('app:detail.resendEffect')}</p>
    </section>
  );
}

function RevokeCard({ award }: { award: AwardView }) {
  const { t } = useText();
  const { can } = useOrganisation();
  const [asking, setAsking] = useState(false);
  if (!can('award.revoke') || award.state === 'revoked' || award.state === 'intended') return null;
  return (
    <section className="card stack">
      <h2>{t('app:revoke.title')}</h2>
      <p className="dim">{t('app:revoke.explain')}</p>
      <div>
        <Button look="danger" icon={<IconBan className="i" aria-hidden="true" />} onClick={() => setAsking(true)}>
          {t('app:revoke.open')}
        </Button>
      </div>
      <RevokeDialog award={award} opened={asking} onClose={() => setAsking(false)} />
    </section>
  );
}
