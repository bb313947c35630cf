/** Steps that can be taken back. */
export const MOST_STEPS = 100;
/** Letters typed one after the other in a field are one step. */
const SAME_STEP_MS = 1200;

export interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
  /** The field changed last, and when: what decides whether a change goes on with the last step. */
  last: { field: string; at: number } | undefined;
}

export const startHistory = <T>(present: T): History<T> => ({ past: [], present, future: [], last: undefined });

export function change<T>(history: History<T>, next: T, field: string, at: number): History<T> {
  const { past, present, last } = history;
  const goesOn = last !== undefined && last.field === field && at - last.at < SAME_STEP_MS && past.length > 0;
  return {
    past: goesOn ? past : [...past, present].slice(-MOST_STEPS),
    present: next,
    future: [],
    last: { field, at },
  };
}

export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    last: undefined,
  };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, last: undefined };
}
