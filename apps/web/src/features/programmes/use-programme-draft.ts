import type { ProgrammeContent, ProgrammeView } from '@insigne/server/api';
import { useEffect, useRef, useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { sameContent } from '../badges/badge-content.ts';
import { change, type History, redo, startHistory, undo } from '../badges/draft-history.ts';
import { useSaveProgramme } from './programmes.queries.ts';

/** Long enough to finish a sentence, short enough to lose none. */
const SAVE_AFTER_MS = 1_500;

type Running = { sent: ProgrammeContent; saved: Promise<ProgrammeView | undefined> } | undefined;

export interface ProgrammeDraft {
  content: ProgrammeContent;
  isDirty: boolean;
  isSaving: boolean;
  error: Error | null;
  isConflict: boolean;
  canUndo: boolean;
  canRedo: boolean;
  set: (change: Partial<ProgrammeContent>) => void;
  undo: () => void;
  redo: () => void;
  save: (revision?: number) => Promise<boolean>;
  /** Back to what the server holds. */
  reset: (content: ProgrammeContent) => void;
}

/** A programme being written. A draft saves itself; an open one, which people read, waits for its button. */
export function useProgrammeDraft(programme: ProgrammeView): ProgrammeDraft {
  const saving = useSaveProgramme(programme.id);
  const [history, setHistory] = useState<History<ProgrammeContent>>(() => startHistory(programme.content));
  /** The server trims white space. What is typed stays as it is: the space before the next word is in it. */
  const [trimmed, setTrimmed] = useState<{ from: ProgrammeContent; to: ProgrammeContent }>();
  const content = history.present;
  const isDirty =
    !sameContent(content, programme.content) &&
    !(trimmed && sameContent(content, trimmed.from) && sameContent(programme.content, trimmed.to));

  /** One save at a time: a second one, begun at the same revision, would be refused as somebody else's. */
  const running = useRef<Running>(undefined);

  const save = async (revision = programme.revision): Promise<boolean> => {
    let from = revision;
    while (running.current !== undefined) {
      const { sent, saved } = running.current;
      const before = await saved;
      if (before === undefined || sameContent(sent, content)) return before !== undefined;
      from = before.revision;
    }
    if (from === revision && !isDirty) return true;
    const saved = saving.mutateAsync({ content, revision: from }).catch(() => undefined);
    running.current = { sent: content, saved };
    const after = await saved;
    running.current = undefined;
    if (after !== undefined) setTrimmed({ from: content, to: after.content });
    return after !== undefined;
  };

  const savesItself = programme.state === 'draft' && isDirty && !saving.isPending && !saving.isError;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed is what makes it begin anew
  useEffect(() => {
    if (!savesItself) return;
    const timer = setTimeout(() => void save(), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [content, savesItself]);

  return {
    content,
    isDirty,
    isSaving: saving.isPending,
    error: saving.error,
    isConflict: saving.error instanceof Problem && saving.error.code === 'wrong-state',
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    set: (changed) => {
      if (saving.isError && !(saving.error instanceof Problem && saving.error.code === 'wrong-state')) saving.reset();
      const field = Object.keys(changed).join();
      setHistory((before) => change(before, { ...before.present, ...changed }, field, Date.now()));
    },
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
    save,
    reset: (to) => {
      saving.reset();
      setHistory(startHistory(to));
    },
  };
}
