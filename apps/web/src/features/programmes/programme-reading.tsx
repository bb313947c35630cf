import type { ProgrammeView } from '@insigne/server/api';
import type { ReactNode } from 'react';
import { formatDate, formatList, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Written } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import type { StepId } from './wizard-steps.ts';

interface ReadingProps {
  programme: ProgrammeView;
  heading?: 'h2' | 'h3';
  /** The way to the step where a part is written; left out where it is only read. */
  change?: (step: StepId) => ReactNode;
}

/** What a programme is about, as people read it. */
export function ProgrammeReading({ programme, heading: Heading = 'h2', change }: ReadingProps) {
  const { t, language } = useText();
  const { content } = programme;
  return (
    <>
      <section className="card stack">
        <header className="row between wrap">
          <Heading>{t('programmes:field.aim')}</Heading>
          {change?.('aim')}
        </header>
        <p className="prose lines">
          <Written text={content.aim} />
        </p>
      </section>
      <section className="card stack">
        <header className="row between wrap">
          <Heading>{t('programmes:page.skills')}</Heading>
          {change?.('skills')}
        </header>
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
        <header className="row between wrap">
          <Heading>{t('programmes:page.badges')}</Heading>
          {change?.('criteria')}
        </header>
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
    </>
  );
}

/** Its days, in the zone where they are counted. */
export function When({ programme: { content } }: { programme: ProgrammeView }) {
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

/** Who awards, whom it is for, and who sees it. */
export function WhoAndWhom({ programme, heading: Heading = 'h2', change }: ReadingProps) {
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
      <header className="row between wrap">
        <Heading>{t('programmes:page.who')}</Heading>
        {change?.('when')}
      </header>
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
