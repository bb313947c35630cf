import type { BadgeContent } from '@insigne/server/api';

interface Kept {
  /** The saved state that the text was typed on. */
  revision: number;
  content: BadgeContent;
}

const name = (badgeId: string): string => `insigne.draft.${badgeId}`;

/** Text typed and not saved stays in this browser when the page is left or breaks. */
export function keepDraft(badgeId: string, kept: Kept): void {
  try {
    localStorage.setItem(name(badgeId), JSON.stringify(kept));
  } catch {
    // A full or closed store: the warning before leaving still stands.
  }
}

export const forgetDraft = (badgeId: string): void => localStorage.removeItem(name(badgeId));

export function keptDraft(badgeId: string): Kept | undefined {
  const text = localStorage.getItem(name(badgeId));
  if (text === null) return undefined;
  try {
    const kept = JSON.parse(text) as Kept;
    return typeof kept.revision === 'number' && kept.content?.artwork !== undefined ? kept : undefined;
  } catch {
    return undefined;
  }
}
