import { sameContent } from './badge-content.ts';

/** The saved state that a draft was begun on. */
export interface Base<T> {
  revision: number;
  content: T;
}

export type Standing =
  /** Nothing was changed here that is not saved. */
  | 'saved'
  | 'changed'
  /** Somebody saved meanwhile, and nothing was changed here: what they saved can be shown in its place. */
  | 'outdated'
  /** Somebody saved meanwhile, and something else was written here: the person has to choose. */
  | 'overtaken';

/**
 * How a draft stands to what the server holds now. Its own base says which revision it may replace: the one that is read again
 * when a tab comes to the front is somebody else's work, which saving on top of it would throw away.
 */
export function standingOf<T extends object>(base: Base<T>, server: Base<T>, content: T): Standing {
  const isChanged = !sameContent(content, base.content);
  // An answer that left before a save may come after it: what is older is no news.
  if (server.revision <= base.revision) return isChanged ? 'changed' : 'saved';
  return isChanged && !sameContent(content, server.content) ? 'overtaken' : 'outdated';
}
