import type { BadgeView } from '@insigne/server/api';
import { IconArrowsDiff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { formatDate } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useVersions } from './badges.queries.ts';

/** What was published, the latest first. */
export function VersionsCard({ badge }: { badge: BadgeView }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const versions = useVersions(badge.id);
  if (badge.version === null) return null;
  return (
    <section className="card stack" aria-labelledby="versions">
      <h2 id="versions">{t('app:versions.title')}</h2>
      <Loaded query={versions} height={80}>
        {(all) => (
          <>
            <ul className="sm stack-s">
              {[...all]
                .sort((a, b) => b.number - a.number)
                .map(({ id, number, publishedAt }) => (
                  <li key={id}>
                    {t('app:versions.line', {
                      version: String(number),
                      date: formatDate(publishedAt, language, organisation.timeZone),
                    })}
                  </li>
                ))}
            </ul>
            {(all.length > 1 || badge.hasUnpublishedChanges) && (
              <Link
                className="btn s"
                to="/o/$org/badges/$id/compare"
                params={{ org: organisation.handle, id: badge.id }}
              >
                <IconArrowsDiff className="i" aria-hidden="true" />
                {t('badges:compare.open')}
              </Link>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
