import type { Relation, SkillLine, SkillView } from '@insigne/server/api';
import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { FindSkill } from './find-skill.tsx';
import { useSkillAct } from './skills.queries.ts';

const RELATIONS: readonly Relation[] = ['exact', 'close', 'broader', 'narrower', 'related'];
const WEB_ADDRESS = /^https?:\/\/\S+$/i;

interface CrosswalkDialogProps {
  skill: SkillView;
  opened: boolean;
  onClose: () => void;
}

/** Says how a skill stands to another one, of a framework here or by an address elsewhere, and how sure one is. */
export function CrosswalkDialog(props: CrosswalkDialogProps) {
  const { t, language } = useText();
  const name = inLanguage(props.skill.name, language).text;
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={t('skills:crosswalk.addTitle', { name })}>
      <CrosswalkForm {...props} />
    </Dialog>
  );
}

function CrosswalkForm({ skill, onClose }: CrosswalkDialogProps) {
  const { t, language } = useText();
  const [where, setWhere] = useState<'here' | 'elsewhere'>('here');
  const [other, setOther] = useState<SkillLine>();
  const [uri, setUri] = useState('');
  const [name, setName] = useState('');
  const [relation, setRelation] = useState<Relation>('close');
  const [percent, setPercent] = useState<number | string>(80);
  const [isTold, setTold] = useState(false);
  const act = useSkillAct(skill.id);
  const fault =
    where === 'here'
      ? other === undefined && t('skills:crosswalk.otherMissing')
      : !WEB_ADDRESS.test(uri.trim()) && t('skills:crosswalk.uriMissing');
  const target = where === 'here' ? { skillId: other?.id ?? '' } : { uri: uri.trim(), name: name.trim() };
  // An emptied field says nothing; it does not say 0.
  const isSureMissing = typeof percent !== 'number';
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setTold(true);
    if (fault !== false || isSureMissing) return;
    const confidence = percent / 100;
    act.mutate({ act: 'crosswalks', body: { ...target, relation, confidence } }, { onSuccess: onClose });
  };
  const told = isTold && fault !== false ? fault : undefined;
  return (
    <form onSubmit={submit} noValidate className="stack">
      {act.isError && <ProblemNote error={act.error} />}
      <NativeSelect
        label={t('skills:crosswalk.where')}
        value={where}
        onChange={(event) => setWhere(event.currentTarget.value === 'here' ? 'here' : 'elsewhere')}
        data={[
          { value: 'here', label: t('skills:crosswalk.here') },
          { value: 'elsewhere', label: t('skills:crosswalk.elsewhere') },
        ]}
      />
      {where === 'here' ? (
        <>
          <FindSkill
            label={t('skills:crosswalk.other')}
            description={t('skills:crosswalk.otherHint')}
            none={t('skills:merge.none')}
            taken={[skill.id]}
            error={told}
            onChoose={setOther}
          />
          {other && (
            <p role="status">
              {t('skills:crosswalk.chosen')} <span className="b">{inLanguage(other.name, language).text}</span>
            </p>
          )}
        </>
      ) : (
        <>
          <TextInput
            label={t('skills:crosswalk.uri')}
            inputMode="url"
            value={uri}
            error={told}
            onChange={(event) => setUri(event.currentTarget.value)}
          />
          <TextInput
            label={t('skills:crosswalk.name')}
            value={name}
            maxLength={300}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </>
      )}
      <NativeSelect
        label={t('skills:crosswalk.relation')}
        value={relation}
        onChange={(event) => setRelation(RELATIONS.find((one) => one === event.currentTarget.value) ?? 'close')}
        data={RELATIONS.map((one) => ({ value: one, label: t(`skills:relation.${one}`) }))}
      />
      <NumberInput
        label={t('skills:crosswalk.sure')}
        description={t('skills:crosswalk.sureHint')}
        min={0}
        max={100}
        step={5}
        allowDecimal={false}
        allowNegative={false}
        suffix={language === 'fr' ? '\u00a0%' : '%'}
        value={percent}
        error={isTold && isSureMissing ? t('skills:crosswalk.sureMissing') : undefined}
        onChange={setPercent}
      />
      <div className="row wrap">
        <Button type="submit" look="p" busy={act.isPending} icon={<IconPlus className="i" aria-hidden="true" />}>
          {t('skills:crosswalk.add')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}
