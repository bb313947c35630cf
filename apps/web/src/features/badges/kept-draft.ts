import type { BadgeContent } from '@insigne/server/api';

interface Kept {
  /** The saved state that the text was typed on. */
  revision: number;
  content: BadgeContent;
  /** The tab that keeps it: another one that saves its own text must not throw this one away. */
  by?: string;
}

const name = (badgeId: string): string => `insigne.draft.${badgeId}`;
const TAB = 'insigne.tab';

/** Two tabs are two people at one desk. The name outlives a reload, as what the tab's own store holds does. */
function thisTab(): string {
  const known = sessionStorage.getItem(TAB);
  if (known !== null) return known;
  const made = String(Math.random());
  sessionStorage.setItem(TAB, made);
  return made;
}

/**
 * Text typed and not saved stays in this browser when the page is left or breaks: in the tab's own store, where no other tab
 * writes over it, and in the one that outlives the tab.
 */
export function keepDraft(badgeId: string, { revision, content }: Omit<Kept, 'by'>): void {
  try {
    const text = JSON.stringify({ revision, content, by: thisTab() } satisfies Kept);
    sessionStorage.setItem(name(badgeId), text);
    localStorage.setItem(name(badgeId), text);
  } catch {
    // A full or closed store: the warning before leaving still stands.
  }
}

/** What this tab kept. Another tab's text, kept since, stays. */
export function forgetDraft(badgeId: string): void {
  sessionStorage.removeItem(name(badgeId));
  const by = read(localStorage, badgeId)?.by;
  if (by === undefined || by === thisTab()) localStorage.removeItem(name(badgeId));
}

/** Its own text before that of a tab which may still be open. */
export const keptDraft = (badgeId: string): Kept | undefined =>
  read(sessionStorage, badgeId) ?? read(localStorage, badgeId);

function read(store: Storage, badgeId: string): Kept | undefined {
  const text = store.getItem(name(badgeId));
  if (text === null) return undefined;
  try {
    const kept = JSON.parse(text) as Kept;
    return typeof kept.revision === 'number' && kept.content?.artwork !== undefined ? kept : undefined;
  } catch {
    return undefined;
  }
}
