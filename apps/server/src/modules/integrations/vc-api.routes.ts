import { createRoute, z } from '@hono/zod-openapi';
import type { JsonObject } from '@insigne/credentials';
import type { Context as Call } from 'hono';
import type { Context } from '../../platform/context.ts';
import type { HttpEnv } from '../../platform/http/environment.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { createRateLimiter } from '../../platform/rate-limiter.ts';
import { getStatusList, giveCredential, setGivenStatus } from '../issuing/index.ts';
import { findOrganisation } from '../organisations/index.ts';
import type { KeyScope } from './api-keys.schema.ts';
import { authoriseKey } from './api-keys.ts';
import { issueAnswer, statusListAnswer, vcBody, vcDoors, verdictAnswer } from './vc-answers.page.ts';
import { statusSchema } from './vc-api.schema.ts';
import { verifyPlain } from './vc-verify.ts';

type Deps = Pick<Context, 'db' | 'clock' | 'config' | 'vault' | 'metrics' | 'verifier'>;

/** Of one key: ten a second, for a minute (P-WEB-04). */
const BY_KEY = { max: 600, windowMs: 60_000 };
/** Of one address without a key that opens: whoever tries keys tries few. */
const BY_ADDRESS = { max: 30, windowMs: 60_000 };
const ORGANISATION = z.object({ org: z.string() });

/** VC API (VCALM) of an organisation, for programs with one of its keys; docs/vc-api.md. */
export function vcApiRoutes(deps: Deps) {
  const limiter = (limit: typeof BY_KEY) => (deps.config.limits ? createRateLimiter(deps.clock, limit) : undefined);
  const [byKey, byAddress] = [limiter(BY_KEY), limiter(BY_ADDRESS)];
  const refuseAbove = (seconds: number | undefined) => {
    if (seconds !== undefined && seconds > 0) throw new AppError('too-many-requests', { seconds });
  };
  const enter = async (c: Call<HttpEnv>, org: string, scope: KeyScope) => {
    try {
      const program = await authoriseKey(deps, c.req.header('authorization'), org, scope);
      refuseAbove(byKey?.take(program.keyId));
      return program;
    } catch (error) {
      const isUnknown = error instanceof AppError && error.type === 'api-key-needed';
      if (isUnknown) refuseAbove(byAddress?.take(c.get('clientAddress')));
      throw error;
    }
  };
  const doors = vcDoors('/o/{org}/vc', ORGANISATION);
  const router = createRouter();
  router.use('/o/:org/vc/*', vcBody);
  return router
    .openapi(doors.issue, async (c) => {
      const { credential, options } = c.req.valid('json');
      const { keyId, organisation } = await enter(c, c.req.valid('param').org, 'issue');
      const purposes = [...new Set((options.credentialStatus ?? []).map(({ statusPurpose }) => statusPurpose))];
      return issueAnswer(() =>
        giveCredential(deps, organisation, credential as JsonObject, { apiKeyId: keyId, purposes }),
      ) as never;
    })
    .openapi(doors.verify, async (c) => {
      const { verifiableCredential, options } = c.req.valid('json');
      await enter(c, c.req.valid('param').org, 'verify');
      return verdictAnswer(await verifyPlain(deps, 'credential', verifiableCredential, options)) as never;
    })
    .openapi(doors.verifyPresentation, async (c) => {
      const { verifiablePresentation, options } = c.req.valid('json');
      await enter(c, c.req.valid('param').org, 'verify');
      return verdictAnswer(await verifyPlain(deps, 'presentation', verifiablePresentation, options)) as never;
    })
    .openapi(
      createRoute({
        method: 'post',
        path: '/o/{org}/vc/credentials/status',
        summary: 'Revokes, suspends or reinstates a credential that was signed for a program (VCALM)',
        request: { params: ORGANISATION, ...jsonBody(statusSchema) },
        responses: { 200: jsonAnswer(z.object({}), 'It stands so now; verifiers see it within a minute') },
      }),
      async (c) => {
        const { credentialId, credentialStatus, status } = c.req.valid('json');
        const { keyId, organisation } = await enter(c, c.req.valid('param').org, 'status');
        const { statusPurpose: purpose } = credentialStatus;
        await setGivenStatus(deps, organisation, credentialId, { purpose, on: status, apiKeyId: keyId });
        return c.json({}, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/o/{org}/vc/status-lists/{id}',
        summary: 'A status list of the organisation (VCALM)',
        request: { params: z.object({ org: z.string(), id: z.string() }) },
        responses: { 200: { description: 'The signed list', content: { 'application/vc': { schema: z.any() } } } },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        const { id: organisationId } = await findOrganisation(deps, org);
        const list = await getStatusList(deps, organisationId, id);
        return statusListAnswer(list, c.req.header('accept')) as never;
      },
    );
}
