import { createRoute } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import type { Context } from '../../platform/context.ts';
import type { HttpEnv } from '../../platform/http/environment.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import { meAnswerSchema, personAnswerSchema, updatePersonSchema } from './accounts.schema.ts';
import { getMe, updateMe } from './accounts.service.ts';
import type { Auth } from './auth.ts';
import { readSession } from './sign-in.ts';

/** Puts the signed-in person on the request, and the renewed cookies on the answer. */
export const signedInActor = (auth: Auth) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    const { actor, setCookies } = await readSession(auth, c.req.raw.headers);
    c.set('actor', actor);
    await next();
    // A route that signs in or out has set its own: a renewed old session must not come after it.
    if (c.res.headers.has('set-cookie')) return;
    for (const cookie of setCookies) c.res.headers.append('set-cookie', cookie);
  });

/** The signed-in person's own record. */
export const accountsRoutes = (deps: Pick<Context, 'db' | 'clock' | 'config'> & { auth: Auth }) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: '/me',
        summary: 'The signed-in person, and where they are',
        responses: { 200: jsonAnswer(meAnswerSchema, 'Who you are') },
      }),
      async (c) => {
        const { name, timeZone } = deps.config.installation;
        return c.json({ person: await getMe(deps, requireActor(c)), installation: { name, timeZone } }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/me',
        summary: 'Change one’s name or language',
        request: jsonBody(updatePersonSchema),
        responses: { 200: jsonAnswer(personAnswerSchema, 'The person, changed') },
      }),
      async (c) => {
        const person = await updateMe(deps, requireActor(c), c.req.valid('json'));
        // The cookie holds the old name and language for up to a minute.
        const { setCookies } = await readSession(deps.auth, c.req.raw.headers, { fresh: true });
        for (const cookie of setCookies) c.header('set-cookie', cookie, { append: true });
        return c.json({ person }, 200);
      },
    );
