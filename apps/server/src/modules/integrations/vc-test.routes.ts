import type { JsonObject } from '@insigne/credentials';
import type { Context as Call } from 'hono';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import type { HttpEnv } from '../../platform/http/environment.ts';
import { createRouter } from '../../platform/http/router.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { getStatusList, giveCredential, setGivenStatus } from '../issuing/index.ts';
import { findOrganisation } from '../organisations/index.ts';
import { issueAnswer, statusListAnswer, vcBody, verdictAnswer } from './vc-answers.page.ts';
import { issueSchema, statusSchema, verifyPresentationSchema, verifySchema } from './vc-api.schema.ts';
import { INSTANCES, type InstanceName, isInstance, keyOf, signForSuite, withIssuer } from './vc-test-instances.ts';
import { verifyPlain } from './vc-verify.ts';

type Deps = Pick<Context, 'db' | 'clock' | 'config' | 'vault' | 'metrics' | 'verifier'>;

const DEFAULT: InstanceName = 'eddsa-rdfc-2022';
/** The instance that adds a status: under the organisation's did:web, by which its status lists are signed. */
const STATUS = 'status';
/** In place of a program's key: nobody's. */
const NO_KEY = '00000000-0000-0000-0000-000000000000';

/** JSON that says it is: no form of another site can be sent so without that site being asked (P-WEB-02). */
async function read<Schema extends z.ZodType>(c: Call<HttpEnv>, schema: Schema): Promise<z.output<Schema>> {
  if (!/^application\/json(?:;|$)/i.test(c.req.header('content-type') ?? ''))
    throw new AppError('unsupported-media-type');
  const body: unknown = await c.req.json().catch(() => undefined);
  const parsed = schema.safeParse(body);
  if (!parsed.success)
    throw new AppError(
      'invalid-request',
      {},
      parsed.error.issues.map(({ path }) => ({ pointer: `/${path.join('/')}`, reason: 'malformed' })),
    );
  return parsed.data;
}

/**
 * VC API for the public test suites of the W3C, with INSIGNE_VC_TEST alone: it signs for the demo organisation whoever asks, and reads
 * contexts that no badge may have. docs/vc-api.md says how suites are pointed at it.
 */
export function vcTestRoutes(deps: Deps, handle: string) {
  const router = createRouter();
  router.use('/vc/*', vcBody);

  const issue = async (c: Call<HttpEnv>, instance: string) => {
    const { credential } = await read(c, issueSchema);
    const document = credential as JsonObject;
    if (instance === STATUS) {
      const organisation = await findOrganisation(deps, handle);
      const own = withIssuer(document, organisation.did);
      return issueAnswer(() =>
        giveCredential(deps, organisation, own, { apiKeyId: NO_KEY, purposes: ['revocation'], contexts: 'open' }),
      );
    }
    if (!isInstance(instance)) throw new AppError('not-found');
    return issueAnswer(() => signForSuite(deps, handle, instance, document));
  };
  const verify = async (c: Call<HttpEnv>) => {
    const { verifiableCredential, options } = await read(c, verifySchema);
    return verdictAnswer(await verifyPlain(deps, 'credential', verifiableCredential, options, 'open'));
  };
  const verifyVp = async (c: Call<HttpEnv>) => {
    const { verifiablePresentation, options } = await read(c, verifyPresentationSchema);
    return verdictAnswer(await verifyPlain(deps, 'presentation', verifiablePresentation, options, 'open'));
  };

  router.get('/vc/', async (c) => {
    const base = `${deps.config.baseUrl}/vc`;
    const names = Object.keys(INSTANCES).filter(isInstance);
    const keys = await Promise.all(names.map(async (name) => ({ name, id: (await keyOf(deps, handle, name)).did })));
    const { did } = await findOrganisation(deps, handle);
    return c.json({
      issuers: [...keys, { name: STATUS, id: did }].map(({ name, id }) => ({
        id,
        name,
        endpoint: `${base}/${name}/credentials/issue`,
      })),
      verifiers: [{ endpoint: `${base}/credentials/verify` }],
      vpVerifiers: [{ endpoint: `${base}/presentations/verify` }],
      setStatusLists: [{ endpoint: `${base}/credentials/status` }],
    });
  });
  router.get('/vc/status-lists/:id', async (c) => {
    const { id } = await findOrganisation(deps, handle);
    return statusListAnswer(await getStatusList(deps, id, c.req.param('id')), c.req.header('accept'));
  });
  router.post('/vc/credentials/issue', (c) => issue(c, DEFAULT));
  router.post('/vc/:instance/credentials/issue', (c) => issue(c, c.req.param('instance')));
  for (const base of ['/vc', '/vc/:instance']) {
    router.post(`${base}/credentials/verify`, verify);
    router.post(`${base}/presentations/verify`, verifyVp);
  }
  router.post('/vc/credentials/status', async (c) => {
    const { credentialId, credentialStatus, status } = await read(c, statusSchema);
    const organisation = await findOrganisation(deps, handle);
    const { statusPurpose: purpose } = credentialStatus;
    await setGivenStatus(deps, organisation, credentialId, { purpose, on: status, apiKeyId: NO_KEY });
    return c.json({});
  });
  return router;
}
