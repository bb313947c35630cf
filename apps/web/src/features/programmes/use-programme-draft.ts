import type { ProgrammeContent, ProgrammeView } from '@insigne/server/api';
import { useEffect, useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { change, type History, redo, startHistory, undo } from '../badges/draft-history.ts';
import { useSaveProgramme } from './programmes.queries.ts';

/** Long enough to finish a sentence, short enough to lose none. */
const SAVE_AFTER_MS = 1_500;

const same = (one: ProgrammeContent, other: ProgrammeContent) => JSON.stringify(one) === JSON.stringify(other);

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
  const content = history.present;
  const isDirty = !same(content, programme.content);

  const save = async (revision = programme.revision): Promise<boolean> => {
    if (same(content, programme.content)) return true;
    try {
      const saved = await saving.mutateAsync({ content, revision });
      // The server trims white space; what was typed meanwhile stays.
      setHistory((before) => (same(before.present, content) ? { ...before, present: saved.content } : before));
      return true;
    } catch {
      return false;
    }
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
