import { Link } from '@tanstack/react-router';
import { DrawnBadge } from '../../artwork/badge-picture.tsx';
import { useText } from '../../texts/texts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Written } from '../../ui/written.tsx';
import { usePerson } from '../accounts/accounts.queries.ts';
import { useBadges } from '../badges/badges.queries.ts';
import { AwardFigures } from '../issuing/award-figures.tsx';
import { LatestAwards } from '../issuing/latest-awards.tsx';
import { OrganisationFirstSteps } from './first-steps.tsx';
import { useOrganisation } from './organisation-scope.tsx';

/** Pictures of a row on a wide screen. */
const SHOWN_BADGES = 6;

export function HomePage() {
  const { t } = useText();
  const { organisation, role, can } = useOrganisation();
  const { data: person } = usePerson();
  const name = person?.name ?? '';
  return (
    <Page
      title={name === '' ? t('app:home.hello') : t('app:home.helloName', { name })}
      lead={t('app:home.lead', { organisation: organisation.name })}
    >
      <div className={can('award.read') ? 'with-aside' : undefined}>
        <div className="stack-l">
          <OrganisationFirstSteps />
          {role === 'assessor' && <AssessorCard />}
          {can('award.read') && <LatestAwards />}
          <BadgesCard />
        </div>
        {can('award.read') && (
          <aside>
            <AwardFigures />
          </aside>
        )}
      </div>
    </Page>
  );
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
