import type { BadgeView } from '@insigne/server/api';
import { IconAward } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { byName, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useBadges } from '../badges/badges.queries.ts';
import { SuccessorLine } from '../badges/successor.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { BadgeChoice } from './badge-choice.tsx';
import { GivingSteps, WAYS, type Way } from './giving-steps.tsx';

/** Which badge, then whom: one person, the people of a unit, or those of a file. */
export function AwardPage() {
  const { t, language } = useText();
  const { organisation, can } = useOrganisation();
  const badges = useBadges();
  const navigate = useNavigate();
  const { badge: chosenId, level, way: wanted } = useSearch({ strict: false });
  const [way, setWay] = useState<Way>(WAYS.find((one) => one === wanted) ?? 'one');
  const choose = (badge: BadgeView, levelId?: string) =>
    void navigate({
      to: '/o/$org/award',
      params: { org: organisation.handle },
      search: { badge: badge.id, way, ...(levelId !== undefined && { level: levelId }) },
      replace: true,
    });
  return (
    <Page
      title={t('app:give.title')}
      lead={t('giving:lead')}
      actions={
        <Link className="btn" to="/o/$org/batches" params={{ org: organisation.handle }}>
          {t('giving:batches.title')}
        </Link>
      }
    >
      <Loaded query={badges} height={480}>
        {(all) => {
          const open = all
            .filter(({ state }) => state === 'published')
            .sort(byName((badge) => inLanguage(badge.content.name, language).text, language));
          if (open.length === 0) {
            return (
              <EmptyState
                icon={IconAward}
                title={t('app:give.empty.title')}
                text={t('app:give.empty.text')}
                action={
                  can('badge.read') && (
                    <Link className="btn p" to="/o/$org/badges" params={{ org: organisation.handle }}>
                      {t('app:give.empty.action')}
                    </Link>
                  )
                }
              />
            );
          }
          const chosen = open.find(({ id }) => id === chosenId);
          const archived = all.find(({ id, state }) => id === chosenId && state === 'archived');
          return (
            <div className="stack-l">
              {archived !== undefined && (
                <div className="note warn">
                  <div className="stack-s">
                    <p>{t('app:archive.isArchived')}</p>
                    {archived.successorId !== null && (
                      <p>
                        <SuccessorLine badge={archived} />
                      </p>
                    )}
                  </div>
                </div>
              )}
              <BadgeChoice badges={open} chosen={chosen} onChoose={(badge) => choose(badge)} />
              {chosen !== undefined && (
                <GivingSteps
                  badge={chosen}
                  level={typeof level === 'string' ? level : undefined}
                  way={way}
                  onLevel={(id) => choose(chosen, id)}
                  onWay={setWay}
                />
              )}
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}
