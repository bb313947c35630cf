import type { AwardView } from '@insigne/server/api';
import { DrawnBadge, StoredBadge } from '../../artwork/badge-picture.tsx';
import { useBadges } from '../badges/badges.queries.ts';

/** In a list the small cut is drawn, as long as the badge is still the version that was awarded. */
export function AwardPicture({ award, size }: { award: Pick<AwardView, 'badge'>; size: number }) {
  const { data: badges = [] } = useBadges();
  const badge = badges.find(({ id }) => id === award.badge.id);
  return badge !== undefined && badge.version === award.badge.version && !badge.hasUnpublishedChanges ? (
    <DrawnBadge content={badge.content} size={size} decorative />
  ) : (
    <StoredBadge badge={award.badge} size={size} decorative />
  );
}
