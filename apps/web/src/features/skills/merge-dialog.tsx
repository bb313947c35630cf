import type { SkillView } from '@insigne/server/api';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconGitMerge } from '@tabler/icons-react';
import { useState } from 'react';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useFoundSkills, useSkillAct } from './skills.queries.ts';

/** Chooses the skill that this one becomes another name of, and says what that leaves. */
export function MergeDialog({ skill, opened, onClose }: { skill: SkillView; opened: boolean; onClose: () => void }) {
  const { t, language } = useText();
  const name = inLanguage(skill.name, language).text;
  return (
    <Dialog opened={opened} onClose={onClose} title={t('skills:merge.title', { name })}>
      <MergeForm skill={skill} onClose={onClose} />
    </Dialog>
  );
}

function MergeForm({ skill, onClose }: { skill: SkillView; onClose: () => void }) {
  const { t, language } = useText();
  const [q, setQ] = useState(inLanguage(skill.name, language).text);
  const [asked] = useDebouncedValue(q, 200);
  const [into, setInto] = useState<{ id: string; name: string }>();
  const found = useFoundSkills(asked, {});
  const act = useSkillAct(skill.id);
  const others = (found.data?.skills ?? [])
    .filter(({ id, kind }) => id !== skill.id && kind === skill.kind)
    .slice(0, 8);
  return (
    <>
      {act.isError && <ProblemNote error={act.error} />}
      <p>{t('skills:merge.effect')}</p>
      <TextInput
        label={t('skills:merge.into')}
        value={q}
        data-autofocus
        onChange={(event) => {
          setQ(event.currentTarget.value);
          setInto(undefined);
        }}
      />
      <ul className="skill-results">
        {others.map(({ id, name, code, path }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={into?.id === id}
              onClick={() => setInto({ id, name: inLanguage(name, language).text })}
            >
              <span className="b">{inLanguage(name, language).text}</span>
              <span className="xs dim">
                {[code ?? '', ...path.map((step) => inLanguage(step.name, language).text)].filter(Boolean).join(' › ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.data && others.length === 0 && <p className="sm dim">{t('skills:merge.none')}</p>}
      <div className="row wrap">
        <Button
          look="p"
          busy={act.isPending}
          disabled={into === undefined}
          icon={<IconGitMerge className="i" aria-hidden="true" />}
          onClick={() => into && act.mutate({ act: 'merge', body: { into: into.id } }, { onSuccess: onClose })}
        >
          {into === undefined ? t('skills:merge.act') : t('skills:merge.actInto', { name: into.name })}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </>
  );
}
