import type { BadgeContent } from '@insigne/server/api';
import { type ReactNode, useId } from 'react';
import { DrawnBadge, StoredBadge } from '../../artwork/badge-picture.tsx';
import { levelsIn } from '../../artwork/badge-words.ts';
import { LevelMark } from '../../artwork/level-mark.tsx';
import { formatList, inLanguage, shownName } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { wordDiff } from '../../texts/word-diff.ts';
import { MarkedText, Sides } from '../../ui/marked-text.tsx';
import { useMembers } from '../organisations/organisations.queries.ts';
import { choiceOf } from './awarders-field.tsx';
import { useBadges } from './badges.queries.ts';
import { type Comparison, modesOfLevels, ofLevels, otherFacts } from './compare-contents.ts';

/** One of the two versions. */
export interface Side {
  label: string;
  content: BadgeContent;
  /** Of a published version; the draft is drawn. */
  artworkUrl?: string;
}

const PICTURE_SIZE = 200;

/** One field in both versions: beside each other, or on a phone one below the other. */
export function ComparedField({ field, before, after }: { field: Comparison; before: Side; after: Side }) {
  const { t } = useText();
  const id = useId();
  const pieces = field.kind === 'text' || field.kind === 'level' ? wordDiff(field.before, field.after) : [];
  const shown = (side: Side, kind: 'removed' | 'added'): ReactNode => {
    if (field.kind === 'picture') return <Picture side={side} />;
    if (field.kind === 'fact') return <Fact field={field.field} content={side.content} />;
    return <MarkedText pieces={pieces} kind={kind} lang={field.language} />;
  };
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 className="h3 row wrap between" id={id}>
        {useFieldName(field)}
        {!field.differs && <span className="xs dim">{t('badges:compare.same')}</span>}
      </h2>
      <Sides labels={[before.label, after.label]} before={shown(before, 'removed')} after={shown(after, 'added')} />
    </section>
  );
}

function useFieldName(field: Comparison): string {
  const { t, language } = useText();
  if (field.kind === 'picture') return t('app:editor.artwork');
  if (field.kind === 'level')
    return t('app:editor.fieldIn', {
      field: t('badges:compare.level', { name: inLanguage(field.level, language).text }),
      language: t(`common:language.${field.language}`),
    });
  const name = isOwnName(field.field) ? t(`badges:compare.field.${field.field}`) : t(`app:editor.${field.field}`);
  if (field.kind === 'fact') return name;
  return t('app:editor.fieldIn', { field: name, language: t(`common:language.${field.language}`) });
}

/** Members whose labels stand with the folded groups of the editor. */
const OWN_NAMES = [
  ...([
    'criteriaItems',
    'renewal',
    'effort',
    'skills',
    'alignments',
    'awarders',
    'prerequisites',
    'assessment',
  ] as const),
  ...(['catalogue', 'other'] as const),
];
const isOwnName = (field: string): field is (typeof OWN_NAMES)[number] => OWN_NAMES.some((one) => one === field);

function Picture({ side: { content, artworkUrl } }: { side: Side }) {
  return artworkUrl === undefined ? (
    <DrawnBadge content={content} size={PICTURE_SIZE} />
  ) : (
    <StoredBadge badge={{ name: content.name, artworkUrl }} alt={content.alt} size={PICTURE_SIZE} />
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  const { t } = useText();
  if (lines.length === 0) return <p className="dim">{t('common:changed.empty')}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Prerequisites({ ids }: { ids: readonly string[] }) {
  const { language } = useText();
  const { data = [] } = useBadges();
  const nameOf = (id: string) => data.find((badge) => badge.id === id)?.content.name;
  return <Lines lines={ids.map((id) => inLanguage(nameOf(id) ?? { fr: id, en: id }, language).text)} />;
}

function Awarders({ content }: { content: BadgeContent }) {
  const { t } = useText();
  const members = useMembers().data ?? [];
  const nameOf = (id: string) => {
    const member = members.find(({ personId }) => personId === id);
    return member === undefined ? t('badges:more.personGone') : shownName(member);
  };
  return <Lines lines={[t(`badges:more.who.${choiceOf(content)}`), ...(content.awarderIds ?? []).map(nameOf)]} />;
}

function Fact({ field, content }: { field: Extract<Comparison, { kind: 'fact' }>['field']; content: BadgeContent }) {
  const { t, language } = useText();
  const textOf = (text: BadgeContent['name']) => inLanguage(text, language).text;
  const levelLines = (member: 'validityMonths' | 'minimumAssessors', inWords: (number: number) => string): string[] =>
    ofLevels(content, member).map(({ name, number }) => `${textOf(name)} – ${inWords(number)}`);
  switch (field) {
    case 'level':
      return content.ladder === undefined ? (
        <p>{t('app:editor.noLevel')}</p>
      ) : (
        levelsIn(content).map((level) => <LevelMark key={level.id} level={level} />)
      );
    case 'validity': {
      const inWords = (months: number | null) =>
        months === null ? t('badges:compare.noEnd') : t('badges:compare.months', { count: months });
      return <Lines lines={[inWords(content.validityMonths), ...levelLines('validityMonths', inWords)]} />;
    }
    case 'suspension':
      return <p>{t(content.allowsSuspension === true ? 'badges:compare.yes' : 'badges:compare.no')}</p>;
    case 'tags':
      return <Lines lines={content.tags} />;
    case 'skills':
      return (
        <Lines lines={(content.skills ?? []).map(({ named, skillId }) => (named ? textOf(named.name) : skillId))} />
      );
    case 'alignments':
      return (
        <Lines lines={(content.alignments ?? []).map(({ targetName, targetUrl }) => `${targetName} – ${targetUrl}`)} />
      );
    case 'awarders':
      return <Awarders content={content} />;
    case 'prerequisites':
      return <Prerequisites ids={content.prerequisites ?? []} />;
    case 'assessment':
      return (
        <Lines
          lines={[
            ...(content.assessment?.modes ?? []).map((mode) => t(`badges:more.mode.${mode}`)),
            ...(content.assessment
              ? [t('badges:compare.assessors', { count: content.assessment.minimumAssessors })]
              : []),
            ...modesOfLevels(content).map(
              ({ name, modes }) =>
                `${textOf(name)} – ${formatList(
                  modes.map((mode) => t(`badges:more.mode.${mode}`)),
                  language,
                )}`,
            ),
            ...levelLines('minimumAssessors', (count) => t('badges:compare.assessors', { count })),
          ]}
        />
      );
    case 'catalogue':
      return <p>{t(`badges:more.catalogues.${content.catalogue ?? 'public'}`)}</p>;
    case 'other':
      return <Lines lines={otherFacts(content)} />;
  }
}
