import type { BadgeContent } from '@insigne/server/api';
import { TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { SkillsField } from './skills-field.tsx';
import type { SectionProps } from './texts-section.tsx';

/** As many as the server takes. */
const MOST = 50;
type Alignment = NonNullable<BadgeContent['alignments']>[number];
const MORE = ['targetCode', 'targetFramework'] as const;
const LONGEST = { targetCode: 60, targetFramework: 200 } as const;

/** What the badge stands for: skills of the organisation's own frameworks, and those described elsewhere. */
export function SkillsSection(section: SectionProps) {
  const { t } = useText();
  return (
    <section className="card fields" aria-labelledby="skills">
      <h2 id="skills">{t('badges:skills.title')}</h2>
      <SkillsField {...section} />
      <AlignmentsField {...section} />
    </section>
  );
}

/** Skills and standards described elsewhere, which the badge names so that other programs can match it. */
function AlignmentsField({ content, errors, onChange }: SectionProps) {
  const { t } = useText();
  const { alignments = [], ...rest } = content;
  const set = (field: string, next: Alignment[]) =>
    onChange(field, next.length === 0 ? rest : { ...rest, alignments: next });
  return (
    <details className="more" open={alignments.length > 0 || undefined}>
      <summary>
        {t('badges:alignments.title')}{' '}
        <span className="xs dim">{t('badges:alignments.count', { count: alignments.length })}</span>
      </summary>
      <div className="fields after-act">
        <p className="sm dim">{t('badges:alignments.hint')}</p>
        {alignments.map((alignment, at) => {
          // Known by its place: nothing of it stays the same while it is written.
          const key = `${at}`;
          const change = (field: keyof Alignment, value: string) => {
            const { [field]: _before, ...others } = alignment;
            const isLeftOut = value === '' && field !== 'targetName' && field !== 'targetUrl';
            set(
              `alignments.${at}.${field}`,
              alignments.with(at, (isLeftOut ? others : { ...others, [field]: value }) as Alignment),
            );
          };
          const own = (field: keyof Alignment) => ({
            'data-path': `content.alignments.${at}.${field}`,
            error: errors[`content.alignments.${at}.${field}`],
            value: alignment[field] ?? '',
          });
          return (
            <fieldset key={key} className="stack-s">
              <legend className="field-name">{t('badges:alignments.number', { number: at + 1 })}</legend>
              <div className="pair">
                <TextInput
                  label={t('badges:alignments.targetName')}
                  maxLength={200}
                  required
                  {...own('targetName')}
                  onChange={(event) => change('targetName', event.currentTarget.value)}
                />
                <TextInput
                  type="url"
                  label={t('badges:alignments.targetUrl')}
                  placeholder="https://"
                  maxLength={500}
                  required
                  {...own('targetUrl')}
                  onChange={(event) => change('targetUrl', event.currentTarget.value)}
                />
                {MORE.map((field) => (
                  <TextInput
                    key={field}
                    label={t(`badges:alignments.${field}`)}
                    maxLength={LONGEST[field]}
                    {...own(field)}
                    onChange={(event) => change(field, event.currentTarget.value)}
                  />
                ))}
              </div>
              <div>
                <Button
                  small
                  look="q"
                  onClick={() => set('alignments.remove', alignments.toSpliced(at, 1))}
                  icon={<IconTrash className="i" aria-hidden="true" />}
                >
                  {t('badges:alignments.remove', { number: at + 1 })}
                </Button>
              </div>
            </fieldset>
          );
        })}
        <div>
          <Button
            small
            disabled={alignments.length >= MOST}
            onClick={() => set('alignments.add', [...alignments, { targetName: '', targetUrl: '' }])}
            icon={<IconPlus className="i" aria-hidden="true" />}
          >
            {t('badges:alignments.add')}
          </Button>
        </div>
      </div>
    </details>
  );
}
