import { Checkbox, NativeSelect, NumberInput, TagsInput } from '@mantine/core';
import { LEVELS, levelNumber } from '../../artwork/badge-design.ts';
import { useText } from '../../texts/texts.ts';
import type { SectionProps } from './texts-section.tsx';

const MOST_TAGS = 20;
const LONGEST_VALIDITY = 240;

export function FactsSection({ content, errors, onChange }: SectionProps) {
  const { t } = useText();
  return (
    <section className="card fields" aria-labelledby="facts">
      <h2 id="facts">{t('app:editor.facts')}</h2>
      <div className="pair">
        <NativeSelect
          label={t('app:editor.level')}
          description={t('app:editor.levelHint')}
          data-path="content.level"
          error={errors['content.level']}
          value={content.level ?? ''}
          onChange={(event) => {
            const level = LEVELS.find((one) => one === event.currentTarget.value) ?? null;
            onChange('level', { ...content, level });
          }}
        >
          <option value="">{t('app:editor.noLevel')}</option>
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {`${levelNumber(level)} · ${t(`app:level.${level}`)}`}
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
