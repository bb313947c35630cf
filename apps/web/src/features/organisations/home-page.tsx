import { type Icon, IconAward, IconCircleCheck, IconPencil, IconSend, IconUserPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DrawnBadge } from '../../artwork/badge-picture.tsx';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { usePerson } from '../accounts/accounts.queries.ts';
import { useBadges } from '../badges/badges.queries.ts';
import { AwardFigures } from '../issuing/award-figures.tsx';
import { useAwards } from '../issuing/issuing.queries.ts';
import { LatestAwards } from '../issuing/latest-awards.tsx';
import { useOrganisation } from './organisation-scope.tsx';

/** Pictures of a row on a wide screen. */
const SHOWN_BADGES = 6;

export function HomePage() {
  const { t } = useText();
  const { organisation, can } = useOrganisation();
  const { data: person } = usePerson();
  const name = person?.name ?? '';
  return (
    <Page
      title={name === '' ? t('app:home.hello') : t('app:home.helloName', { name })}
      lead={t('app:home.lead', { organisation: organisation.name })}
    >
      <div className={can('award.read') ? 'with-aside' : undefined}>
        <div className="stack-l">
          <FirstSteps />
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

interface Step {
  icon: Icon;
  title: string;
  text: string;
  isDone: boolean;
  action: ReactNode;
}

/** What to do first, until it is done: then the page is left to the work. */
function FirstSteps() {
  const { t } = useText();
  const { organisation, can } = useOrganisation();
  const badges = useBadges();
  const awards = useAwards({});
  if (!can('badge.edit') || badges.data === undefined || awards.data === undefined) return null;
  const params = { org: organisation.handle };
  const draft = badges.data.find(({ state }) => state === 'draft');
  const isPublished = badges.data.some(({ state }) => state === 'published');
  const steps: Step[] = [
    {
      icon: IconPencil,
      title: t('app:first.create'),
      text: t('app:first.createText'),
      isDone: badges.data.length > 0,
      action: (
        <Link className="btn p" to="/o/$org/badges" params={params}>
          {t('app:first.createAct')}
        </Link>
      ),
    },
    {
      icon: IconAward,
      title: t('app:first.publish'),
      text: t('app:first.publishText'),
      isDone: isPublished,
      action: draft && (
        <Link className="btn p" to="/o/$org/badges/$id" params={{ ...params, id: draft.id }}>
          {t('app:first.publishAct')}
        </Link>
      ),
    },
    {
      icon: IconSend,
      title: t('app:first.award'),
      text: t('app:first.awardText'),
      isDone: awards.data.total > 0,
      action: isPublished && (
        <Link className="btn p" to="/o/$org/award" params={params}>
          {t('app:first.awardAct')}
        </Link>
      ),
    },
  ];
  const done = steps.filter(({ isDone }) => isDone).length;
  if (done === steps.length) return null;
  const next = steps.find(({ isDone }) => !isDone);
  return (
    <section className="card" aria-labelledby="first">
      <header>
        <h2 id="first">{t('app:first.title')}</h2>
        <span className="sm dim">{t('app:first.count', { count: done, total: steps.length })}</span>
      </header>
      <ul className="do">
        {steps.map((step) => (
          <li key={step.title}>
            <span className={step.isDone ? 'ico done' : 'ico'}>
              {step.isDone ? (
                <IconCircleCheck className="i" aria-hidden="true" />
              ) : (
                <step.icon className="i" aria-hidden="true" />
              )}
            </span>
            <div>
              <p className="b">{step.title}</p>
              <p className="sm dim">{step.isDone ? t('app:first.done') : step.text}</p>
            </div>
            {step === next && step.action}
          </li>
        ))}
        {can('member.invite') && (
          <li>
            <span className="ico">
              <IconUserPlus className="i" aria-hidden="true" />
            </span>
            <div>
              <p className="b">{t('app:first.invite')}</p>
              <p className="sm dim">{t('app:first.inviteText')}</p>
            </div>
            <Link className="btn" to="/o/$org/members" params={params}>
              {t('app:first.inviteAct')}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}

function BadgesCard() {
  const { t, language } = useText();
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
            {all.slice(0, SHOWN_BADGES).map((badge) => {
              const name = inLanguage(badge.content.name, language);
              return (
                <li key={badge.id}>
                  <DrawnBadge content={badge.content} size={84} decorative />
                  <Link
                    lang={name.language}
                    to="/o/$org/badges/$id"
                    params={{ org: organisation.handle, id: badge.id }}
                  >
                    {name.text || t('app:badge.unnamed')}
                  </Link>
                </li>
              );
            })}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
