import type { ProgrammeView } from '@insigne/server/api';
import { Link } from '@tanstack/react-router';
import { formatDate, formatNumber, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useFigures } from './programmes.queries.ts';

/** Each figure opens to the list that it counts. */
export function Figures({ programme }: { programme: ProgrammeView }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const figures = useFigures(programme.id, true);
  const number = (value: number) => formatNumber(value, language);
  const since = figures.data?.since ?? undefined;
  const to = (badgeId: string, state?: 'accepted') => ({
    to: '/o/$org/awards' as const,
    params: { org: organisation.handle },
    search: { badge: badgeId, ...(since !== undefined && { since }), ...(state !== undefined && { state }) },
  });
  return (
    <section className="card stack">
      <h2>{t('programmes:figures.title')}</h2>
      <Loaded query={figures} height={160}>
        {({ badges, issued, accepted, reached, hidden }) => (
          <>
            {since !== undefined && (
              <p className="sm dim">
                {t('programmes:figures.since', { date: formatDate(since, language, programme.content.timeZone) })}
              </p>
            )}
            <dl className="programme-figures">
              <div>
                <dt>{t('programmes:figures.issued')}</dt>
                <dd className="num">{number(issued)}</dd>
              </div>
              <div>
                <dt>{t('programmes:figures.accepted')}</dt>
                <dd className="num">{number(accepted)}</dd>
              </div>
              <div>
                <dt>{t('programmes:figures.reached')}</dt>
                <dd>
                  {reached === null ? (
                    <span className="sm dim">{t(`programmes:figures.${hidden ?? 'no-group'}`)}</span>
                  ) : (
                    <span className="num">
                      {t('programmes:figures.share', { people: number(reached.people), of: number(reached.of) })}
                    </span>
                  )}
                </dd>
              </div>
            </dl>
            <table className="sm">
              <caption className="sr">{t('programmes:figures.byBadge')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('programmes:figures.badge')}</th>
                  <th scope="col">{t('programmes:figures.issued')}</th>
                  <th scope="col">{t('programmes:figures.accepted')}</th>
                </tr>
              </thead>
              <tbody>
                {badges.map((row) => {
                  const badge = programme.badges.find(({ id }) => id === row.badgeId);
                  const name = badge === undefined ? '' : inLanguage(badge.name, language).text;
                  return (
                    <tr key={row.badgeId}>
                      <th scope="row">{name}</th>
                      <td>
                        <Link
                          {...to(row.badgeId)}
                          aria-label={t('programmes:figures.listIssued', { name, count: row.issued })}
                        >
                          {number(row.issued)}
                        </Link>
                      </td>
                      <td>
                        <Link
                          {...to(row.badgeId, 'accepted')}
                          aria-label={t('programmes:figures.listAccepted', { name, count: row.accepted })}
                        >
                          {number(row.accepted)}
                        </Link>
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </>
        )}
      </Loaded>
    </section>
  );
}
