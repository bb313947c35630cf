import type { ProgrammeView } from '@insigne/server/api';
import { notifications } from '@mantine/notifications';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { formatDate, formatList, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { TranslationMark, Written } from '../../ui/written.tsx';
import { usePerson } from '../accounts/accounts.queries.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { Course } from './course.tsx';
import { Figures } from './figures.tsx';
import { ProgrammeState } from './programme-state.tsx';
import { useProgramme, useProgrammeAct } from './programmes.queries.ts';
import '../../styles/programmes.css';

export function ProgrammePage() {
  const { id = '' } = useParams({ strict: false });
  const programme = useProgramme(id);
  return <Loaded query={programme}>{(found) => <Shown programme={found} />}</Loaded>;
}

function Shown({ programme }: { programme: ProgrammeView }) {
  const { t, language } = useText();
  const { base, can } = useOrganisation();
  const me = usePerson().data;
  const { content } = programme;
  const name = inLanguage(content.name, language).text || t('programmes:unnamed');
  const awardsHere = me !== undefined && content.awarders.includes(me.id);
  return (
    <Page
      title={name}
      crumbs={[{ label: t('programmes:title'), to: `${base}/programmes` }, { label: name }]}
      lead={
        <span className="row wrap">
          <ProgrammeState state={programme.state} />
          <TranslationMark text={content.name} />
          <When programme={programme} />
        </span>
      }
      actions={can('programme.manage') ? <Acts programme={programme} /> : undefined}
    >
      <div className="programme">
        <div className="stack-l">
          <section className="card stack">
            <h2>{t('programmes:field.aim')}</h2>
            <p className="prose lines">
              <Written text={content.aim} />
            </p>
          </section>
          <section className="card stack">
            <h2>{t('programmes:page.skills')}</h2>
            <dl className="whys">
              {content.skills.map((skill) => (
                <div key={`${skill.from}-${skill.id}-${skill.name.fr}`}>
                  <dt className="b">
                    <Written text={skill.name} otherwise={t('programmes:skills.unnamed')} />
                  </dt>
                  <dd>
                    <Written text={skill.why} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
          <section className="card stack">
            <h2>{t('programmes:page.badges')}</h2>
            <ul className="programme-badges">
              {programme.badges.map((badge) => (
                <li key={badge.id}>
                  {badge.artworkUrl !== null && (
                    <img src={`${badge.artworkUrl}?lang=${language}`} width={128} height={128} alt="" />
                  )}
                  {badge.url === null ? (
                    <Written text={badge.name} />
                  ) : (
                    <a href={badge.url}>
                      <Written text={badge.name} />
                    </a>
                  )}
                </li>
              ))}
            </ul>
            <p>
              {t('programmes:page.ways', {
                ways: formatList(
                  content.ways.map((way) => t(`programmes:way.${way}.inList`)),
                  language,
                ),
              })}
            </p>
            {content.assessing.fr + content.assessing.en !== '' && (
              <p className="prose lines">
                <Written text={content.assessing} />
              </p>
            )}
          </section>
          {awardsHere && <Course programme={programme} personId={me.id} />}
        </div>
        <aside className="stack-l">
          {can('award.read') && programme.state !== 'draft' && <Figures programme={programme} />}
          <WhoAndWhom programme={programme} />
        </aside>
      </div>
    </Page>
  );
}

function When({ programme: { content } }: { programme: ProgrammeView }) {
  const { t, language } = useText();
  const day = (date: string) => formatDate(`${date}T12:00:00Z`, language, 'UTC');
  const { startsOn, endsOn, timeZone } = content;
  if (startsOn === null && endsOn === null) return null;
  return (
    <span className="sm">
      {startsOn !== null && endsOn !== null
        ? t('programmes:dates.both', { from: day(startsOn), to: day(endsOn) })
        : startsOn !== null
          ? t('programmes:dates.from', { from: day(startsOn) })
          : t('programmes:dates.to', { to: day(endsOn ?? '') })}{' '}
      <span className="dim">({timeZone.replaceAll('_', ' ')})</span>
    </span>
  );
}

function WhoAndWhom({ programme }: { programme: ProgrammeView }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const { content, units, people } = programme;
  const words = content.groups.flatMap((group) =>
    group.kind === 'words' ? inLanguage(group.words, language).text : [],
  );
  const groups = [...units.map(({ name }) => name), ...words].filter((one) => one !== '');
  const contact = inLanguage(content.contact, language).text;
  return (
    <section className="card stack">
      <h2>{t('programmes:page.who')}</h2>
      <dl className="stack-s">
        {groups.length > 0 && (
          <div>
            <dt className="sm dim">{t('programmes:when.groups')}</dt>
            <dd>{formatList(groups, language)}</dd>
          </div>
        )}
        {people.length > 0 && (
          <div>
            <dt className="sm dim">{t('programmes:awarders.people')}</dt>
            <dd>{formatList(people.map(({ name }) => name).filter(Boolean), language)}</dd>
          </div>
        )}
        {contact !== '' && (
          <div>
            <dt className="sm dim">{t('programmes:field.contact')}</dt>
            <dd>
              <Written text={content.contact} />
            </dd>
          </div>
        )}
        <div>
          <dt className="sm dim">{t('programmes:when.audience')}</dt>
          <dd>
            {content.audience === 'public' && programme.state !== 'draft' ? (
              <a href={`/o/${organisation.handle}/programmes/${programme.publicId}`}>{t('programmes:page.public')}</a>
            ) : (
              t(`programmes:audience.${content.audience}`)
            )}
          </dd>
        </div>
        {programme.announcedAt !== null && (
          <div>
            <dt className="sm dim">{t('programmes:announce.title')}</dt>
            <dd>
              {programme.announcedDoneAt === null
                ? t('programmes:announce.underWay')
                : t('programmes:announce.told', { count: programme.announcedTo })}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Acts({ programme }: { programme: ProgrammeView }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const navigate = useNavigate();
  const act = useProgrammeAct(programme.id);
  const run = (below: 'close' | 'reopen') =>
    act.mutate({ below }, { onSuccess: () => notifications.show({ message: t(`programmes:did.${below}`) }) });
  return (
    <div className="row wrap">
      {act.isError && <ProblemNote error={act.error} />}
      {programme.state !== 'closed' && (
        <Button
          onClick={() =>
            void navigate({
              to: '/o/$org/programmes/$id/plan',
              params: { org: organisation.handle, id: programme.id },
              search: {},
            })
          }
        >
          {t('programmes:change')}
        </Button>
      )}
      {programme.state === 'open' && (
        <Button busy={act.isPending} onClick={() => run('close')}>
          {t('programmes:close')}
        </Button>
      )}
      {programme.state === 'closed' && (
        <Button busy={act.isPending} onClick={() => run('reopen')}>
          {t('programmes:reopen')}
        </Button>
      )}
      {content(programme) && (
        <Link className="btn" to="/o/$org/award" params={{ org: organisation.handle }} search={{}}>
          {t('app:menu.award')}
        </Link>
      )}
    </div>
  );
}

const content = ({ state, badges }: ProgrammeView) => state === 'open' && badges.length > 0;
