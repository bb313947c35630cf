import { createRoute, z } from '@hono/zod-openapi';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Context as HonoContext } from 'hono';
import type { Context } from '../../platform/context.ts';
import type { HttpEnv } from '../../platform/http/environment.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import { passkeyNameSchema, passkeySchema } from './account.schema.ts';
import type { Auth } from './auth.ts';
import {
  addPasskey,
  beginPasskey,
  beginPasskeySignIn,
  listPasskeys,
  removePasskey,
  renamePasskey,
  submitPasskey,
} from './passkeys.ts';

type Deps = Pick<Context, 'db' | 'clock' | 'config'> & { auth: Auth };
const DONE = { 204: { description: 'Done' } };
const onePasskey = z.object({ id: z.uuid() });
const passkeyAnswer = z.object({ passkey: passkeySchema });
/** What a browser made (Web Authentication Level 3, section 5.1); its inside is for the library to judge. */
const credentialSchema = z.looseObject({
  id: z.string().min(1).max(2_000),
  response: z.looseObject({ clientDataJSON: z.string().max(4_000) }),
});
const optionsSchema = z.object({ options: z.looseObject({ challenge: z.string() }) });
const OPTIONS = { 200: jsonAnswer(optionsSchema, 'For the browser, good for five minutes and once') };

async function prove(c: HonoContext<HttpEnv>, deps: Deps, credential: unknown, ofActor: boolean): Promise<Response> {
  const { setCookies } = await submitPasskey(deps, {
    response: credential as AuthenticationResponseJSON,
    headers: c.req.raw.headers,
    clientAddress: c.get('clientAddress'),
    ...(ofActor && { actor: requireActor(c) }),
  });
  for (const cookie of setCookies) c.header('set-cookie', cookie, { append: true });
  return c.body(null, 204);
}

/** Passkeys of the signed-in person, and signing in with one. */
export const passkeyRoutes = (deps: Deps) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/passkeys',
        summary: 'One’s passkeys',
        responses: { 200: jsonAnswer(z.object({ passkeys: z.array(passkeySchema) }), 'The oldest first') },
      }),
      async (c) => c.json({ passkeys: await listPasskeys(deps, requireActor(c)) }, 200),
    )
    .openapi(
      createRoute({ method: 'post', path: '/me/passkeys/options', summary: 'Begin a passkey', responses: OPTIONS }),
      async (c) => c.json({ options: { ...(await beginPasskey(deps, requireActor(c))) } }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/passkeys',
        summary: 'Keep a passkey that the browser made',
        request: jsonBody(z.strictObject({ name: passkeyNameSchema, credential: credentialSchema })),
        responses: { 201: jsonAnswer(passkeyAnswer, 'The passkey') },
      }),
      async (c) => {
        const { name, credential } = c.req.valid('json');
        const response = credential as unknown as RegistrationResponseJSON;
        return c.json({ passkey: await addPasskey(deps, requireActor(c), { name, response }) }, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/me/passkeys/{id}',
        summary: 'Name a passkey',
        request: { params: onePasskey, ...jsonBody(z.strictObject({ name: passkeyNameSchema })) },
        responses: { 200: jsonAnswer(passkeyAnswer, 'The passkey') },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        return c.json({ passkey: await renamePasskey(deps, requireActor(c), id, c.req.valid('json').name) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/passkeys/{id}',
        summary: 'Remove a passkey',
        request: { params: onePasskey },
        responses: DONE,
      }),
      async (c) => {
        await removePasskey(deps, requireActor(c), c.req.valid('param').id);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/sign-in/passkey/options',
        summary: 'Begin to sign in, or to prove anew who one is, with a passkey',
        responses: OPTIONS,
      }),
      async (c) => c.json({ options: { ...(await beginPasskeySignIn(deps, c.get('clientAddress'))) } }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/sign-in/passkey',
        summary: 'Sign in with a passkey',
        request: jsonBody(z.strictObject({ credential: credentialSchema })),
        responses: DONE,
      }),
      (c) => prove(c, deps, c.req.valid('json').credential, false) as never,
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/proof/passkey',
        summary: 'Prove anew who one is, by a passkey of one’s own; the session gets a new id',
        request: jsonBody(z.strictObject({ credential: credentialSchema })),
        responses: DONE,
      }),
      (c) => prove(c, deps, c.req.valid('json').credential, true) as never,
    );
