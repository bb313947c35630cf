import type { BadgeContent } from '../badges/badges.schema.ts';

/** A skill that the badge stands for, or what is described elsewhere. */
export interface AlignmentView {
  name: string;
  /** Path of its page here, or an address elsewhere. */
  url: string;
  /** Framework and code; may be empty. */
  about: string;
}

/** What other systems call a badge, and addresses of what is of its kind elsewhere. */
export interface ElsewhereView {
  identifiers: { type: NonNullable<BadgeContent['otherIdentifiers']>[number]['identifierType']; text: string }[];
  related: string[];
}
