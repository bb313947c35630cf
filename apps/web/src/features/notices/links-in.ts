/** Web addresses of a plain text, in order, without the full stop of the sentence around. */
export const linksIn = (text: string): string[] =>
  (text.match(/https?:\/\/[^\s<>"]+/g) ?? []).map((link) => link.replace(/[.,;:)»]+$/, ''));
