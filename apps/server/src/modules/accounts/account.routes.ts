import { createRoute, z } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import type { Context } from '../../platform/context.ts';
import type { HttpEnv } from '../../platform/http/environment.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import { addressesSchema, codeSchema, sessionSchema } from './account.schema.ts';
import { emailSchema } from './accounts.schema.ts';
import { addAddress, listAddresses, preferAddress, removeAddress, requestAddress } from './addresses.ts';
import type { Auth } from './auth.ts';
import type { PersonalDataKeeper } from './personal-data.ts';
import { endSession, endSessions, listSessions } from './sessions.ts';
import { readSession, requestCode, submitCode } from './sign-in.ts';

type Deps = Pick<Context, 'db' | 'clock' | 'vault'> & { auth: Auth; keepers: PersonalDataKeeper[] };
const DONE = { 204: { description: 'Done' } };
const ADDRESSES = { 200: jsonAnswer(addressesSchema, 'The preferred one first') };

/** The cookie holds the addresses, and would say the old ones for another minute. */
async function renewCookies(c: HonoContext<HttpEnv>, auth: Auth): Promise<void> {
  const { setCookies } = await readSession(auth, c.req.raw.headers, { fresh: true });
  for (const cookie of setCookies) c.header('set-cookie', cookie, { append: true });
}

/** Addresses, the devices that are signed in, and proving anew who one is. */
export const accountRoutes = (deps: Deps) =>
  createRouter()
    .openapi(
      createRoute({ method: 'get', path: '/me/addresses', summary: 'One’s addresses', responses: ADDRESSES }),
      async (c) => c.json(await listAddresses(deps, requireActor(c)), 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/addresses/code',
        summary: 'Have a code mailed to an address that is to be added',
        request: jsonBody(z.strictObject({ email: emailSchema })),
        responses: DONE,
      }),
      async (c) => {
        const address = c.req.valid('json').email;
        await requestAddress(deps, requireActor(c), { address, clientAddress: c.get('clientAddress') });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/addresses',
        summary: 'Add an address by the code that was mailed to it',
        request: jsonBody(z.strictObject({ email: emailSchema, code: codeSchema, move: z.boolean().default(false) })),
        responses: ADDRESSES,
      }),
      async (c) => {
        const { email: address, code, move } = c.req.valid('json');
        const input = { address, code, move, clientAddress: c.get('clientAddress') };
        const answer = await addAddress(deps, requireActor(c), input);
        await renewCookies(c, deps.auth);
        return c.json(answer, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/addresses/prefer',
        summary: 'Choose the address that mails go to',
        request: jsonBody(z.strictObject({ email: emailSchema })),
        responses: ADDRESSES,
      }),
      async (c) => {
        const answer = await preferAddress(deps, requireActor(c), c.req.valid('json').email);
        await renewCookies(c, deps.auth);
        return c.json(answer, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/addresses/remove',
        summary: 'Remove an address; the last one stays',
        request: jsonBody(z.strictObject({ email: emailSchema })),
        responses: ADDRESSES,
      }),
      async (c) => {
        const answer = await removeAddress(deps, requireActor(c), c.req.valid('json').email);
        await renewCookies(c, deps.auth);
        return c.json(answer, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/sessions',
        summary: 'Where one is signed in',
        responses: { 200: jsonAnswer(z.object({ sessions: z.array(sessionSchema) }), 'The latest use first') },
      }),
      async (c) => c.json({ sessions: await listSessions(deps, requireActor(c)) }, 200),
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/sessions/{id}',
        summary: 'Sign one device out',
        request: { params: z.object({ id: z.uuid() }) },
        responses: DONE,
      }),
      async (c) => {
        await endSession(deps, requireActor(c), c.req.valid('param').id);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/sessions',
        summary: 'Sign every other device out',
        responses: { 200: jsonAnswer(z.object({ ended: z.int() }), 'How many there were') },
      }),
      async (c) => {
        const { id, sessionId } = requireActor(c);
        return c.json({ ended: await endSessions(deps, { id, except: sessionId }) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/proof/code',
        summary: 'Have a code mailed, to prove anew who one is',
        responses: DONE,
      }),
      async (c) => {
        const { email, language } = requireActor(c);
        await requestCode(deps.auth, { email, language, clientAddress: c.get('clientAddress') }, 'proof');
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/proof',
        summary: 'Prove anew who one is, by the mailed code; the session gets a new id',
        request: jsonBody(z.strictObject({ code: codeSchema })),
        responses: DONE,
      }),
      async (c) => {
        const { email, language } = requireActor(c);
        const { code } = c.req.valid('json');
        const from = { clientAddress: c.get('clientAddress'), headers: c.req.raw.headers };
        const { setCookies } = await submitCode(deps.auth, { email, code, language, ...from });
        for (const cookie of setCookies) c.header('set-cookie', cookie, { append: true });
        return c.body(null, 204);
      },
    );
