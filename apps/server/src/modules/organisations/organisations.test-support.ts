import { pino } from 'pino';
import { testDatabase } from '../../../tests/support/postgres.ts';
import type { Actor } from '../../platform/actor.ts';
import { readConfig } from '../../platform/config.ts';
import type { Context } from '../../platform/context.ts';
import { openDatabase } from '../../platform/database/database.ts';
import { createVault } from '../../platform/vault.ts';
import { createAuth, readSession, requestCode, submitCode } from '../accounts/index.ts';
import { listMails } from '../notices/index.ts';
import { acceptInvitation, inviteMember } from './invitations.ts';
import type { Role } from './organisations.schema.ts';
import { createOrganisation } from './organisations.service.ts';

const TOKEN = /[1-9A-HJ-NP-Za-km-z]{44}/;

/** The parts that organisations need, on a database of this test file's own, and people who signed in with a code. */
export async function openScene(variables: Record<string, string> = {}) {
  const database = await testDatabase();
  const db = openDatabase(database.url, () => {});
  let now = new Date('2026-03-02T09:00:00Z');
  const config = readConfig({ INSIGNE_LIMITS: 'off', ...variables });
  const deps: Pick<Context, 'db' | 'clock' | 'config' | 'vault'> = {
    db,
    clock: { now: () => now },
    config,
    vault: createVault(Buffer.alloc(32, 7)),
  };
  let code = '';
  const auth = createAuth({
    ...deps,
    logger: pino({ level: 'silent' }),
    deliverCode: async (_email, made) => {
      code = made;
    },
  });

  async function signIn(email: string): Promise<Actor> {
    const from = { language: 'fr' as const, clientAddress: '192.0.2.1' };
    await requestCode(auth, { email, ...from });
    const { setCookies } = await submitCode(auth, { email, code, ...from, headers: new Headers() });
    const cookie = setCookies.map((line) => line.split(';')[0]).join('; ');
    const { actor } = await readSession(auth, new Headers({ cookie }));
    if (actor === undefined) throw new Error(`${email} could not sign in`);
    return actor;
  }

  const operator: Actor = { ...(await signIn('operator@installation.example')), isOperator: true };

  /** The secret in the newest mail to an address, as it is kept without a mail server. */
  async function mailedToken(organisationId: string, to: string): Promise<string> {
    const { mails } = await listMails(deps, organisationId, 1);
    const [token] = TOKEN.exec(mails.find((mail) => mail.to === to)?.text ?? '') ?? [];
    if (token === undefined) throw new Error(`no mail to ${to} holds a link`);
    return token;
  }

  /** An organisation of the operator's making, owned by `owner@<handle>.example`. */
  async function makeOrganisation(handle: string) {
    const ownerEmail = `owner@${handle}.example`;
    const made = await createOrganisation(deps, operator, {
      name: `Organisation ${handle}`,
      handle,
      website: '',
      language: 'fr',
      timeZone: 'Europe/Paris',
      ownerEmail,
    });
    const owner = await signIn(ownerEmail);
    await acceptInvitation(deps, owner, await mailedToken(made.organisation.id, ownerEmail));
    return { ...made, owner };
  }

  async function join(organisation: { id: string; handle: string }, owner: Actor, role: Role, email: string) {
    await inviteMember(deps, owner, organisation.handle, { email, role });
    const actor = await signIn(email);
    await acceptInvitation(deps, actor, await mailedToken(organisation.id, email));
    return actor;
  }

  return {
    deps,
    /** As somebody who has just proved who they are. */
    get operator(): Actor {
      return { ...operator, provedAt: now };
    },
    signIn,
    mailedToken,
    makeOrganisation,
    join,
    moveClock(ms: number) {
      now = new Date(now.getTime() + ms);
    },
    async close() {
      await db.close();
      await database.drop();
    },
  };
}

export type Scene = Awaited<ReturnType<typeof openScene>>;
