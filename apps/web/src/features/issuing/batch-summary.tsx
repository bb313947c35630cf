import type { BatchView } from '@insigne/server/api';
import { IconClock } from '@tabler/icons-react';
import { StoredBadge } from '../../artwork/badge-picture.tsx';
import { LevelMark } from '../../artwork/level-mark.tsx';
import { formatDate } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Written } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

/** What will leave, and what can be undone. */
export function BatchSummary({ batch }: { batch: BatchView }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const when = batch.startedAt ?? batch.startAt ?? batch.createdAt;
  const { fr, en, both } = batch.byLanguage;
  const mails = [
    ...(fr > 0 || en + both === 0 ? [t('app:batch.inFrench', { count: fr })] : []),
    ...(en > 0 ? [t('app:batch.inEnglish', { count: en })] : []),
    ...(both > 0 ? [t('app:batch.inBoth', { count: both })] : []),
  ].join(', ');
  return (
    <aside className="card stack">
      <h2>{batch.state === 'done' ? t('app:batch.summaryDone') : t('app:batch.summary')}</h2>
      <div className="row">
        <StoredBadge badge={batch.badge} size={84} decorative />
        <div>
          <p className="b">
            <Written text={batch.badge.name} />
          </p>
          <LevelMark level={batch.badge.level} />
        </div>
      </div>
      <dl className="dl sm">
        <dt>{t(`giving:source.${batch.source}`)}</dt>
        <dd>{batch.name}</dd>
        {batch.context !== null && (
          <>
            <dt>{t(`giving:context.kind.${batch.context.kind}`)}</dt>
            <dd>{batch.context.name}</dd>
          </>
        )}
        <dt>{t('app:batch.issuedOn')}</dt>
        <dd>{formatDate(when, language, organisation.timeZone)}</dd>
        <dt>{t('app:batch.mail')}</dt>
        <dd>{mails}</dd>
        <dt>{t('app:batch.visibility')}</dt>
        <dd>{t('app:batch.privateUntil')}</dd>
      </dl>
      <p className="note mute">
        <IconClock className="i" aria-hidden="true" />
        <span>{t('giving:neverTwice')}</span>
      </p>
    </aside>
  );
}
