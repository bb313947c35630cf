/** Steps that can be taken back. */
export const MOST_STEPS = 100;
/** Letters typed one after the other in a field are one step. */
const SAME_STEP_MS = 1200;

/** One change: what was changed, and what stands on the other side of it. */
interface Step<T> {
  field: string;
  state: T;
}

export interface History<T> {
  past: readonly Step<T>[];
  present: T;
  future: readonly Step<T>[];
  /** When the last change was made, if the next one may go on with it. */
  lastAt: number | undefined;
}

export const startHistory = <T>(present: T): History<T> => ({ past: [], present, future: [], lastAt: undefined });

export function change<T>(history: History<T>, next: T, field: string, at: number): History<T> {
  const { past, present, lastAt } = history;
  const goesOn = lastAt !== undefined && past.at(-1)?.field === field && at - lastAt < SAME_STEP_MS;
  return {
    past: goesOn ? past : [...past, { field, state: present }].slice(-MOST_STEPS),
    present: next,
    future: [],
    lastAt: at,
  };
}

export function undo<T>(history: History<T>): History<T> {
  const step = history.past.at(-1);
  if (step === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: step.state,
    future: [{ field: step.field, state: history.present }, ...history.future],
    lastAt: undefined,
  };
}

export function redo<T>(history: History<T>): History<T> {
  const [step, ...future] = history.future;
  if (step === undefined) return history;
  return {
    past: [...history.past, { field: step.field, state: history.present }],
    present: step.state,
    future,
    lastAt: undefined,
  };
}

/** The field that the next undo, and the next redo, is about. */
export const undoneNext = <T>({ past }: History<T>): string | undefined => past.at(-1)?.field;
export const redoneNext = <T>({ future }: History<T>): string | undefined => future[0]?.field;
