import type { AwardView } from '@insigne/server/api';
import { notifications } from '@mantine/notifications';
import {
  IconAlertCircle,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  IconSend,
} from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useBadges } from '../badges/badges.queries.ts';
import { useSuccessor } from '../badges/successor.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { useAwardAct } from './life.queries.ts';
import { SuspendDialog } from './suspend-dialog.tsx';

/** A mail that was refused: why in plain words, what to do, and the server's own reply folded. */
export function RefusalNote({ refusal }: { refusal: NonNullable<AwardView['refusal']> }) {
  const { t } = useText();
  return (
    <div className="note bad">
      <IconAlertCircle className="i" aria-hidden="true" />
      <div className="stack-s grow">
        <p className="b">{t('life:refusal.title')}</p>
        <p>
          {t(`life:refusal.${refusal.kind}`)} {t('life:refusal.next')}
        </p>
        <details>
          <summary>{t('life:refusal.reply')}</summary>
          <p className="xs">
            <code>{refusal.reply}</code>
          </p>
        </details>
      </div>
    </div>
  );
}

export function CorrectCard({ award }: { award: AwardView }) {
  const { t } = useText();
  const { can } = useOrganisation();
  const [asking, setAsking] = useState(false);
  const isPending = award.state === 'pending';
  if (!can('award.create') || (!isPending && award.state !== 'accepted')) return null;
  return (
    <section className="card stack">
      <h2>{t('life:correct.title')}</h2>
      <p className="dim">{t(isPending ? 'life:correct.explainPending' : 'life:correct.explainAccepted')}</p>
      <div>
        <Button
          aria-haspopup="dialog"
          icon={<IconPencil className="i" aria-hidden="true" />}
          onClick={() => setAsking(true)}
        >
          {t(isPending ? 'life:correct.open' : 'life:correct.openName')}
        </Button>
      </div>
      {asking && <CorrectDialog award={award} onClose={() => setAsking(false)} />}
    </section>
  );
}

export function RenewCard({ award }: { award: AwardView }) {
  const { t, language } = useText();
  const { organisation, can } = useOrganisation();
  const navigate = useNavigate();
  const renew = useAwardAct(award.id, 'renew');
  const canHaveOne = award.state === 'accepted' && award.validUntil !== null && award.suspendedAt === null;
  const { data: badges = [] } = useBadges();
  const badge = badges.find(({ id }) => id === award.badge.id);
  const successor = useSuccessor(badge);
  if (!can('award.create') || !canHaveOne) return null;
  if (badge?.state === 'archived')
    return (
      <section className="card stack">
        <h2>{t('life:renew.title')}</h2>
        <p className="dim">{t('life:renew.archived')}</p>
        {successor?.state === 'published' && (
          <div>
            <Link
              className="btn"
              to="/o/$org/award"
              params={{ org: organisation.handle }}
              search={{ badge: successor.id }}
            >
              <IconSend className="i" aria-hidden="true" />
              {t('life:renew.successor', { name: inLanguage(successor.content.name, language).text })}
            </Link>
          </div>
        )}
      </section>
    );
  return (
    <section className="card stack">
      <h2>{t('life:renew.title')}</h2>
      <p className="dim">{t('life:renew.explain')}</p>
      {renew.isError && <ProblemNote error={renew.error} />}
      <div>
        <Button
          busy={renew.isPending}
          icon={<IconRefresh className="i" aria-hidden="true" />}
          onClick={() =>
            renew.mutate(
              {},
              {
                onSuccess: ({ id }) => {
                  notifications.show({ message: t('life:renew.done') });
                  void navigate({ to: '/o/$org/awards/$id', params: { org: organisation.handle, id } });
                },
              },
            )
          }
        >
          {t('life:renew.act')}
        </Button>
      </div>
    </section>
  );
}

export function SuspendCard({ award }: { award: AwardView }) {
  const { t, language } = useText();
  const { organisation, can } = useOrganisation();
  const [asking, setAsking] = useState(false);
  const lift = useAwardAct(award.id, 'reinstate');
  if (!can('award.revoke') || award.state !== 'accepted' || !award.suspendable) return null;
  return (
    <section className="card stack">
      <h2>{t('life:suspend.title')}</h2>
      {award.suspendedAt === null ? (
        <>
          <p className="dim">{t('life:suspend.explain')}</p>
          <div>
            <Button
              aria-haspopup="dialog"
              icon={<IconPlayerPause className="i" aria-hidden="true" />}
              onClick={() => setAsking(true)}
            >
              {t('life:suspend.open')}
            </Button>
          </div>
          {asking && <SuspendDialog award={award} onClose={() => setAsking(false)} />}
        </>
      ) : (
        <>
          <p className="note warn">
            <IconPlayerPause className="i" aria-hidden="true" />
            <span>
              {t('life:suspend.since', {
                date: formatDate(award.suspendedAt, language, organisation.timeZone),
                reason: award.suspensionReason ?? '',
              })}
            </span>
          </p>
          {lift.isError && <ProblemNote error={lift.error} />}
          <div>
            <Button
              look="p"
              busy={lift.isPending}
              icon={<IconPlayerPlay className="i" aria-hidden="true" />}
              onClick={() =>
                lift.mutate({}, { onSuccess: () => notifications.show({ message: t('life:suspend.lifted') }) })
              }
            >
              {t('life:suspend.lift')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
