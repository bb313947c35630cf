import type { HandoutView } from '@insigne/server/api';
import { IconQrcode } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { StoredBadge } from '../../artwork/badge-picture.tsx';
import { formatDateTime, formatNumber } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Written } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useHandouts } from './handouts.queries.ts';

/** What a visitor would find: the state, the clock and the figure together. */
export const opennessOf = ({ state, isOver, takenCount, most }: HandoutView) =>
  state !== 'open' ? state : isOver ? 'over' : takenCount >= most ? 'full' : 'open';

export function HandoutsPage() {
  const { t, language } = useText();
  const { organisation, base } = useOrganisation();
  const handouts = useHandouts();
  const params = { org: organisation.handle };
  const crumbs = [{ label: t('app:give.title'), to: `${base}/award` }, { label: t('giving:handout.title') }];
  const add = (
    <Link className="btn p" to="/o/$org/award" params={params} search={{ way: 'event' }}>
      {t('giving:handout.new')}
    </Link>
  );
  return (
    <Page title={t('giving:handout.title')} lead={t('giving:handout.lead')} crumbs={crumbs} actions={add}>
      <Loaded query={handouts} height={300}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState
              icon={IconQrcode}
              title={t('giving:handout.none')}
              text={t('giving:handout.effect')}
              action={add}
            />
          ) : (
            <section className="card">
              <ul className="lines">
                {all.map((handout) => (
                  <li key={handout.id}>
                    <StoredBadge badge={handout.badge} size={44} decorative />
                    <div className="grow">
                      <Link className="b" to="/o/$org/handouts/$id" params={{ ...params, id: handout.id }}>
                        {handout.name}
                      </Link>
                      <p className="sm dim">
                        <Written text={handout.badge.name} /> ·{' '}
                        {t('giving:handout.taken', {
                          count: handout.takenCount,
                          most: formatNumber(handout.most, language),
                        })}{' '}
                        ·{' '}
                        {t('giving:handout.until', {
                          moment: formatDateTime(handout.endsAt, language, organisation.timeZone),
                        })}
                      </p>
                    </div>
                    <span className="sm">{t(`giving:handout.state.${opennessOf(handout)}`)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )
        }
      </Loaded>
    </Page>
  );
}
