import type { ProgrammeContent } from '@insigne/server/api';
import { NativeSelect } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { BilingualField } from '../badges/bilingual-field.tsx';
import { FindSkill } from '../skills/find-skill.tsx';
import { EXAMPLES, SKILL_NAMES, type SkillId } from './examples/index.ts';
import type { StepProps } from './step-props.ts';

type Skill = ProgrammeContent['skills'][number];
/** Four to six hold together; more are told, and allowed. */
const MANY = 6;
/** As many as the server takes. */
const MOST = 20;
const OWN_WORDS = 'words';

export function SkillsStep({ draft: { content, set } }: StepProps) {
  const { t } = useText();
  const { skills } = content;
  const put = (index: number, next: Skill) => set({ skills: skills.map((one, at) => (at === index ? next : one)) });
  const move = (index: number, by: number) => {
    const next = [...skills];
    const [one] = next.splice(index, 1);
    if (one !== undefined) next.splice(index + by, 0, one);
    set({ skills: next });
  };
  return (
    <>
      {skills.length > MANY && <p className="note">{t('programmes:skills.many', { count: skills.length })}</p>}
      <ol className="stack">
        {skills.map((skill, index) => (
          <SkillCard
            // biome-ignore lint/suspicious/noArrayIndexKey: a skill in own words has nothing else; the fields are controlled
            key={`${skill.from}-${skill.id}-${index}`}
            skill={skill}
            onChange={(next) => put(index, next)}
            onRemove={() => set({ skills: skills.filter((_, at) => at !== index) })}
            onUp={index === 0 ? undefined : () => move(index, -1)}
            onDown={index === skills.length - 1 ? undefined : () => move(index, 1)}
          />
        ))}
      </ol>
      <AddSkill content={content} onAdd={(skill) => set({ skills: [...skills, skill] })} />
    </>
  );
}

interface SkillCardProps {
  skill: Skill;
  onChange: (skill: Skill) => void;
  onRemove: () => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
}

function SkillCard({ skill, onChange, onRemove, onUp, onDown }: SkillCardProps) {
  const { t, language } = useText();
  const name = inLanguage(skill.name, language).text || t('programmes:skills.unnamed');
  const heading = useId();
  return (
    <li className="card stack" aria-labelledby={heading}>
      <div className="row between wrap">
        <h3 id={heading}>{name}</h3>
        <div className="row">
          <Button small aria-label={t('programmes:skills.up', { name })} disabled={!onUp} onClick={onUp}>
            <IconArrowUp className="i" aria-hidden="true" />
          </Button>
          <Button small aria-label={t('programmes:skills.down', { name })} disabled={!onDown} onClick={onDown}>
            <IconArrowDown className="i" aria-hidden="true" />
          </Button>
          <Button small aria-label={t('programmes:skills.remove', { name })} onClick={onRemove}>
            <IconTrash className="i" aria-hidden="true" />
          </Button>
        </div>
      </div>
      {skill.from === 'words' && (
        <BilingualField
          path="content.skills.name"
          label={t('programmes:skills.name')}
          value={skill.name}
          onChange={(next) => onChange({ ...skill, name: next })}
          errors={{}}
          maxLength={100}
          required
        />
      )}
      <BilingualField
        path="content.skills.why"
        label={t('programmes:skills.why')}
        value={skill.why}
        onChange={(why) => onChange({ ...skill, why })}
        errors={{}}
        maxLength={600}
        rows={2}
        required
      />
    </li>
  );
}

/** Those that are suggested come with their reason; the others with an empty one. */
function AddSkill({ content, onAdd }: { content: ProgrammeContent; onAdd: (skill: Skill) => void }) {
  const { t, language } = useText();
  const suggested = EXAMPLES[content.activity].skills;
  const has = (id: string) => content.skills.some((skill) => skill.from === 'library' && skill.id === id);
  const left = (Object.keys(SKILL_NAMES) as SkillId[]).filter((id) => !has(id));
  const [chosen, setChosen] = useState('');
  const value = chosen !== '' && (chosen === OWN_WORDS || !has(chosen)) ? chosen : (left[0] ?? OWN_WORDS);
  const add = () => {
    const ready = suggested.find(({ id }) => id === value);
    const name = SKILL_NAMES[value as SkillId] ?? { fr: '', en: '' };
    const from = value === OWN_WORDS ? 'words' : 'library';
    onAdd(ready ?? { from, id: from === 'words' ? '' : value, name, why: { fr: '', en: '' } });
    setChosen('');
  };
  return (
    <>
      <div className="row wrap add-row">
        <NativeSelect
          label={t('programmes:skills.add')}
          value={value}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            ...left.map((id) => ({
              value: id,
              label: suggested.some((one) => one.id === id)
                ? t('programmes:skills.suggested', { name: SKILL_NAMES[id][language] })
                : SKILL_NAMES[id][language],
            })),
            { value: OWN_WORDS, label: t('programmes:skills.ownWords') },
          ]}
        />
        <Button icon={<IconPlus className="i" aria-hidden="true" />} onClick={add}>
          {t('programmes:skills.addIt')}
        </Button>
      </div>
      <FindSkill
        label={t('programmes:skills.addOwn')}
        description={t('programmes:skills.addOwnHint')}
        none={t('programmes:skills.noneOwn')}
        taken={content.skills.filter(({ from }) => from === 'own').map(({ id }) => id)}
        disabled={content.skills.length >= MOST}
        onChoose={({ id, name }) => onAdd({ from: 'own', id, name, why: { fr: '', en: '' } })}
      />
    </>
  );
}
