import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { createRouter } from '../../platform/http/router.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { skillPath } from '../badges/index.ts';
import { caseOfSkill } from '../skills/index.ts';
import { link } from './pieces.page.ts';
import { skillPage } from './skill.page.ts';
import { getPublicSkill, skillPageView } from './skill-view.ts';
import { page, visitOf } from './visit.page.ts';

type Deps = Pick<Context, 'db' | 'config'>;

/** A skill of an organisation's framework at the address that its badges give: a page, or the same as data. */
export const skillPageRoutes = (deps: Deps) =>
  createRouter().get('/o/:org/skills/:file', async (c) => {
    const { org, file } = c.req.param();
    const [, id = '', extension = ''] = /^([^.]+)(\.json)?$/.exec(file) ?? [];
    if (!z.uuid().safeParse(id).success) throw new AppError('not-found');
    const skill = await getPublicSkill(deps, org, id);
    const visit = visitOf(deps, c);
    const vary = 'accept-language, cookie, accept';
    if (skill.whole.id !== id.toLowerCase())
      return c.body(null, 301, {
        location: link(visit, skillPath(skill.organisation.handle, skill.whole.id)) + extension,
        // A merge can be undone.
        'cache-control': 'no-store',
        vary,
      });
    const accept = c.req.header('accept') ?? '';
    if (extension === '' && (accept.includes('text/html') || !/\bapplication\/(?:ld\+)?json\b/.test(accept)))
      return page(c, skillPage(visit, await skillPageView(deps, skill, visit.language)), {
        brand: skill.organisation.brandColour,
      });
    const body = JSON.stringify(
      caseOfSkill(skill.whole, (one) => deps.config.baseUrl + skillPath(skill.organisation.handle, one)),
    );
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const headers = {
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
      // Asked for anew each time: what a catalogue shows no more, this shows no more.
      'cache-control': 'no-cache',
      vary,
      etag,
    };
    return c.req.header('if-none-match') === etag ? c.body(null, 304, headers) : c.body(body, 200, headers);
  });
