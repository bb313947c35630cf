import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DrawnBadge } from '../../artwork/badge-picture.tsx';
import { useText } from '../../texts/texts.ts';
import { type FirstStep, FirstSteps } from '../../ui/first-steps.tsx';
import { Loaded, Waiting } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Written } from '../../ui/written.tsx';
import { usePerson } from '../accounts/accounts.queries.ts';
import { useBadges } from '../badges/badges.queries.ts';
import { AwardFigures } from '../issuing/award-figures.tsx';
import { useAwards } from '../issuing/issuing.queries.ts';
import { LatestAwards } from '../issuing/latest-awards.tsx';
import { useOrganisation } from './organisation-scope.tsx';
import { useFirstSteps } from './use-first-steps.ts';

/** Pictures of a row on a wide screen. */
const SHOWN_BADGES = 6;

export function HomePage() {
  const { t } = useText();
  const { organisation, role, can } = useOrganisation();
  const { data: person } = usePerson();
  const name = person?.name ?? '';
  const steps = useFirstSteps();
  const reads = can('award.read');
  return (
    <Page
      title={name === '' ? t('app:home.hello') : t('app:home.helloName', { name })}
      lead={t('app:home.lead', { organisation: organisation.name })}
    >
      <OnceKnown reads={reads} steps={steps}>
        {(first) => (
          <div className={reads ? 'with-aside' : undefined}>
            <div className="stack-l">
              {first.length > 0 && <FirstSteps id={organisation.id} steps={first} />}
              {role === 'assessor' && <AssessorCard />}
              {reads && <LatestAwards />}
              <BadgesCard />
            </div>
            {reads && (
              <aside>
                <AwardFigures />
              </aside>
            )}
          </div>
        )}
      </OnceKnown>
    </Page>
  );
}

interface OnceKnownProps {
  reads: boolean;
  steps: FirstStep[] | undefined;
  children: (steps: FirstStep[]) => ReactNode;
}

/** What decides on the columns and on what stands first comes before anything is drawn: nothing moves under a finger. */
function OnceKnown({ reads, steps, children }: OnceKnownProps) {
  if (steps === undefined) return <Waiting height={480} />;
  return reads ? <OnceCounted>{children(steps)}</OnceCounted> : children(steps);
}

function OnceCounted({ children }: { children: ReactNode }) {
  return useAwards({}).isPending ? <Waiting height={480} /> : children;
}

/** What this role is there for, where the work itself is still to come. */
function AssessorCard() {
  const { t } = useText();
  const { organisation } = useOrganisation();
  return (
    <section className="card stack" aria-labelledby="assessing">
      <h2 id="assessing">{t('first:assessor.title')}</h2>
      <p>{t('first:assessor.text')}</p>
      <div>
        <Link className="btn" to="/o/$org/badges" params={{ org: organisation.handle }}>
          {t('first:assessor.act')}
        </Link>
      </div>
    </section>
  );
}

function BadgesCard() {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const badges = useBadges();
  if (badges.data?.length === 0) return null;
  return (
    <section className="card" aria-labelledby="ours">
      <header>
        <h2 id="ours">{t('app:home.badges')}</h2>
        <Link className="sm" to="/o/$org/badges" params={{ org: organisation.handle }}>
          {t('app:home.allBadges', { count: badges.data?.length ?? 0 })}
        </Link>
      </header>
      <Loaded query={badges} height={140}>
        {(all) => (
          <ul className="mine">
            {all.slice(0, SHOWN_BADGES).map((badge) => (
              <li key={badge.id}>
                <DrawnBadge content={badge.content} size={84} decorative />
                <Link to="/o/$org/badges/$id" params={{ org: organisation.handle, id: badge.id }}>
                  <Written text={badge.content.name} otherwise={t('app:badge.unnamed')} />
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
