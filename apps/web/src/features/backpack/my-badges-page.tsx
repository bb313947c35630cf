import { IconMedal } from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useHeldBadges } from './backpack.queries.ts';
import { HolderFirstSteps } from './first-steps.tsx';
import { HeldBadgeCard } from './held-badge-card.tsx';
import { NewBadgeCard } from './new-badge-card.tsx';

/** Those that wait for an answer first, then the collection. */
export function MyBadgesPage() {
  const { t } = useText();
  const badges = useHeldBadges();
  const waiting = badges.data?.filter(({ state }) => state === 'pending') ?? [];
  const kept = badges.data?.filter(({ state }) => state === 'accepted' || state === 'revoked') ?? [];
  const declined = badges.data?.filter(({ state }) => state === 'declined') ?? [];
  return (
    <Page
      title={t('app:mine.title')}
      lead={waiting.length > 0 ? t('app:mine.waiting', { count: waiting.length }) : t('app:mine.lead')}
    >
      <Loaded query={badges} height={420}>
        {(all) =>
          all.length === 0 ? (
            <div className="stack-l">
              <EmptyState icon={IconMedal} title={t('app:mine.empty')} text={t('app:mine.emptyText')} />
              <HolderFirstSteps badges={all} />
            </div>
          ) : (
            <div className="stack-l">
              {waiting.map((badge) => (
                <NewBadgeCard key={badge.publicId} badge={badge} all={all} />
              ))}
              <HolderFirstSteps badges={all} />
              {kept.length > 0 && (
                <section className="stack" aria-labelledby="kept-badges">
                  <h2 id="kept-badges">{t('app:mine.kept', { count: kept.length })}</h2>
                  <ul className="held">
                    {kept.map((badge) => (
                      <HeldBadgeCard key={badge.publicId} badge={badge} all={all} />
                    ))}
                  </ul>
                </section>
              )}
              {declined.length > 0 && <p className="sm dim">{t('app:mine.declined', { count: declined.length })}</p>}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}
