import type { BadgeContent, SkillView } from '@insigne/server/api';
import { NativeSelect } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { apiPath, request } from '../../api/request.ts';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Written } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { FindSkill } from '../skills/find-skill.tsx';
import type { SectionProps } from './texts-section.tsx';

/** As many as the server takes. */
const MOST = 50;
type ChosenSkill = NonNullable<BadgeContent['skills']>[number];

/** The skills of the organisation's own frameworks that the badge stands for, each at a level or as a whole. */
export function SkillsField({ content, errors, onChange }: SectionProps) {
  const { t } = useText();
  const { skills = [], ...rest } = content;
  const set = (next: ChosenSkill[]) => onChange('skills', next.length === 0 ? rest : { ...rest, skills: next });
  return (
    <div className="fields">
      {skills.length > 0 && (
        <ul className="stack-s">
          {skills.map((skill, at) => (
            <ChosenLine
              key={skill.skillId}
              skill={skill}
              onLevel={(levelId) => {
                const { levelId: _before, ...others } = skill;
                set(skills.with(at, levelId === '' ? others : { ...others, levelId }));
              }}
              onRemove={() => set(skills.toSpliced(at, 1))}
            />
          ))}
        </ul>
      )}
      <FindSkill
        label={t('badges:skills.add')}
        description={t('badges:skills.hint')}
        none={t('badges:skills.none')}
        path="content.skills"
        error={errors['content.skills']}
        disabled={skills.length >= MOST}
        taken={skills.map(({ skillId }) => skillId)}
        onChoose={({ id }) => set([...skills, { skillId: id }])}
      />
    </div>
  );
}

interface ChosenLineProps {
  skill: ChosenSkill;
  onLevel: (levelId: string) => void;
  onRemove: () => void;
}

function ChosenLine({ skill: { skillId, levelId, named }, onLevel, onRemove }: ChosenLineProps) {
  const { t, language } = useText();
  const { handle } = useOrganisation().organisation;
  const { data } = useQuery({
    queryKey: ['organisation', handle, 'skills', skillId],
    queryFn: async () =>
      (await request<{ skill: SkillView }>('GET', apiPath`/organisations/${handle}/skills/${skillId}`)).skill,
  });
  const name = data?.name ?? named?.name ?? { fr: '…', en: '…' };
  const levels = data?.framework.levels ?? [];
  return (
    <li className="row wrap">
      <span className="grow b">
        <Written text={name} />
      </span>
      {levels.length > 0 && (
        <NativeSelect
          aria-label={t('badges:skills.levelOf', { name: inLanguage(name, language).text })}
          value={levelId ?? ''}
          onChange={(event) => onLevel(event.currentTarget.value)}
          data={[
            { value: '', label: t('badges:skills.whole') },
            ...levels.map((level) => ({
              value: level.id,
              label: `${level.rank} · ${inLanguage(level.name, language).text}`,
            })),
          ]}
        />
      )}
      <Button
        small
        look="q"
        aria-label={t('badges:skills.remove', { name: inLanguage(name, language).text })}
        onClick={onRemove}
        icon={<IconTrash className="i" aria-hidden="true" />}
      />
    </li>
  );
}
