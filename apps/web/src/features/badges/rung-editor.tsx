import type { Bilingual, Level, Rung } from '@insigne/server/api';
import { NumberInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { LevelMark } from '../../artwork/level-mark.tsx';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { BilingualField } from './bilingual-field.tsx';
import { CriteriaList } from './criteria-list.tsx';
import { emptyText, optional } from './ladder-draft.ts';
import { ModesField } from './modes-field.tsx';
import { TextList } from './text-list.tsx';

interface RungEditorProps {
  path: string;
  rung: Rung;
  level: Level;
  errors: Record<string, string>;
  /** A level of the scale of four has its word from there. */
  ownName: boolean;
  startsOpen: boolean;
  /** Somebody is at work in it. */
  onWrite: () => void;
  onChange: (field: string, rung: Rung) => void;
  /** Left out where the level cannot be moved or taken away. */
  onMove?: { up?: () => void; down?: () => void };
  onRemove?: () => void;
}

const MOST = { validityMonths: 240, minimumAssessors: 10 };

/** One level: its word, what it means, what it asks for, and what helps whoever asks for it or judges it. */
export function RungEditor(props: RungEditorProps) {
  const { path, rung, level, errors, ownName, startsOpen, onWrite, onChange, onMove, onRemove } = props;
  const { t, language } = useText();
  // Given once: afterwards the browser opens and closes it.
  const [wasOpen] = useState(startsOpen);
  const word = inLanguage(rung.name, language).text || t('badges:ladder.unnamed', { number: rung.rank });
  const set = (field: string, change: Partial<Rung>) => onChange(`${path}.${field}`, { ...rung, ...change });
  const setTexts = (field: 'evidenceHints' | 'questions', texts: Bilingual[]) => {
    const { [field]: _before, ...rest } = rung;
    onChange(`${path}.${field}`, texts.length === 0 ? rest : { ...rest, [field]: texts });
  };
  const count = rung.criteria?.length ?? 0;
  return (
    <details className="rung" open={wasOpen} data-path={path} onFocus={onWrite}>
      <summary>
        {inLanguage(rung.name, language).text === '' ? <span>{word}</span> : <LevelMark level={level} />}
        <span className="xs dim">{t('badges:ladder.criteria', { count })}</span>
      </summary>
      <div className="fields after-act">
        {(onMove !== undefined || onRemove !== undefined) && (
          <div className="row wrap">
            {onMove !== undefined && (
              <>
                <Button
                  small
                  look="q"
                  aria-label={t('badges:ladder.up', { name: word })}
                  disabled={onMove.up === undefined}
                  onClick={onMove.up}
                  icon={<IconArrowUp className="i" aria-hidden="true" />}
                />
                <Button
                  small
                  look="q"
                  aria-label={t('badges:ladder.down', { name: word })}
                  disabled={onMove.down === undefined}
                  onClick={onMove.down}
                  icon={<IconArrowDown className="i" aria-hidden="true" />}
                />
              </>
            )}
            {onRemove && (
              <Button small look="q" onClick={onRemove} icon={<IconTrash className="i" aria-hidden="true" />}>
                {t('badges:ladder.remove', { name: word, count })}
              </Button>
            )}
          </div>
        )}
        {ownName && (
          <BilingualField
            path={`${path}.name`}
            label={t('badges:ladder.name')}
            value={rung.name}
            errors={errors}
            maxLength={30}
            required
            onChange={(name) => set('name', { name })}
          />
        )}
        <BilingualField
          path={`${path}.description`}
          label={t('badges:ladder.description')}
          value={rung.description ?? emptyText()}
          errors={errors}
          maxLength={1000}
          rows={2}
          onChange={(value) => {
            const { description: _before, ...rest } = rung;
            onChange(`${path}.description`, { ...rest, ...optional('description', value) });
          }}
        />
        <h4>{t('badges:criteria.title')}</h4>
        <CriteriaList
          path={`${path}.criteria`}
          of={word}
          criteria={rung.criteria ?? []}
          errors={errors}
          onChange={(field, criteria) => onChange(field, { ...rung, criteria })}
        />
        <TextList
          path={`${path}.evidenceHints`}
          label={t('badges:ladder.evidenceHints')}
          one={t('badges:ladder.evidenceHint')}
          add={t('badges:ladder.addEvidenceHint')}
          texts={rung.evidenceHints ?? []}
          errors={errors}
          onChange={(texts) => setTexts('evidenceHints', texts)}
        />
        <TextList
          path={`${path}.questions`}
          label={t('badges:ladder.questions')}
          one={t('badges:ladder.question')}
          add={t('badges:ladder.addQuestion')}
          texts={rung.questions ?? []}
          errors={errors}
          onChange={(texts) => setTexts('questions', texts)}
        />
        <ModesField
          label={t('badges:ladder.modes')}
          hint={t('badges:ladder.modesAsBadge')}
          value={rung.modes ?? []}
          onChange={(modes) => {
            const { modes: _before, ...rest } = rung;
            onChange(`${path}.modes`, modes.length === 0 ? rest : { ...rest, modes });
          }}
        />
        {(['validityMonths', 'minimumAssessors'] as const).map((member) => (
          <NumberInput
            key={member}
            className="narrow"
            label={t(member === 'validityMonths' ? 'badges:ladder.validity' : 'badges:ladder.assessors')}
            description={t('badges:ladder.asBadge')}
            data-path={`${path}.${member}`}
            error={errors[`${path}.${member}`]}
            min={1}
            max={MOST[member]}
            clampBehavior="strict"
            allowDecimal={false}
            hideControls
            value={rung[member] ?? ''}
            onChange={(value) => {
              const { [member]: _before, ...rest } = rung;
              onChange(`${path}.${member}`, typeof value === 'number' ? { ...rest, [member]: value } : rest);
            }}
          />
        ))}
      </div>
    </details>
  );
}
