import type { MailTexts } from './mail-texts.ts';

/** The text part: the same words in the same order, the link on a line of its own. */
export const mailTextPart = ({ heading, paragraphs, code, button, notes }: MailTexts): string =>
  [
    heading,
    ...paragraphs,
    ...(code === undefined ? [] : [code]),
    ...(button === undefined ? [] : [`${button.label}\n${button.url}`]),
    ...notes,
    'Insigne',
  ].join('\n\n');
