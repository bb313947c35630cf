import type { HandoutView } from '@insigne/server/api';
import { IconExternalLink, IconPlayerPause, IconPlayerPlay, IconPrinter, IconX } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { StoredBadge } from '../../artwork/badge-picture.tsx';
import { LevelMark } from '../../artwork/level-mark.tsx';
import { NotFound } from '../../shell/not-found.tsx';
import { formatDateTime, formatNumber } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Written } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useChangeHandout, useHandout } from './handouts.queries.ts';
import { opennessOf } from './handouts-page.tsx';

export function HandoutPage() {
  const { t } = useText();
  const { id } = useParams({ strict: false });
  const { base } = useOrganisation();
  const handout = useHandout(id ?? '');
  if (handout.error instanceof Problem && handout.error.status === 404) return <NotFound />;
  const title = handout.data?.name ?? t('giving:handout.title');
  const crumbs = [
    { label: t('app:give.title'), to: `${base}/award` },
    { label: t('giving:handout.title'), to: `${base}/handouts` },
    { label: title },
  ];
  return (
    <Page title={title} crumbs={crumbs}>
      <Loaded query={handout} height={480}>
        {(data) => <Facts handout={data} />}
      </Loaded>
    </Page>
  );
}

function Facts({ handout }: { handout: HandoutView }) {
  const { t, language } = useText();
  const { organisation, can } = useOrganisation();
  const { takenCount, awardedCount, most, code, url, allowed, context } = handout;
  const openness = opennessOf(handout);
  const facts: [string, string][] = [
    [t('giving:handout.endsAt'), formatDateTime(handout.endsAt, language, organisation.timeZone)],
    [t('giving:handout.allowed'), allowed.length === 0 ? t('giving:handout.anybody') : allowed.join(', ')],
    ...(context === null ? [] : ([[t(`giving:context.kind.${context.kind}`), context.name]] as [string, string][])),
  ];
  return (
    <div className="with-aside">
      <div className="stack-l">
        <section className="card big stack">
          <p className="b">{t(`giving:handout.state.${openness}`)}</p>
          <p className="cnt2" role="status">
            {t('giving:handout.taken', { count: takenCount, most: formatNumber(most, language) })}
          </p>
          <p className="dim">{t('giving:handout.awarded', { count: awardedCount })}</p>
          {can('award.create') && handout.state !== 'closed' && <Acts handout={handout} />}
        </section>
        <section className="card stack">
          <h2>{t('giving:handout.limits')}</h2>
          <dl className="dl">
            {facts.map(([term, fact]) => (
              <div key={term} className="pair-of-facts">
                <dt>{term}</dt>
                <dd>{fact}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <aside className="card stack center">
        <img
          className="handout-qr"
          src={`/print/${organisation.handle}/handouts/${handout.id}/qr.svg`}
          width={240}
          height={240}
          alt={t('giving:handout.qr')}
        />
        <p className="sm dim">{t('giving:handout.code', { address: `${location.host}/claim` })}</p>
        <p className="h-dis handout-code">{`${code.slice(0, 4)} ${code.slice(4)}`}</p>
        <div className="row wrap">
          <CopyButton text={url} label={t('giving:handout.copy')} />
          <a className="btn" href={url} target="_blank" rel="noreferrer">
            <IconExternalLink className="i" aria-hidden="true" />
            {t('giving:handout.open')}
            <span className="sr">{t('giving:newTab')}</span>
          </a>
          <a
            className="btn"
            href={`/${language}/print/${organisation.handle}/handouts/${handout.id}`}
            target="_blank"
            rel="noreferrer"
          >
            <IconPrinter className="i" aria-hidden="true" />
            {t('giving:handout.sheet')}
            <span className="sr">{t('giving:newTab')}</span>
          </a>
        </div>
        <StoredBadge badge={handout.badge} size={120} decorative />
        <p className="b">
          <Written text={handout.badge.name} />
        </p>
        <LevelMark level={handout.badge.level} />
      </aside>
    </div>
  );
}

function Acts({ handout }: { handout: HandoutView }) {
  const { t } = useText();
  const change = useChangeHandout(handout.id);
  const [isClosing, setClosing] = useState(false);
  const isPaused = handout.state === 'paused';
  return (
    <>
      {change.isError && <ProblemNote error={change.error} />}
      <div className="row wrap act">
        <Button
          busy={change.isPending}
          icon={
            isPaused ? (
              <IconPlayerPlay className="i" aria-hidden="true" />
            ) : (
              <IconPlayerPause className="i" aria-hidden="true" />
            )
          }
          onClick={() => change.mutate(isPaused ? 'open' : 'paused')}
        >
          {t(isPaused ? 'giving:handout.reopen' : 'giving:handout.pause')}
        </Button>
        <Button look="danger" icon={<IconX className="i" aria-hidden="true" />} onClick={() => setClosing(true)}>
          {t('giving:handout.close')}
        </Button>
      </div>
      <Dialog opened={isClosing} onClose={() => setClosing(false)} title={t('giving:handout.closeTitle')}>
        <p>{t('giving:handout.closeEffect', { count: handout.takenCount })}</p>
        <div className="row wrap">
          <Button
            look="danger"
            busy={change.isPending}
            onClick={() => change.mutate('closed', { onSuccess: () => setClosing(false) })}
          >
            {t('giving:handout.close')}
          </Button>
          <Button onClick={() => setClosing(false)}>{t('common:cancel')}</Button>
        </div>
      </Dialog>
    </>
  );
}
