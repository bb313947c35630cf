import type { Context } from '../../platform/context.ts';
import { createRouter } from '../../platform/http/router.ts';
import { findOrganisation } from '../organisations/index.ts';
import { getRevocationList, getStatusList } from './status-lists.ts';

/** Public documents that verifiers of any origin read; a copy may be kept for a minute (P-STA-06). */
const PUBLIC_DOCUMENT = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=60' };

/** Status of badges, in both forms of the standard. */
export const statusRoutes = (deps: Pick<Context, 'db' | 'config'>) =>
  createRouter()
    .get('/o/:org/status/:list', async (c) => {
      const organisation = await findOrganisation(deps, c.req.param('org'));
      const wantsJson = (c.req.header('accept') ?? '').includes('application/json');
      return c.body(await getStatusList(deps, organisation.id, c.req.param('list')), 200, {
        ...PUBLIC_DOCUMENT,
        'content-type': wantsJson ? 'application/json' : 'application/vc',
        vary: 'accept',
      });
    })
    .get('/o/:org/revocations/:list', async (c) => {
      const organisation = await findOrganisation(deps, c.req.param('org'));
      return c.body(await getRevocationList(deps, organisation, c.req.param('list')), 200, {
        ...PUBLIC_DOCUMENT,
        'content-type': 'application/json',
      });
    });
