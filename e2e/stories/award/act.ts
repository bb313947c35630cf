// What every part of the story has in its hands.
import type { Browser, Page } from 'playwright-core';
import type { MailTrap } from '../../../apps/server/tests/support/mail-trap.ts';
import type { Report } from '../../support/report.ts';
import { checkScreen } from '../../support/screen.ts';
import type { ServerProcess } from '../../support/server-process.ts';
import { newVisitor, type Visitor, type VisitorOptions } from '../../support/visitor.ts';
import type { Language, Words } from '../../support/words.ts';

export interface Act {
  browser: Browser;
  server: ServerProcess;
  trap: MailTrap;
  report: Report;
  language: Language;
  words: Words;
  /** For downloads; removed at the end. */
  folder: string;
}

export const enter = (act: Act, options: Omit<VisitorOptions, 'language'> = {}): Promise<Visitor> =>
  newVisitor(act.browser, act.report, { language: act.language, ...options });

export const look = (visitor: Visitor, name: string): Promise<void> => checkScreen(visitor, name);

/** The address of this installation in a mail's text that `path` begins. */
export function linkIn(act: Act, text: string, path: string): string {
  const found = text.match(/https?:\/\/[^\s<>"]+/g)?.find((url) => url.startsWith(`${act.server.url}${path}`));
  if (found === undefined) throw new Error(`no link to ${path} in the mail:\n${text}`);
  return found;
}

/** A screen of the organisation, by its menu. */
export const openMenu = ({ words }: Act, page: Page, entry: string): Promise<void> =>
  page
    .getByRole('link', { name: words(`app:menu.${entry}`), exact: true })
    .first()
    .click();
