import type { MailTexts } from './writer.ts';

/** The text part: the same words in the same order, the link on a line of its own. */
export const mailTextPart = ({ heading, paragraphs, code, button, notes, stop }: MailTexts): string =>
  [
    heading,
    ...paragraphs,
    ...(code === undefined ? [] : [code]),
    ...(button === undefined ? [] : [`${button.label}\n${button.url}`]),
    ...notes,
    ...(stop === undefined ? [] : [`${stop.label}\n${stop.url}`]),
    'Insigne',
  ].join('\n\n');
