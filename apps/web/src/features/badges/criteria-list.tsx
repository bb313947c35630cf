import type { Criterion } from '@insigne/server/api';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { BilingualField } from './bilingual-field.tsx';
import { addCriterion, emptyText, MOST_CRITERIA, moved, optional } from './ladder-draft.ts';

interface CriteriaListProps {
  /** Of the list in what is sent, such as `content.criteriaItems`. */
  path: string;
  /** Whose criteria: read by those who hear the buttons. */
  of: string;
  criteria: readonly Criterion[];
  errors: Record<string, string>;
  onChange: (field: string, criteria: Criterion[]) => void;
}

/** What is asked for, point by point: each with what may show it and what tells “met” from “not yet”. */
export function CriteriaList({ path, of, criteria, errors, onChange }: CriteriaListProps) {
  const { t } = useText();
  const list = useRef<HTMLOListElement>(null);
  const focusField = (at: number) =>
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLElement>(':scope > li')[at]?.querySelector<HTMLElement>('textarea')?.focus(),
    );
  const change = (at: number, criterion: Criterion, field: string) =>
    onChange(`${path}.${at}.${field}`, criteria.with(at, criterion));
  const move = (at: number, step: 1 | -1) => onChange(`${path}.order`, moved(criteria, at, step));
  return (
    <div className="stack" data-path={path} tabIndex={-1}>
      {errors[path] !== undefined && <p className="sm bad-ink">{errors[path]}</p>}
      <ol ref={list} className="plain stack criteria">
        {criteria.map((criterion, at) => {
          const place = { number: at + 1, of };
          const { rubric, hint } = criterion;
          const own = `${path}.${at}`;
          const setRubric = (key: 'met' | 'notYet', value: Criterion['text']) => {
            const { rubric: _before, ...rest } = criterion;
            const next = { notYet: rubric?.notYet ?? emptyText(), met: rubric?.met ?? emptyText(), [key]: value };
            const isEmpty = Object.values(next).every(({ fr, en }) => fr === '' && en === '');
            change(at, isEmpty ? rest : { ...rest, rubric: next }, `rubric.${key}`);
          };
          return (
            <li key={criterion.id} className="stack-s">
              <div className="row wrap between">
                <span className="sm b">{t('badges:criteria.number', { number: at + 1 })}</span>
                <span className="row">
                  <Button
                    small
                    look="q"
                    aria-label={t('badges:criteria.up', place)}
                    disabled={at === 0}
                    onClick={() => move(at, -1)}
                    icon={<IconArrowUp className="i" aria-hidden="true" />}
                  />
                  <Button
                    small
                    look="q"
                    aria-label={t('badges:criteria.down', place)}
                    disabled={at === criteria.length - 1}
                    onClick={() => move(at, 1)}
                    icon={<IconArrowDown className="i" aria-hidden="true" />}
                  />
                  <Button
                    small
                    look="q"
                    aria-label={t('badges:criteria.remove', place)}
                    onClick={() => {
                      onChange(`${path}.remove`, criteria.toSpliced(at, 1));
                      focusField(Math.max(at - 1, 0));
                    }}
                    icon={<IconTrash className="i" aria-hidden="true" />}
                  />
                </span>
              </div>
              <BilingualField
                path={`${own}.text`}
                label={t('badges:criteria.text')}
                value={criterion.text}
                errors={errors}
                maxLength={600}
                rows={2}
                required
                onChange={(text) => change(at, { ...criterion, text }, 'text')}
              />
              <details>
                <summary className="sm">
                  {t(hint || rubric ? 'badges:criteria.moreSome' : 'badges:criteria.more')}
                </summary>
                <div className="fields after-act">
                  <BilingualField
                    path={`${own}.hint`}
                    label={t('badges:criteria.hint')}
                    value={hint ?? emptyText()}
                    errors={errors}
                    maxLength={600}
                    rows={1}
                    onChange={(value) => {
                      const { hint: _before, ...rest } = criterion;
                      change(at, { ...rest, ...optional('hint', value) }, 'hint');
                    }}
                  />
                  {(['notYet', 'met'] as const).map((key) => (
                    <BilingualField
                      key={key}
                      path={`${own}.rubric.${key}`}
                      label={t(`badges:criteria.${key}`)}
                      value={rubric?.[key] ?? emptyText()}
                      errors={errors}
                      maxLength={600}
                      rows={1}
                      onChange={(value) => setRubric(key, value)}
                    />
                  ))}
                </div>
              </details>
            </li>
          );
        })}
      </ol>
      <div>
        <Button
          small
          disabled={criteria.length >= MOST_CRITERIA}
          onClick={() => {
            onChange(`${path}.add`, addCriterion(criteria));
            focusField(criteria.length);
          }}
          icon={<IconPlus className="i" aria-hidden="true" />}
        >
          {t('badges:criteria.add')}
        </Button>
        {criteria.length >= MOST_CRITERIA && (
          <p className="xs dim after-act">{t('badges:criteria.most', { count: MOST_CRITERIA })}</p>
        )}
      </div>
    </div>
  );
}
