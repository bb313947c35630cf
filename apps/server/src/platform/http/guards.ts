import { createHash } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import { AppError } from '../problem/app-error.ts';
import type { Storage } from '../storage.ts';
import type { HttpEnv } from './environment.ts';
import * as idempotency from './idempotency.store.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** P-WEB-02: a state change comes from our own pages, whatever its Content-Type says. Programs send no Origin and no cookie. */
export const checkOrigin = (baseUrl: string) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    if (!SAFE.has(c.req.method)) {
      const origin = c.req.header('origin');
      const hasCookie = c.req.header('cookie') !== undefined;
      const site = c.req.header('sec-fetch-site');
      if (origin !== undefined ? origin !== baseUrl : hasCookie && site !== undefined && site !== 'same-origin') {
        throw new AppError('origin-refused');
      }
    }
    await next();
  });

/** Refuses a body above the limit before it is read whole; a body without a stated length is counted while it is read. */
export const bodyLimit = (maxBytes: number) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    if (Number(c.req.header('content-length') ?? 0) > maxBytes) {
      throw new AppError('too-large', { max: Math.floor(maxBytes / 1024) });
    }
    await next();
  });

/** What stays open without room: verifying stores nothing, and whoever mends it must come in. */
const NEEDS_NO_ROOM = /^\/(?:api\/)?(?:verify|sign-in|sign-out|operator|me\/proof)(?:\/|$)/;

/** P-REL-08: refuses what would be stored before PostgreSQL has no room for its own log; what was stored is still read. */
export const requireRoom = (storage: Storage) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    if (!SAFE.has(c.req.method) && !NEEDS_NO_ROOM.test(c.get('barePath')) && !(await storage.hasRoom()))
      throw new AppError('storage-full');
    await next();
  });

/**
 * P-REL-03: a POST with an `Idempotency-Key` is carried out once. The same key and body give the first answer again for
 * 24 hours, another body is refused, and a request that still runs answers 409. An answer with a secret in it is not kept.
 */
export const idempotent = (deps: { db: Database; clock: Clock }) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    const key = c.req.header('idempotency-key');
    const actor = c.get('actor');
    if (c.req.method !== 'POST' || key === undefined || actor === undefined) return next();
    if (key.length > idempotency.MAX_KEY_LENGTH)
      throw new AppError('invalid-request', {}, [
        { pointer: '/', reason: 'too-long', facts: { max: idempotency.MAX_KEY_LENGTH } },
      ]);
    const body = new Uint8Array(await c.req.raw.clone().arrayBuffer());
    const requestHash = createHash('sha256')
      .update(`${c.req.path}?${new URL(c.req.url).search}\n`)
      .update(body)
      .digest('hex');
    const scope = { personId: actor.id };
    const earlier = await deps.db.within(scope, (tx) =>
      idempotency.begin(tx, { personId: actor.id, key, requestHash, now: deps.clock.now() }),
    );
    if (earlier !== undefined) {
      if (earlier.requestHash !== requestHash) throw new AppError('idempotency-mismatch');
      if (earlier.status === null) throw new AppError('request-in-flight');
      return new Response(earlier.body, {
        status: earlier.status,
        headers: { 'content-type': earlier.contentType ?? 'application/json' },
      });
    }
    await next();
    const answer = c.res.clone();
    if (c.error !== undefined || answer.status >= 500 || c.get('answersSecret') === true) {
      await deps.db.within(scope, (tx) => idempotency.forget(tx, actor.id, key)).catch(unlessAway);
      return;
    }
    const text = await answer.text();
    // What was done is done, and is told, also when the note of its answer is lost with the database.
    await deps.db
      .within(scope, (tx) =>
        idempotency.finish(tx, actor.id, key, {
          status: answer.status,
          body: text,
          contentType: answer.headers.get('content-type'),
        }),
      )
      .catch(unlessAway);
  });

function unlessAway(error: unknown): void {
  if (!(error instanceof AppError && (error.type === 'database-unavailable' || error.type === 'storage-full')))
    throw error;
}
