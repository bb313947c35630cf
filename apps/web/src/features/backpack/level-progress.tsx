import type { HeldBadge } from '@insigne/server/api';
import { formatDate, inLanguage, ownTimeZone } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { progressOf } from './held-levels.ts';

/** “Before: Aptitude, on 3 March”: the way from one level of a badge to the next. */
export function LevelProgress({ badge, all }: { badge: HeldBadge; all: readonly HeldBadge[] }) {
  const { t, language } = useText();
  const { before, highest } = progressOf(all, badge);
  const words = (one: HeldBadge) => ({
    level: one.badge.level === null ? '' : inLanguage(one.badge.level.name, language).text,
    date: formatDate(one.awardedAt, language, ownTimeZone()),
  });
  return (
    <>
      {highest !== undefined && <p className="sm b">{t('giving:progress.highest', words(highest))}</p>}
      {before !== undefined && <p className="sm">{t('giving:progress.before', words(before))}</p>}
    </>
  );
}
