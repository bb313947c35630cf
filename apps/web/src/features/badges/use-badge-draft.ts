import type { BadgeContent, BadgeView } from '@insigne/server/api';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { sameContent, withProposedAlt } from './badge-content.ts';
import { type Base, standingOf } from './draft-base.ts';
import { change, type History, redo, redoneNext, startHistory, undo, undoneNext } from './draft-history.ts';
import { forgetDraft, keepDraft, keptDraft } from './kept-draft.ts';

/** One typed text each half second is enough to lose nothing. */
const KEEP_AFTER_MS = 500;

/** The badge whose draft goes on from one page to the next: it was not lost, so that it is found is no news. */
let handedOver: string | undefined;

export interface BadgeDraft {
  content: BadgeContent;
  /** Differs from the saved state that it was begun on. */
  isDirty: boolean;
  /** Somebody saved meanwhile, in another tab or elsewhere: saving is refused until the person has chosen. */
  isOvertaken: boolean;
  /** Of the saved state that it was begun on: what saving may replace. */
  revision: number;
  /** The same, as of now: what was saved a moment ago included. */
  revisionNow: () => number;
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
  adopt: (sent: BadgeContent, saved: Base<BadgeContent>) => void;
  /** Before another page goes on with this draft: kept at once, and known there as what was typed a moment ago. */
  handOver: () => void;
  /** What somebody else saved, in place of what is here: a step like others, which can be taken back. */
  take: (theirs: Base<BadgeContent>) => void;
  /** Back to what the server holds. */
  reset: () => void;
}

/** The badge being written: history of changes, kept in this browser until it is saved. */
export function useBadgeDraft(badge: BadgeView): BadgeDraft {
  const { t } = useText();
  const [kept] = useState(() => {
    const found = keptDraft(badge.id);
    return found && !sameContent(found.content, badge.content) ? found : undefined;
  });
  const found = kept?.content;
  // What a kept text was typed on is not known any more, only how old it is.
  const [base, setBase] = useState<Base<BadgeContent>>({
    revision: kept?.revision ?? badge.revision,
    content: badge.content,
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
  const baseNow = useRef(base);
  const stand = (on: Base<BadgeContent>) => {
    baseNow.current = on;
    setBase(on);
  };
  const content = history.present;
  const standing = standingOf(base, badge, content);
  const isDirty = standing === 'changed' || standing === 'overtaken';

  const take = ({ revision, content: theirs }: Base<BadgeContent>) => {
    stand({ revision, content: theirs });
    setHistory((before) =>
      sameContent(before.present, theirs) ? before : change(before, theirs, 'theirs', Date.now()),
    );
  };
  useEffect(() => {
    if (standing !== 'outdated') return;
    const isNews = !sameContent(content, badge.content);
    take(badge);
    if (isNews) notifications.show({ message: t('badges:conflict.followed') });
  });

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
      keepDraft(badge.id, { revision: base.revision, content });
    };
    unkept.current = keep;
    const timer = setTimeout(keep, KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [badge.id, base.revision, content, isDirty]);

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
    isOvertaken: standing === 'overtaken',
    revision: base.revision,
    revisionNow: () => baseNow.current.revision,
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
      stand({ revision: saved.revision, content: saved.content });
      setHistory((before) => (sameContent(before.present, sent) ? { ...before, present: saved.content } : before));
    },
    take: (theirs) => {
      setWasFound(false);
      take(theirs);
    },
    handOver: () => {
      unkept.current?.();
      handedOver = badge.id;
    },
    reset: () => {
      setWasFound(false);
      stand({ revision: badge.revision, content: badge.content });
      setHistory(startHistory(badge.content));
    },
  };
}
