import type { BadgeView } from '@insigne/server/api';
import { Link } from '@tanstack/react-router';
import { DrawnBadge } from '../../artwork/badge-picture.tsx';
import { LevelMark } from '../../artwork/level-mark.tsx';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { BadgeStateChip } from './badge-state-chip.tsx';

/** A ruled tray of badges, as a collector keeps them. */
export function BadgeTray({ badges }: { badges: BadgeView[] }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  return (
    <ul className="tray">
      {badges.map((badge) => {
        const name = inLanguage(badge.content.name, language);
        return (
          <li key={badge.id}>
            <DrawnBadge content={badge.content} size={148} decorative />
            <h2 lang={name.language}>
              <Link to="/o/$org/badges/$id" params={{ org: organisation.handle, id: badge.id }}>
                {name.text || t('app:badge.unnamed')}
              </Link>
            </h2>
            <LevelMark level={badge.content.level} />
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
