import type { Context as HonoContext } from 'hono';
import type { Context } from '../../platform/context.ts';
import type { HttpEnv } from '../../platform/http/environment.ts';
import { createRouter } from '../../platform/http/router.ts';
import { catalogueFilterSchema } from '../programmes/catalogue.schema.ts';
import { getProgrammePage } from '../programmes/index.ts';
import { cataloguePage } from './catalogue.page.ts';
import { catalogueView } from './catalogue-view.ts';
import { programmePage } from './programme.page.ts';
import { page, visitOf } from './visit.page.ts';

type Deps = Pick<Context, 'db' | 'config' | 'clock'>;

async function answer(deps: Deps, c: HonoContext<HttpEnv>, handle?: string) {
  const asked = c.req.queries();
  const one = (name: string) => asked[name]?.[0];
  const filter = catalogueFilterSchema.parse({ ...asked, q: one('q'), page: one('page') });
  const view = await catalogueView(deps, filter, c.get('language'), {
    ...(handle !== undefined && { handle }),
    printed: one('all') === '1',
  });
  const [, query = ''] = view.pageUrl(view.page).split('?');
  const visit = visitOf(deps, c, query === '' ? '' : `?${query}`);
  return page(c, cataloguePage(visit, view), { hasForm: true, brand: view.issuer?.colour ?? null });
}

/** What can be earned here: of the whole installation, and of one organisation. */
export const catalogueRoutes = (deps: Deps) =>
  createRouter()
    .get('/catalog', (c) => answer(deps, c))
    .get('/o/:org/catalog', (c) => answer(deps, c, c.req.param('org')))
    .get('/o/:org/programmes/:id', async (c) => {
      const { org, id } = c.req.param();
      const programme = await getProgrammePage(deps, org, id, c.get('actor'));
      return page(c, programmePage(visitOf(deps, c), programme), { brand: programme.organisation.brandColour });
    });
