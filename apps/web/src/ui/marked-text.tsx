import { type ReactNode, useId } from 'react';
import { useText } from '../texts/texts.ts';
import { type Piece, wordDiff } from '../texts/word-diff.ts';

type Kind = 'removed' | 'added';

/** One side of a changed text. Line and underline say what colour says, and a word says it to who sees neither. */
export function MarkedText({ pieces, kind, lang }: { pieces: Piece[]; kind: Kind; lang?: string | undefined }) {
  const { t } = useText();
  const own = pieces.filter((piece) => piece.kind === 'same' || piece.kind === kind);
  if (own.length === 0) return <p className="dim">{t('common:changed.empty')}</p>;
  const Mark = kind === 'removed' ? 'del' : 'ins';
  return (
    <p className="marked" lang={lang}>
      {own.map((piece, position) => {
        // Pieces have no name of their own and never move.
        const key = `${position}`;
        if (piece.kind === 'same') return <span key={key}>{piece.text}</span>;
        return (
          <Mark key={key}>
            <span className="sr">{t(`common:changed.${kind}`)} </span>
            {piece.text}
          </Mark>
        );
      })}
    </p>
  );
}

/** What the marks mean, once for a page. */
export function ChangedLegend() {
  const { t } = useText();
  return (
    <p className="xs dim">
      {t('common:changed.legend')} <del>{t('common:changed.removedSample')}</del>{' '}
      <ins>{t('common:changed.addedSample')}</ins>
    </p>
  );
}

/** Something before and after, beside each other, or on a phone one below the other. */
export function Sides({ labels, before, after }: { labels: [string, string]; before: ReactNode; after: ReactNode }) {
  return (
    <div className="sides">
      <div>
        <p className="xs dim">{labels[0]}</p>
        {before}
      </div>
      <div>
        <p className="xs dim">{labels[1]}</p>
        {after}
      </div>
    </div>
  );
}

/** A text in both states, with the words that changed. */
export function ChangedText(props: {
  title: string;
  labels: [string, string];
  before: string;
  after: string;
  lang?: string | undefined;
}) {
  const id = useId();
  const pieces = wordDiff(props.before, props.after);
  return (
    <section className="stack-s" aria-labelledby={id}>
      <h3 id={id} className="sm b">
        {props.title}
      </h3>
      <Sides
        labels={props.labels}
        before={<MarkedText pieces={pieces} kind="removed" lang={props.lang} />}
        after={<MarkedText pieces={pieces} kind="added" lang={props.lang} />}
      />
    </section>
  );
}
