import type { SkillPlace, SkillView } from '@insigne/server/api';
import {
  IconArrowsLeftRight,
  IconArrowsMove,
  IconAward,
  IconGitMerge,
  IconPencil,
  IconPlus,
} from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatNumber } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { Written } from '../../ui/written.tsx';
import { newContent, withProposedAlt } from '../badges/badge-content.ts';
import { useCreateBadge } from '../badges/badges.queries.ts';
import { contentFromSkill } from '../badges/from-skill.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { CrosswalkDialog } from './crosswalk-dialog.tsx';
import { DescribedLevels } from './described-levels.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { SkillDialog } from './skill-dialog.tsx';
import { useMoveSkill, useRemoveCrosswalk, useSkill, useSkillAct } from './skills.queries.ts';
import { useFrameworkBadges } from './versions.queries.ts';

type Choose = (id: string | undefined) => void;

/** One skill beside its tree: what it means at each level, its other names, what it leads to, and what can be done with it. */
export function SkillPanel({ id, onChoose }: { id: string; onChoose: Choose }) {
  const skill = useSkill(id);
  const back = useMoveSkill(id);
  const [before, setBefore] = useState<SkillPlace>();
  const { t } = useText();
  const undo = (place: SkillPlace) => back.mutate(place, { onSuccess: () => setBefore(undefined) });
  return (
    <Loaded query={skill} height={360}>
      {(data) => (
        <>
          {back.isError && <ProblemNote error={back.error} />}
          <div role="status">
            {before !== undefined && (
              <p className="note moved row wrap between">
                {t('skills:move.done')}
                <Button small busy={back.isPending} onClick={() => undo(before)}>
                  {t('skills:move.undo')}
                </Button>
              </p>
            )}
          </div>
          <Panel key={data.revision} skill={data} onChoose={onChoose} onMoved={setBefore} />
        </>
      )}
    </Loaded>
  );
}

interface PanelProps {
  skill: SkillView;
  onChoose: Choose;
  onMoved: (before: SkillPlace) => void;
}

function Panel({ skill, onChoose, onMoved }: PanelProps) {
  const { t } = useText();
  const { can } = useOrganisation();
  return (
    <section className="card stack skill-panel">
      <div className="stack-s">
        <p className="xs dim">
          {t(`skills:kind.${skill.kind}`)}
          {skill.code !== null && ` · ${skill.code}`}
        </p>
        <h2>
          <Written text={skill.name} />
        </h2>
        {skill.isRetired && <p className="chip">{t('skills:retired')}</p>}
        {skill.mergedInto && (
          <p className="note">
            {t('skills:merge.isOtherName')}{' '}
            <button type="button" className="link" onClick={() => onChoose(skill.mergedInto?.id)}>
              <Written text={skill.mergedInto.name} />
            </button>
          </p>
        )}
        <p className="pre">
          <Written text={skill.description} />
        </p>
      </div>
      <DescribedLevels levels={skill.framework.levels} descriptors={skill.descriptors} />
      <Names skill={skill} onChoose={onChoose} />
      <Crosswalks skill={skill} onChoose={onChoose} />
      {can('badge.read') && <Badges skill={skill} />}
      {can('badge.edit') && skill.kind === 'skill' && !skill.isRetired && skill.mergedInto === null && (
        <NewBadge skill={skill} />
      )}
      {can('skills.manage') && <Acts skill={skill} onChoose={onChoose} onMoved={onMoved} />}
    </section>
  );
}

/** The badges that stand for it, drafts too. */
function Badges({ skill }: { skill: SkillView }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const { data = [] } = useFrameworkBadges(skill.framework.id);
  const naming = data.filter(({ skillIds }) => skillIds.includes(skill.id));
  if (naming.length === 0) return null;
  return (
    <div className="stack-s">
      <h3>{t('skills:skill.badges')}</h3>
      <ul className="lines">
        {naming.map(({ id, name, state }) => (
          <li key={id}>
            <Link to="/o/$org/badges/$id" params={{ org: organisation.handle, id }}>
              <Written text={name} otherwise={t('app:badge.unnamed')} />
            </Link>{' '}
            {state !== 'published' && <span className="xs dim">{t(`app:badge.state.${state}`)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A draft that stands for the skill, opened in the editor. */
function NewBadge({ skill }: { skill: SkillView }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const navigate = useNavigate();
  const create = useCreateBadge();
  const begin = async () => {
    const empty = newContent('', language);
    const content = withProposedAlt(empty, contentFromSkill(skill, language), t);
    const badge = await create.mutateAsync(content).catch(() => undefined);
    if (badge !== undefined)
      void navigate({ to: '/o/$org/badges/$id', params: { org: organisation.handle, id: badge.id } });
  };
  return (
    <div className="stack-s">
      {create.isError && <ProblemNote error={create.error} />}
      <div>
        <Button
          busy={create.isPending}
          icon={<IconAward className="i" aria-hidden="true" />}
          onClick={() => void begin()}
        >
          {t('skills:skill.newBadge')}
        </Button>
      </div>
    </div>
  );
}

function Names({ skill, onChoose }: { skill: SkillView; onChoose: Choose }) {
  const { t, language } = useText();
  const words = skill.keywords[language];
  if (words.length + skill.aliases.length === 0) return null;
  return (
    <div className="stack-s">
      <h3>{t('skills:skill.otherNames')}</h3>
      {words.length > 0 && <p className="sm">{words.join(' · ')}</p>}
      {skill.aliases.map(({ id, name }) => (
        <p key={id}>
          <button type="button" className="link" onClick={() => onChoose(id)}>
            <Written text={name} />
          </button>{' '}
          <span className="xs dim">{t('skills:merge.merged')}</span>
        </p>
      ))}
    </div>
  );
}

function Crosswalks({ skill, onChoose }: { skill: SkillView; onChoose: Choose }) {
  const { t, language } = useText();
  const { can } = useOrganisation();
  const remove = useRemoveCrosswalk(skill.id);
  if (skill.crosswalks.length === 0) return null;
  return (
    <div className="stack-s">
      <h3>{t('skills:crosswalk.title')}</h3>
      {remove.isError && <ProblemNote error={remove.error} />}
      <ul className="lines">
        {skill.crosswalks.map(({ id, relation, confidence, isOwn, skill: other, uri, name }) => (
          <li key={id}>
            <div className="grow">
              {other === null ? (
                <a href={uri ?? ''} rel="noreferrer" target="_blank">
                  {name || uri}
                </a>
              ) : (
                <button type="button" className="link" onClick={() => onChoose(other.id)}>
                  <Written text={other.name} />
                </button>
              )}
              <p className="xs dim">
                {t(
                  `skills:relation.${isOwn ? relation : relation === 'broader' ? 'narrower' : relation === 'narrower' ? 'broader' : relation}`,
                )}
                {' · '}
                {t('skills:crosswalk.confidence', { percent: formatNumber(Math.round(confidence * 100), language) })}
              </p>
            </div>
            {can('skills.manage') && (
              <Button small busy={remove.isPending} onClick={() => remove.mutate(id)}>
                {t('skills:crosswalk.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Acts({ skill, onChoose, onMoved }: PanelProps) {
  const { t } = useText();
  const [dialog, setDialog] = useState<'change' | 'add' | 'move' | 'crosswalk' | 'merge'>();
  const act = useSkillAct(skill.id);
  const close = () => setDialog(undefined);
  const isAlias = skill.mergedInto !== null;
  return (
    <div className="stack-s">
      {act.isError && <ProblemNote error={act.error} />}
      <div className="row wrap">
        {isAlias ? (
          <Button busy={act.isPending} onClick={() => act.mutate({ act: 'unmerge' })}>
            {t('skills:merge.undo')}
          </Button>
        ) : (
          <>
            <Button icon={<IconPencil className="i" aria-hidden="true" />} onClick={() => setDialog('change')}>
              {t('skills:skill.change')}
            </Button>
            <Button icon={<IconPlus className="i" aria-hidden="true" />} onClick={() => setDialog('add')}>
              {t('skills:skill.addBelow')}
            </Button>
            <Button icon={<IconArrowsMove className="i" aria-hidden="true" />} onClick={() => setDialog('move')}>
              {t('skills:move.act')}
            </Button>
            <Button
              icon={<IconArrowsLeftRight className="i" aria-hidden="true" />}
              onClick={() => setDialog('crosswalk')}
            >
              {t('skills:crosswalk.act')}
            </Button>
            <Button icon={<IconGitMerge className="i" aria-hidden="true" />} onClick={() => setDialog('merge')}>
              {t('skills:merge.act')}
            </Button>
            <Button busy={act.isPending} onClick={() => act.mutate({ act: skill.isRetired ? 'restore' : 'retire' })}>
              {t(skill.isRetired ? 'skills:skill.restore' : 'skills:skill.retire')}
            </Button>
          </>
        )}
      </div>
      <SkillDialog opened={dialog === 'change'} skill={skill} framework={skill.framework} onClose={close} />
      <SkillDialog
        opened={dialog === 'add'}
        parentId={skill.id}
        framework={skill.framework}
        onClose={close}
        onSaved={({ id }) => onChoose(id)}
      />
      <MoveDialog opened={dialog === 'move'} skill={skill} onClose={close} onMoved={onMoved} />
      <CrosswalkDialog opened={dialog === 'crosswalk'} skill={skill} onClose={close} />
      <MergeDialog opened={dialog === 'merge'} skill={skill} onClose={close} />
    </div>
  );
}
