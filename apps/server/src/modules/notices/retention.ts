import type { Context } from '../../platform/context.ts';
import type { RetentionClass } from '../../platform/retention.ts';
import { deleteOldMails } from './notices.store.ts';

/** Whom what was written to. A sent mail has no text any more; a year answers the question whether it went out. */
export const noticesRetention = ({ db }: Pick<Context, 'db'>): RetentionClass[] => [
  { name: 'mails', days: 365, purge: (before) => db.within({ system: true }, (tx) => deleteOldMails(tx, before)) },
];
