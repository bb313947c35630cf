// My badges: a holder's view of issuing's awards. Promises: only the holder's own addresses open them. Calls issuing.
import { createRoute, z } from '@hono/zod-openapi';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import { inLanguage } from '../../platform/language.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { decideHeld, getHeld, holderFile, type IssueDeps, listHeld, setHeldVisibility } from '../issuing/index.ts';
import { heldBadgeSchema, visibilitySchema } from '../issuing/issuing.schema.ts';
import { fileName } from './file-name.ts';

const oneBadge = z.object({ publicId: z.string().max(64) });
const badgeAnswer = z.object({ badge: heldBadgeSchema });
const decision = (name: 'accept' | 'decline', summary: string) =>
  createRoute({
    method: 'post',
    path: `/me/badges/{publicId}/${name}` as const,
    summary,
    request: { params: oneBadge },
    responses: { 200: jsonAnswer(badgeAnswer, 'The badge') },
  });

/** "My badges": what was awarded to the signed-in person's addresses. */
export const backpackRoutes = (deps: IssueDeps) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/badges',
        summary: 'My badges',
        responses: { 200: jsonAnswer(z.object({ badges: z.array(heldBadgeSchema) }), 'Newest first') },
      }),
      async (c) => c.json({ badges: await listHeld(deps, requireActor(c)) }, 200),
    )
    .openapi(decision('accept', 'Accept'), async (c) =>
      c.json({ badge: await decideHeld(deps, requireActor(c), c.req.valid('param').publicId, 'accepted') }, 200),
    )
    .openapi(decision('decline', 'Decline, for ever'), async (c) =>
      c.json({ badge: await decideHeld(deps, requireActor(c), c.req.valid('param').publicId, 'declined') }, 200),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/badges/{publicId}/visibility',
        summary: 'Who may see it',
        request: { params: oneBadge, ...jsonBody(visibilitySchema) },
        responses: { 200: jsonAnswer(badgeAnswer, 'The badge') },
      }),
      async (c) =>
        c.json(
          { badge: await setHeldVisibility(deps, requireActor(c), c.req.valid('param').publicId, c.req.valid('json')) },
          200,
        ),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/badges/{publicId}/{file}',
        summary: "The holder's own signed file",
        request: { params: oneBadge.extend({ file: z.string().openapi({ example: 'file.png' }) }) },
        responses: {
          200: { description: 'The file', content: { 'application/octet-stream': { schema: z.string() } } },
        },
      }),
      async (c) => {
        const { publicId, file } = c.req.valid('param');
        const actor = requireActor(c);
        // The router takes no parameter inside a segment.
        const [, format] = /^file\.(png|svg|json)$/.exec(file) ?? [];
        if (format !== 'png' && format !== 'svg' && format !== 'json') throw new AppError('not-found');
        const hand = await getHeld(deps, actor, publicId);
        const { body, type } = await holderFile(deps, hand, format);
        const name = inLanguage(hand.version.content.name, hand.award.language).text;
        return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
          headers: {
            'content-type': type,
            'content-disposition': `attachment; filename="${fileName(name, format)}"`,
            'cache-control': 'private, no-store',
          },
        });
      },
    );
