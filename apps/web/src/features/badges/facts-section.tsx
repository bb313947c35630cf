import type { Ladder } from '@insigne/server/api';
import { Checkbox, NativeSelect, NumberInput, TagsInput } from '@mantine/core';
import { onlyLevel } from '../../artwork/badge-design.ts';
import { useText } from '../../texts/texts.ts';
import type { SectionProps } from './texts-section.tsx';

const FOUR_LEVELS = ['aptitude', 'acquisition', 'mastery', 'excellence'] as const;
const MOST_TAGS = 20;
const LONGEST_VALIDITY = 240;

export function FactsSection({ content, errors, onChange }: SectionProps) {
  const { t } = useText();
  const fixed = (id: (typeof FOUR_LEVELS)[number]): Ladder => {
    const name = { fr: t(`app:level.${id}`, { lng: 'fr' }), en: t(`app:level.${id}`, { lng: 'en' }) };
    return { of: FOUR_LEVELS.length, rungs: [{ id, rank: FOUR_LEVELS.indexOf(id) + 1, name }] };
  };
  return (
    <section className="card fields" aria-labelledby="facts">
      <h2 id="facts">{t('app:editor.facts')}</h2>
      <div className="pair">
        <NativeSelect
          label={t('app:editor.level')}
          description={t('app:editor.levelHint')}
          data-path="content.ladder"
          error={errors['content.ladder']}
          value={onlyLevel(content)?.id ?? ''}
          onChange={(event) => {
            const id = FOUR_LEVELS.find((one) => one === event.currentTarget.value);
            const { ladder: _before, ...rest } = content;
            onChange('level', id === undefined ? rest : { ...rest, ladder: fixed(id) });
          }}
        >
          <option value="">{t('app:editor.noLevel')}</option>
          {FOUR_LEVELS.map((level, at) => (
            <option key={level} value={level}>
              {`${at + 1} · ${t(`app:level.${level}`)}`}
            </option>
          ))}
        </NativeSelect>
        <NumberInput
          label={t('app:editor.validity')}
          description={t('app:editor.validityHint')}
          data-path="content.validityMonths"
          error={errors['content.validityMonths']}
          min={1}
          max={LONGEST_VALIDITY}
          clampBehavior="strict"
          allowDecimal={false}
          hideControls
          value={content.validityMonths ?? ''}
          onChange={(value) =>
            onChange('validity', { ...content, validityMonths: typeof value === 'number' ? value : null })
          }
        />
      </div>
      <Checkbox
        label={t('app:editor.suspension')}
        description={t('app:editor.suspensionHint')}
        data-path="content.allowsSuspension"
        checked={content.allowsSuspension === true}
        onChange={(event) => {
          const { allowsSuspension: _before, ...rest } = content;
          // Absent means no: a badge made before the choice existed is not changed by looking at it.
          onChange('suspension', event.currentTarget.checked ? { ...content, allowsSuspension: true } : rest);
        }}
      />
      <TagsInput
        label={t('app:editor.tags')}
        description={t('app:editor.tagsHint')}
        data-path="content.tags"
        error={errors['content.tags']}
        value={content.tags}
        maxTags={MOST_TAGS}
        onChange={(tags) => onChange('tags', { ...content, tags: tags.map((tag) => tag.trim().slice(0, 40)) })}
      />
    </section>
  );
}
