import type { BadgeContent } from '@insigne/server/api';
import { type ReactNode, useId } from 'react';
import { DrawnBadge, StoredBadge } from '../../artwork/badge-picture.tsx';
import { levelsIn } from '../../artwork/badge-words.ts';
import { LevelMark } from '../../artwork/level-mark.tsx';
import { useText } from '../../texts/texts.ts';
import { type Piece, wordDiff } from '../../texts/word-diff.ts';
import type { Comparison } from './compare-contents.ts';

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
  const pieces = field.kind === 'text' ? wordDiff(field.before, field.after) : [];
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
      <div className="sides">
        <div>
          <p className="xs dim">{before.label}</p>
          {shown(before, 'removed')}
        </div>
        <div>
          <p className="xs dim">{after.label}</p>
          {shown(after, 'added')}
        </div>
      </div>
    </section>
  );
}

function useFieldName(field: Comparison): string {
  const { t } = useText();
  if (field.kind === 'picture') return t('app:editor.artwork');
  const name = t(`app:editor.${field.field}`);
  if (field.kind === 'fact') return name;
  return t('app:editor.fieldIn', { field: name, language: t(`common:language.${field.language}`) });
}

/** One side of a changed text. Line and underline say what colour says, and a word says it to who sees neither. */
function MarkedText({ pieces, kind, lang }: { pieces: Piece[]; kind: 'removed' | 'added'; lang: string }) {
  const { t } = useText();
  const own = pieces.filter((piece) => piece.kind === 'same' || piece.kind === kind);
  if (own.length === 0) return <p className="dim">{t('badges:compare.empty')}</p>;
  const Mark = kind === 'removed' ? 'del' : 'ins';
  return (
    <p className="marked" lang={lang}>
      {own.map((piece, position) => {
        // Pieces have no name of their own and never move.
        const key = `${position}`;
        if (piece.kind === 'same') return <span key={key}>{piece.text}</span>;
        return (
          <Mark key={key}>
            <span className="sr">{t(`badges:compare.${kind}`)} </span>
            {piece.text}
          </Mark>
        );
      })}
    </p>
  );
}

function Picture({ side: { content, artworkUrl } }: { side: Side }) {
  return artworkUrl === undefined ? (
    <DrawnBadge content={content} size={PICTURE_SIZE} />
  ) : (
    <StoredBadge badge={{ name: content.name, artworkUrl }} alt={content.alt} size={PICTURE_SIZE} />
  );
}

function Fact({ field, content }: { field: Extract<Comparison, { kind: 'fact' }>['field']; content: BadgeContent }) {
  const { t } = useText();
  switch (field) {
    case 'level':
      return content.ladder === undefined ? (
        <p>{t('app:editor.noLevel')}</p>
      ) : (
        levelsIn(content).map((level) => <LevelMark key={level.id} level={level} />)
      );
    case 'validity':
      return (
        <p>
          {content.validityMonths === null
            ? t('badges:compare.noEnd')
            : t('badges:compare.months', { count: content.validityMonths })}
        </p>
      );
    case 'suspension':
      return <p>{t(content.allowsSuspension === true ? 'badges:compare.yes' : 'badges:compare.no')}</p>;
    case 'tags':
      return (
        <p className={content.tags.length === 0 ? 'dim' : ''}>{content.tags.join(', ') || t('badges:compare.empty')}</p>
      );
  }
}
