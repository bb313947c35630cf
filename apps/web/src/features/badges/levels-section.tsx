import type { Ladder } from '@insigne/server/api';
import { NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { levelsIn } from '../../artwork/badge-words.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { BilingualField } from './bilingual-field.tsx';
import { CriteriaList } from './criteria-list.tsx';
import {
  addRung,
  changeRung,
  fixed,
  kindOf,
  MOST_RUNGS,
  moveRung,
  removeRung,
  SCALES,
  withKind,
  withLadder,
} from './ladder-draft.ts';
import { RungEditor } from './rung-editor.tsx';
import type { SectionProps } from './texts-section.tsx';

/** The same renderer as on the public page; loaded when first asked for. */
const MarkdownPreview = lazy(() => import('./markdown-preview.tsx'));
const KINDS = ['none', 'one', 'three', 'four', 'own'] as const;

/** What the badge asks for: of everybody, or level by level. */
export function LevelsSection(props: SectionProps & { onLevel: (id: string) => void }) {
  const { content, errors, onChange, onLevel } = props;
  const { t } = useText();
  const [isPreviewed, setPreviewed] = useState(false);
  const { ladder, criteriaItems = [] } = content;
  const kind = kindOf(content);
  const levels = levelsIn(content);
  const set = (field: string, next: Ladder) => onChange(field, withLadder(content, next));
  return (
    <section className="card fields" aria-labelledby="levels">
      <h2 id="levels">{t('badges:ladder.title')}</h2>
      <div className="stack-s">
        <Choice
          label={t('badges:ladder.kind')}
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`badges:ladder.kinds.${value}`) }))}
          onChange={(next) => next !== kind && onChange('level', withKind(content, next, t))}
        />
        <p className="xs dim">{t(`badges:ladder.means.${kind}`)}</p>
      </div>
      {kind === 'one' && ladder !== undefined && (
        <NativeSelect
          className="narrow"
          label={t('app:editor.level')}
          description={t('app:editor.levelHint')}
          data-path="content.ladder"
          error={errors['content.ladder']}
          value={levels[0]?.id ?? ''}
          onChange={(event) => {
            const id = SCALES.four.find((one) => one === event.currentTarget.value);
            if (id !== undefined) set('level', fixed(id, ladder.rungs[0] ?? {}, t));
          }}
        >
          {SCALES.four.map((level, at) => (
            <option key={level} value={level}>
              {`${at + 1} · ${t(`badges:ladder.word.${level}`)}`}
            </option>
          ))}
        </NativeSelect>
      )}
      <BilingualField
        path="content.criteria"
        label={t(kind === 'none' || kind === 'one' ? 'app:editor.criteria' : 'badges:criteria.forAll')}
        value={content.criteria}
        errors={errors}
        required={kind === 'none' && criteriaItems.length === 0}
        maxLength={8000}
        rows={4}
        description={t('badges:criteria.textHint')}
        onChange={(criteria) => onChange('criteria', { ...content, criteria })}
        below={(language) =>
          isPreviewed && (
            <Suspense fallback={null}>
              <MarkdownPreview text={content.criteria[language]} language={language} />
            </Suspense>
          )
        }
      />
      <div>
        <button type="button" className="btn s" aria-pressed={isPreviewed} onClick={() => setPreviewed(!isPreviewed)}>
          {isPreviewed ? t('app:editor.previewHide') : t('app:editor.previewShow')}
        </button>
      </div>
      {ladder === undefined ? (
        <>
          <h3>{t('badges:criteria.title')}</h3>
          <CriteriaList
            path="content.criteriaItems"
            of={t('badges:criteria.ofBadge')}
            criteria={criteriaItems}
            errors={errors}
            onChange={(field, items) => {
              const { criteriaItems: _before, ...rest } = content;
              onChange(field, items.length === 0 ? rest : { ...rest, criteriaItems: items });
            }}
          />
        </>
      ) : (
        <div className="stack">
          {ladder.rungs.map((rung, at) => {
            const level = levels[at];
            if (level === undefined) return null;
            const canMove = kind !== 'one' && ladder.rungs.length > 1;
            return (
              <RungEditor
                key={rung.id}
                path={`content.ladder.rungs.${at}`}
                rung={rung}
                level={level}
                errors={errors}
                ownName={kind !== 'one'}
                startsOpen={ladder.rungs.length === 1 || rung.name.fr + rung.name.en === ''}
                onWrite={() => onLevel(rung.id)}
                onChange={(field, next) => set(field, changeRung(ladder, at, next))}
                {...(canMove && {
                  onMove: {
                    ...(at > 0 && { up: () => set('order', moveRung(ladder, at, -1)) }),
                    ...(at < ladder.rungs.length - 1 && { down: () => set('order', moveRung(ladder, at, 1)) }),
                  },
                })}
                {...(canMove && { onRemove: () => set('remove', removeRung(ladder, at)) })}
              />
            );
          })}
          {kind !== 'one' && (
            <div>
              <Button
                small
                disabled={ladder.rungs.length >= MOST_RUNGS}
                onClick={() => set('add', addRung(ladder))}
                icon={<IconPlus className="i" aria-hidden="true" />}
              >
                {t('badges:ladder.add')}
              </Button>
            </div>
          )}
        </div>
      )}
    </section>
  );
}
