import type { BadgeView } from '@insigne/server/api';
import { Link } from '@tanstack/react-router';
import { DrawnBadge } from '../../artwork/badge-picture.tsx';
import { levelsIn, onlyLevel } from '../../artwork/badge-words.ts';
import { LevelMark } from '../../artwork/level-mark.tsx';
import { useText } from '../../texts/texts.ts';
import { Written } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { BadgeStateChip } from './badge-state-chip.tsx';
import { SuccessorLine } from './successor.tsx';

/** A ruled tray of badges, as a collector keeps them. */
export function BadgeTray({ badges }: { badges: BadgeView[] }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  return (
    <ul className="tray">
      {badges.map((badge) => {
        const levels = levelsIn(badge.content).length;
        return (
          <li key={badge.id}>
            <DrawnBadge content={badge.content} size={148} decorative />
            <h2>
              <Link to="/o/$org/badges/$id" params={{ org: organisation.handle, id: badge.id }}>
                <Written text={badge.content.name} otherwise={t('app:badge.unnamed')} />
              </Link>
            </h2>
            {levels > 1 ? (
              <p className="sm dim">{t('badges:tray.levels', { count: levels })}</p>
            ) : (
              <LevelMark level={onlyLevel(badge.content)} />
            )}
            {badge.successorId !== null && (
              <p className="xs">
                <SuccessorLine badge={badge} />
              </p>
            )}
            <div className="meta">
              <BadgeStateChip badge={badge} />
              {badge.state !== 'draft' && (
                <span className="xs dim">{t('app:library.awarded', { count: badge.awardCount })}</span>
              )}
              {badge.hasUnpublishedChanges && badge.state === 'published' && (
                <span className="xs dim">{t('app:library.changed')}</span>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
