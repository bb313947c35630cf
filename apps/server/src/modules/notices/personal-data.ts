import type { Context } from '../../platform/context.ts';
import type { PersonalDataKeeper } from '../accounts/index.ts';
import * as store from './notices.store.ts';

/** Mails to a person; those about their badges or invitations are erased by the modules that wrote them. */
export const noticesPersonalData = ({ db }: Pick<Context, 'db'>): PersonalDataKeeper => {
  const mailsTo = (emails: string[]) => db.within({ system: true }, (tx) => store.listMailsTo(tx, emails));
  return {
    name: 'notices',
    effect: async ({ emails }) => ({ mails: (await mailsTo(emails)).length }),
    erase: ({ emails }) => db.within({ system: true }, (tx) => store.deleteMails(tx, { recipients: emails })),
    collect: async ({ emails }) => ({
      facts: { mails: (await mailsTo(emails)).map(({ recipient: to, ...mail }) => ({ ...mail, to })) },
    }),
  };
};
