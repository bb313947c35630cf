import type { BadgeContent, BadgeView } from '@insigne/server/api';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { sameContent, withProposedAlt } from './badge-content.ts';
import { change, type History, redo, redoneNext, startHistory, undo, undoneNext } from './draft-history.ts';
import { forgetDraft, keepDraft, keptDraft } from './kept-draft.ts';

/** One typed text each half second is enough to lose nothing. */
const KEEP_AFTER_MS = 500;

/** The badge whose draft goes on from one page to the next: it was not lost, so that it is found is no news. */
let handedOver: string | undefined;

export interface BadgeDraft {
  content: BadgeContent;
  /** Differs from what the server holds. */
  isDirty: boolean;
  /** Text found in this browser, typed earlier and never saved. */
  wasFound: boolean;
  canUndo: boolean;
  canRedo: boolean;
  /** The field that the next undo, and the next redo, is about. */
  undoes: string | undefined;
  redoes: string | undefined;
  set: (field: string, next: BadgeContent) => void;
  undo: () => void;
  redo: () => void;
  /** The server's form of what was sent (white space trimmed), unless something else was typed meanwhile. */
  adopt: (sent: BadgeContent, saved: BadgeContent) => void;
  /** Before another page goes on with this draft: kept at once, and known there as what was typed a moment ago. */
  handOver: () => void;
  /** Back to what the server holds. */
  reset: () => void;
}

/** The badge being written: history of changes, kept in this browser until it is saved. */
export function useBadgeDraft(badge: BadgeView): BadgeDraft {
  const { t } = useText();
  const [found] = useState(() => {
    const kept = keptDraft(badge.id);
    return kept && !sameContent(kept.content, badge.content) ? kept.content : undefined;
  });
  const [history, setHistory] = useState<History<BadgeContent>>(() => {
    const start = startHistory(badge.content);
    if (found === undefined) return start;
    return handedOver === badge.id ? startHistory(found) : change(start, found, 'found', Date.now());
  });
  const [wasFound, setWasFound] = useState(found !== undefined && handedOver !== badge.id);
  useEffect(() => {
    handedOver = undefined;
  }, []);
  const content = history.present;
  const isDirty = !sameContent(content, badge.content);

  /** What waits for its half second. */
  const unkept = useRef<(() => void) | undefined>(undefined);

  useEffect(() => {
    if (!isDirty) {
      unkept.current = undefined;
      forgetDraft(badge.id);
      return;
    }
    const keep = () => {
      unkept.current = undefined;
      keepDraft(badge.id, { revision: badge.revision, content });
    };
    unkept.current = keep;
    const timer = setTimeout(keep, KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [badge.id, badge.revision, content, isDirty]);

  // Left within that half second, by a link, a closed tab or a session that has ended: kept at once.
  useEffect(() => {
    const keepNow = () => unkept.current?.();
    window.addEventListener('pagehide', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, []);

  return {
    content,
    isDirty,
    wasFound: wasFound && isDirty,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    undoes: undoneNext(history),
    redoes: redoneNext(history),
    set: (field, next) =>
      setHistory((before) => change(before, withProposedAlt(before.present, next, t), field, Date.now())),
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
    adopt: (sent, saved) => {
      setWasFound(false);
      setHistory((before) => (sameContent(before.present, sent) ? { ...before, present: saved } : before));
    },
    handOver: () => {
      unkept.current?.();
      handedOver = badge.id;
    },
    reset: () => {
      setWasFound(false);
      setHistory(startHistory(badge.content));
    },
  };
}
