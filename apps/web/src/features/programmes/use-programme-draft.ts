import type { ProgrammeContent, ProgrammeView } from '@insigne/server/api';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { useText } from '../../texts/texts.ts';
import { sameContent } from '../badges/badge-content.ts';
import { type Base, standingOf } from '../badges/draft-base.ts';
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
  /** What somebody else saved, in place of what is here: a step like others, which can be taken back. */
  take: (theirs: Base<ProgrammeContent>) => void;
}

/** A programme being written. A draft saves itself; an open one, which people read, waits for its button. */
export function useProgrammeDraft(programme: ProgrammeView): ProgrammeDraft {
  const { t } = useText();
  const saving = useSaveProgramme(programme.id);
  const [history, setHistory] = useState<History<ProgrammeContent>>(() => startHistory(programme.content));
  /** The server trims white space. What is typed stays as it is: the space before the next word is in it. */
  const [trimmed, setTrimmed] = useState<{ from: ProgrammeContent; to: ProgrammeContent }>();
  const content = history.present;
  const [base, setBase] = useState<Base<ProgrammeContent>>(() => programme);
  const isTrimmed = trimmed && sameContent(content, trimmed.from) && sameContent(base.content, trimmed.to);
  const standing = standingOf(base, programme, isTrimmed ? base.content : content);
  const isDirty = standing === 'changed' || standing === 'overtaken';

  const take = ({ revision, content: theirs }: Base<ProgrammeContent>) => {
    setBase({ revision, content: theirs });
    setHistory((before) =>
      sameContent(before.present, theirs) ? before : change(before, theirs, 'theirs', Date.now()),
    );
  };
  useEffect(() => {
    if (standing !== 'outdated') return;
    const isNews = !sameContent(content, programme.content);
    take(programme);
    if (isNews) notifications.show({ message: t('programmes:conflict.followed') });
  });

  /** One save at a time: a second one, begun at the same revision, would be refused as somebody else's. */
  const running = useRef<Running>(undefined);

  const save = async (revision = base.revision): Promise<boolean> => {
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
    if (after !== undefined) {
      setBase(after);
      setTrimmed({ from: content, to: after.content });
    }
    return after !== undefined;
  };

  const savesItself = programme.state === 'draft' && standing === 'changed' && !saving.isPending && !saving.isError;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed is what makes it begin anew
  useEffect(() => {
    if (!savesItself) return;
    const timer = setTimeout(() => void save(), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [content, savesItself]);

  const isRefused = saving.error instanceof Problem && saving.error.code === 'wrong-state';
  return {
    content,
    isDirty,
    isSaving: saving.isPending,
    error: saving.error,
    isConflict: isRefused || (standing === 'overtaken' && !saving.isPending),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    set: (changed) => {
      if (saving.isError && !isRefused) saving.reset();
      const field = Object.keys(changed).join();
      setHistory((before) => change(before, { ...before.present, ...changed }, field, Date.now()));
    },
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
    save,
    take: (theirs) => {
      saving.reset();
      take(theirs);
    },
  };
}
