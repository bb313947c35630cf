import { texts } from '../../../platform/texts/texts.ts';
import type { Told } from './mail-html.ts';
import type { MailTexts } from './writer.ts';

/** The text part: the same words in the same order, the link on a line of its own. */
export const mailTextPart = (told: Told[], site: string): string =>
  [
    ...told.slice(1).map(({ language }) => texts(language)('mail:frame.alsoBelow')),
    told.map(({ mail }) => words(mail)).join('\n\n* * *\n\n'),
    site,
  ].join('\n\n');

const words = ({ heading, opening, paragraphs, code, button, closing, notes, stop }: MailTexts): string =>
  [
    heading,
    ...(opening === undefined ? [] : [opening]),
    ...paragraphs,
    ...(code === undefined ? [] : [code]),
    ...(button === undefined ? [] : [`${button.label}\n${button.url}`]),
    ...(closing === undefined ? [] : [closing]),
    ...notes,
    ...(stop === undefined ? [] : [`${stop.label}\n${stop.url}`]),
  ].join('\n\n');
