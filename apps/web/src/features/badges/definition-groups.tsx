import type { BadgeContent } from '@insigne/server/api';
import { Checkbox, MultiSelect, NativeSelect, NumberInput, TagsInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { AwardersField, choiceOf } from './awarders-field.tsx';
import { useBadges } from './badges.queries.ts';
import { BilingualField } from './bilingual-field.tsx';
import { IdentifiersField } from './identifiers-field.tsx';
import { emptyText, optional } from './ladder-draft.ts';
import { ModesField } from './modes-field.tsx';
import type { SectionProps } from './texts-section.tsx';

const MOST_TAGS = 20;
const LONGEST_VALIDITY = 240;
const CATALOGUES = ['public', 'internal', 'hidden'] as const;
/** Those of the standard's list that say something of a badge. */
const TYPES = [
  'Badge',
  'Achievement',
  'Award',
  'Certification',
  'Competency',
  'CommunityService',
  'Course',
  'LearningProgram',
  'MicroCredential',
  'Membership',
  'License',
] as const;
const CODES = ['humanCode', 'specialization', 'fieldOfStudy'] as const;
const LONGEST = { humanCode: 60, specialization: 200, fieldOfStudy: 200 } as const;

type Optional =
  | 'renewal'
  | 'effort'
  | 'prerequisites'
  | 'assessment'
  | 'catalogue'
  | 'achievementType'
  | 'creditsAvailable'
  | 'allowsSuspension'
  | (typeof CODES)[number];

/** The content without a member, or with another value of it: what is left empty is absent. */
function withMember<Key extends Optional>(content: BadgeContent, key: Key, value: BadgeContent[Key]): BadgeContent {
  const { [key]: _before, ...rest } = content;
  return (value === undefined ? rest : { ...rest, [key]: value }) as BadgeContent;
}

function Group({ title, summary, children }: { title: string; summary: string; children: ReactNode }) {
  return (
    <details className="card more">
      <summary>
        {title} <span className="xs dim">{summary}</span>
      </summary>
      <div className="fields after-act">{children}</div>
    </details>
  );
}

/** What most badges do without, folded in groups that say what stands in them. */
export function DefinitionGroups({ badgeId, ...section }: SectionProps & { badgeId: string }) {
  const { t } = useText();
  return (
    <section className="stack" aria-label={t('badges:more.title')}>
      <ValidityGroup {...section} />
      <AwardingGroup badgeId={badgeId} {...section} />
      <FindingGroup {...section} />
    </section>
  );
}

function ValidityGroup({ content, errors, onChange }: SectionProps) {
  const { t } = useText();
  return (
    <Group
      title={t('badges:more.validity')}
      summary={
        content.validityMonths === null
          ? t('badges:compare.noEnd')
          : t('badges:compare.months', { count: content.validityMonths })
      }
    >
      <NumberInput
        className="narrow"
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
      <BilingualField
        path="content.renewal"
        label={t('badges:more.renewal')}
        description={t('badges:more.renewalHint')}
        value={content.renewal ?? emptyText()}
        errors={errors}
        maxLength={1000}
        rows={2}
        onChange={(value) => onChange('renewal', withMember(content, 'renewal', optional('renewal', value).renewal))}
      />
      <Checkbox
        label={t('app:editor.suspension')}
        description={t('app:editor.suspensionHint')}
        data-path="content.allowsSuspension"
        checked={content.allowsSuspension === true}
        // Absent means no: a badge made before the choice existed is not changed by looking at it.
        onChange={(event) =>
          onChange(
            'suspension',
            withMember(content, 'allowsSuspension', event.currentTarget.checked ? true : undefined),
          )
        }
      />
    </Group>
  );
}

function AwardingGroup({ badgeId, content, errors, onChange }: SectionProps & { badgeId: string }) {
  const { t, language } = useText();
  const badges = useBadges();
  const { assessment, prerequisites = [] } = content;
  const others = (badges.data ?? [])
    .filter(({ id, state }) => id !== badgeId && (state === 'published' || prerequisites.includes(id)))
    .map((one) => ({ value: one.id, label: inLanguage(one.content.name, language).text || t('app:badge.unnamed') }));
  const setAssessment = (change: Partial<NonNullable<BadgeContent['assessment']>>) => {
    const next = { modes: [], minimumAssessors: 0, ...assessment, ...change };
    const isEmpty = next.modes.length === 0 && next.minimumAssessors === 0;
    onChange('assessment', withMember(content, 'assessment', isEmpty ? undefined : next));
  };
  return (
    <Group
      title={t('badges:more.awarding')}
      summary={[
        t(`badges:more.who.${choiceOf(content)}`),
        ...(prerequisites.length > 0 ? [t('badges:more.after', { count: prerequisites.length })] : []),
      ].join(' · ')}
    >
      <AwardersField
        content={content}
        error={errors['content.awarderIds']}
        onChange={(field, next) => {
          const { awarders: _roles, awarderIds: _people, ...rest } = content;
          onChange(field, { ...rest, ...next });
        }}
      />
      <MultiSelect
        label={t('badges:more.prerequisites')}
        description={t('badges:more.prerequisitesHint')}
        data-path="content.prerequisites"
        error={errors['content.prerequisites']}
        searchable
        clearable
        maxValues={20}
        nothingFoundMessage={t('badges:more.noneFound')}
        data={others}
        value={prerequisites}
        onChange={(ids) =>
          onChange('prerequisites', withMember(content, 'prerequisites', ids.length > 0 ? ids : undefined))
        }
      />
      <BilingualField
        path="content.effort"
        label={t('badges:more.effort')}
        description={t('badges:more.effortHint')}
        value={content.effort ?? emptyText()}
        errors={errors}
        maxLength={120}
        onChange={(value) => onChange('effort', withMember(content, 'effort', optional('effort', value).effort))}
      />
      <ModesField
        label={t('badges:more.modes')}
        value={assessment?.modes ?? []}
        onChange={(modes) => setAssessment({ modes })}
      />
      <NumberInput
        className="narrow"
        label={t('badges:more.assessors')}
        data-path="content.assessment.minimumAssessors"
        error={errors['content.assessment.minimumAssessors']}
        min={0}
        max={10}
        clampBehavior="strict"
        allowDecimal={false}
        hideControls
        value={assessment?.minimumAssessors ?? ''}
        onChange={(value) => setAssessment({ minimumAssessors: typeof value === 'number' ? value : 0 })}
      />
    </Group>
  );
}

function FindingGroup({ content, errors, onChange }: SectionProps) {
  const { t } = useText();
  const catalogue = content.catalogue ?? 'public';
  return (
    <Group title={t('badges:more.finding')} summary={t(`badges:more.catalogues.${catalogue}`)}>
      <NativeSelect
        className="narrow"
        label={t('badges:more.catalogue')}
        description={t('badges:more.catalogueHint')}
        value={catalogue}
        onChange={(event) => {
          const chosen = CATALOGUES.find((one) => one === event.currentTarget.value);
          onChange('catalogue', withMember(content, 'catalogue', chosen === 'public' ? undefined : chosen));
        }}
        data={CATALOGUES.map((value) => ({ value, label: t(`badges:more.catalogues.${value}`) }))}
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
      <NativeSelect
        className="narrow"
        label={t('badges:more.type')}
        description={t('badges:more.typeHint')}
        data-path="content.achievementType"
        error={errors['content.achievementType']}
        value={content.achievementType ?? 'Badge'}
        onChange={({ currentTarget: { value } }) =>
          onChange('type', withMember(content, 'achievementType', value === 'Badge' ? undefined : value))
        }
        data={[
          ...TYPES.map((value) => ({ value, label: t(`badges:more.types.${value}`) })),
          // One that an import brought stays.
          ...[content.achievementType ?? 'Badge'].filter((type) => !TYPES.some((one) => one === type)),
        ]}
      />
      <div className="pair">
        {CODES.map((code) => (
          <TextInput
            key={code}
            label={t(`badges:more.${code}`)}
            data-path={`content.${code}`}
            error={errors[`content.${code}`]}
            maxLength={LONGEST[code]}
            value={content[code] ?? ''}
            onChange={(event) => onChange(code, withMember(content, code, event.currentTarget.value || undefined))}
          />
        ))}
        <NumberInput
          label={t('badges:more.creditsAvailable')}
          data-path="content.creditsAvailable"
          error={errors['content.creditsAvailable']}
          min={0}
          max={1000}
          decimalScale={2}
          hideControls
          value={content.creditsAvailable ?? ''}
          onChange={(value) =>
            onChange('credits', withMember(content, 'creditsAvailable', typeof value === 'number' ? value : undefined))
          }
        />
      </div>
      <IdentifiersField content={content} errors={errors} onChange={onChange} />
    </Group>
  );
}
