import type { BadgeView } from '@insigne/server/api';
import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { DrawnBadge } from '../../artwork/badge-picture.tsx';
import { byName, formatList, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Written } from '../../ui/written.tsx';
import { useBadges } from '../badges/badges.queries.ts';
import { BilingualField } from '../badges/bilingual-field.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { recognisedBy, sortedForSkills } from './recognising.ts';
import type { StepProps } from './step-props.ts';

export const WAYS = ['self', 'peer', 'manager', 'mentor', 'panel', 'outside'] as const;

/** Which badges recognise it, and how what was done is looked at. */
export function CriteriaStep({ draft: { content, set } }: StepProps) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const badges = useBadges();
  const toggle = <Value,>(list: Value[], value: Value, isOn: boolean) =>
    isOn ? [...list, value] : list.filter((one) => one !== value);
  return (
    <>
      <fieldset className="card stack">
        <legend className="b">{t('programmes:criteria.badges')}</legend>
        <p className="sm dim">{t('programmes:criteria.badgesHint')}</p>
        <Loaded query={badges} height={160}>
          {(all) => {
            const offered = all
              .filter(({ id, state }) => state !== 'archived' || content.badgeIds.includes(id))
              .sort(byName((badge) => inLanguage(badge.content.name, language).text, language));
            if (offered.length === 0)
              return (
                <p className="note">
                  <span>
                    {t('programmes:criteria.noBadge')}{' '}
                    <Link to="/o/$org/badges" params={{ org: organisation.handle }}>
                      {t('programmes:criteria.toLibrary')}
                    </Link>
                  </span>
                </p>
              );
            const { fitting, others } = sortedForSkills(offered, content.skills);
            const choice = {
              skills: content.skills,
              chosen: content.badgeIds,
              onToggle: (id: string, isOn: boolean) => set({ badgeIds: toggle(content.badgeIds, id, isOn) }),
            };
            return (
              <>
                {fitting.length > 0 && <h3>{t('programmes:criteria.fitting')}</h3>}
                <BadgeList badges={fitting} {...choice} />
                {fitting.length > 0 && others.length > 0 && <h3>{t('programmes:criteria.others')}</h3>}
                <BadgeList badges={others} {...choice} />
              </>
            );
          }}
        </Loaded>
      </fieldset>
      <fieldset className="card stack">
        <legend className="b">{t('programmes:criteria.ways')}</legend>
        <div className="two-columns">
          {WAYS.map((way) => (
            <Checkbox
              key={way}
              label={t(`programmes:way.${way}.name`)}
              description={t(`programmes:way.${way}.text`)}
              checked={content.ways.includes(way)}
              onChange={(event) => set({ ways: toggle(content.ways, way, event.currentTarget.checked) })}
            />
          ))}
        </div>
        <BilingualField
          path="content.assessing"
          label={t('programmes:field.assessing')}
          description={t('programmes:field.assessingHint')}
          value={content.assessing}
          onChange={(assessing) => set({ assessing })}
          errors={{}}
          maxLength={2000}
          rows={3}
        />
      </fieldset>
    </>
  );
}

interface BadgeListProps {
  badges: BadgeView[];
  skills: StepProps['draft']['content']['skills'];
  chosen: string[];
  onToggle: (id: string, isOn: boolean) => void;
}

function BadgeList({ badges, skills, chosen, onToggle }: BadgeListProps) {
  const { t, language } = useText();
  if (badges.length === 0) return null;
  return (
    <ul className="badge-choice">
      {badges.map((badge) => {
        const recognised = recognisedBy(badge, skills)
          .map(({ name }) => inLanguage(name, language).text)
          // A badge of the library is called as its skill: that need not be said twice.
          .filter((name) => name !== inLanguage(badge.content.name, language).text);
        return (
          <li key={badge.id}>
            <Checkbox
              checked={chosen.includes(badge.id)}
              onChange={(event) => onToggle(badge.id, event.currentTarget.checked)}
              label={
                <span className="badge-label">
                  <DrawnBadge content={badge.content} size={64} decorative />
                  <span>
                    <Written text={badge.content.name} otherwise={t('app:badge.unnamed')} />
                    {badge.state !== 'published' && (
                      <span className="xs dim block">{t('programmes:criteria.notPublished')}</span>
                    )}
                  </span>
                </span>
              }
              description={
                recognised.length === 0
                  ? undefined
                  : t('programmes:criteria.recognises', { skills: formatList(recognised, language) })
              }
            />
          </li>
        );
      })}
    </ul>
  );
}
