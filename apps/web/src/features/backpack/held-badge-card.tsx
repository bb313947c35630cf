import type { HeldBadge, Visibility } from '@insigne/server/api';
import { type Icon, IconBan, IconClock, IconLink, IconLock, IconPlayerPause, IconWorld } from '@tabler/icons-react';
import { useState } from 'react';
import { StoredBadge } from '../../artwork/badge-picture.tsx';
import { LevelMark } from '../../artwork/level-mark.tsx';
import { formatDate, inLanguage, ownTimeZone } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, type ChipTone } from '../../ui/chip.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Written } from '../../ui/written.tsx';
import { useFileTaken } from './backpack.queries.ts';
import { LevelProgress } from './level-progress.tsx';
import { VisibilityDialog } from './visibility-dialog.tsx';

const FORMATS = ['png', 'svg', 'json'] as const;
const VISIBILITY: Record<Visibility, [ChipTone, Icon]> = {
  private: ['mute', IconLock],
  link: ['info', IconLink],
  public: ['ok', IconWorld],
};

export function HeldBadgeCard({ badge, all }: { badge: HeldBadge; all: readonly HeldBadge[] }) {
  const { t, language } = useText();
  const [choosing, setChoosing] = useState(false);
  const fileTaken = useFileTaken();
  const name = inLanguage(badge.badge.name, language);
  const date = (when: string) => formatDate(when, language, ownTimeZone());
  const isRevoked = badge.state === 'revoked';
  const isSuspended = badge.state === 'accepted' && badge.suspendedAt !== null;
  const isExpired = badge.validUntil !== null && new Date(badge.validUntil) < new Date();
  const [tone, icon] = VISIBILITY[badge.visibility];
  return (
    <li className="card">
      <StoredBadge badge={badge.badge} size={132} alt={badge.badge.alt} />
      <div className="grow stack-s">
        <h3 className="h-dis">
          <Written text={badge.badge.name} />
        </h3>
        <LevelMark level={badge.badge.level} />
        {badge.state === 'accepted' && <LevelProgress badge={badge} all={all} />}
        <p className="sm dim">
          {t('app:newAward.issued', { organisation: badge.organisation.name, date: date(badge.awardedAt) })}
          {badge.validUntil !== null && !isExpired && <> · {t('app:held.until', { date: date(badge.validUntil) })}</>}
        </p>
        <p className="row wrap">
          <Chip tone={tone} icon={icon} label={t(`app:visibility.${badge.visibility}`)} />
          {isRevoked && <Chip tone="bad" icon={IconBan} label={t('app:award.state.revoked')} />}
          {isSuspended && <Chip tone="warn" icon={IconPlayerPause} label={t('app:held.suspended')} />}
          {isExpired && <Chip tone="warn" icon={IconClock} label={t('app:held.expired')} />}
        </p>
        {isRevoked && badge.revocationReason && (
          <p className="sm">{t('app:held.revokedReason', { reason: badge.revocationReason })}</p>
        )}
        {isSuspended && badge.suspensionReason && (
          <p className="sm">{t('app:held.suspendedReason', { reason: badge.suspensionReason })}</p>
        )}
        <div className="row wrap">
          <Button small onClick={() => setChoosing(true)} aria-haspopup="dialog">
            {t('app:held.visibility')}
          </Button>
          {badge.publicUrl !== null && (
            <>
              <a className="btn s" href={badge.publicUrl}>
                {t('app:held.openPage')}
              </a>
              <CopyButton text={badge.publicUrl} label={t('common:copyLink')} />
            </>
          )}
        </div>
        <p className="row wrap sm">
          <span className="dim">{t('app:held.download')}</span>
          {FORMATS.map((format) => (
            <a
              key={format}
              className="file"
              href={`/api/me/badges/${encodeURIComponent(badge.publicId)}/file.${format}`}
              download
              {...(badge.fileTakenAt === null && { onClick: fileTaken })}
              aria-label={t('app:held.downloadNamed', { name: name.text, format: format.toUpperCase() })}
            >
              {format.toUpperCase()}
            </a>
          ))}
        </p>
      </div>
      <VisibilityDialog badge={badge} opened={choosing} onClose={() => setChoosing(false)} />
    </li>
  );
}
