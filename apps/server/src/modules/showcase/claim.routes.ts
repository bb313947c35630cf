import type { Context as HonoContext } from 'hono';
import type { HttpEnv } from '../../platform/http/environment.ts';
import { createRouter } from '../../platform/http/router.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { createRateLimiter, type RateLimiter } from '../../platform/rate-limiter.ts';
import {
  decideByLink,
  type IssueDeps,
  openClaim,
  publicUrl,
  renewClaim,
  setVisibilityByLink,
  stopReminders,
} from '../issuing/index.ts';
import { particularsView } from '../issuing/particulars.schema.ts';
import { claimPage } from './claim.page.ts';
import { tellsHowEarned } from './earned.page.ts';
import { criteriaFor, faceOf, issuerFace, written } from './showcase.service.ts';
import type { ClaimState, ClaimView } from './showcase.views.ts';
import { stopRemindersPage } from './stop-reminders.page.ts';
import { page, visitOf } from './visit.page.ts';

type Deps = IssueDeps & { limiter: RateLimiter | undefined };
/** P-WEB-04: an event shares one address, so the limit is on the link. */
const DECISIONS = { max: 10, windowMs: 60 * 60 * 1000 };

function limit(deps: Deps, token: string): void {
  const seconds = deps.limiter?.take(token) ?? 0;
  if (seconds > 0) throw new AppError('too-many-requests', { seconds });
}

async function viewOf(
  deps: Deps,
  token: string,
  language: 'fr' | 'en',
  now: { justAccepted?: boolean; renewed?: boolean },
): Promise<ClaimView> {
  const { award, version, issuer, link, state } = await openClaim(deps, token);
  const decided: Partial<Record<string, ClaimState>> = {
    accepted: 'accepted',
    declined: 'declined',
    revoked: 'revoked',
  };
  const claim: ClaimState = decided[award.state] ?? (state === 'open' ? 'open' : 'expired');
  const url = publicUrl(deps.config.baseUrl, issuer.handle, award);
  const mayChoose = claim === 'accepted' && link.purpose === 'visibility' && state === 'open';
  const earned = particularsView(award.particulars);
  return {
    state: claim,
    badge: faceOf(issuer.handle, version, language, award.levelId),
    description: written(version.content.description, language),
    criteria: criteriaFor(version, language, award.levelId),
    issuer: issuerFace(issuer),
    recipientName: award.recipientName,
    earned,
    awardedAt: award.awardedAt.toISOString(),
    validUntil: award.validUntil?.toISOString() ?? null,
    linkExpiresAt: link.expiresAt.toISOString(),
    timeZone: issuer.timeZone,
    acceptAction: `/claim/${token}/accept`,
    declineAction: `/claim/${token}/decline`,
    renewAction: claim === 'expired' && link.purpose === 'claim' ? `/claim/${token}/renew` : null,
    renewed: now.renewed === true,
    justAccepted: now.justAccepted === true,
    visibility: mayChoose
      ? {
          action: `/claim/${token}/visibility`,
          visibility: award.visibility,
          showName: award.showName,
          indexable: award.indexable,
          showParticulars: tellsHowEarned(earned) ? award.showParticulars : null,
        }
      : null,
    badgeUrl: url === null ? null : url.slice(deps.config.baseUrl.length),
    decidedAt: (award.revokedAt ?? award.decidedAt)?.toISOString() ?? null,
  };
}

/** The page behind the mailed link: GET shows, POST decides, so that mail scanners decide nothing. */
export const claimRoutes = (given: IssueDeps) => {
  const deps: Deps = { ...given, limiter: given.config.limits ? createRateLimiter(given.clock, DECISIONS) : undefined };
  const prefix = (c: HonoContext<HttpEnv>) =>
    new URL(c.req.url).pathname === c.get('barePath') ? '' : `/${c.get('language')}`;
  return createRouter()
    .get('/claim/:token', async (c) => {
      const view = await viewOf(deps, c.req.param('token'), c.get('language'), {
        justAccepted: c.req.query('new') === '1',
        renewed: c.req.query('sent') === '1',
      });
      return page(c, claimPage(visitOf(deps, c), view), { hasForm: true, brand: view.issuer.colour });
    })
    .post('/claim/:token/accept', async (c) => {
      limit(deps, c.req.param('token'));
      const next = await decideByLink(deps, c.req.param('token'), 'accepted');
      return c.redirect(`${prefix(c)}/claim/${next}?new=1`, 303);
    })
    .post('/claim/:token/decline', async (c) => {
      limit(deps, c.req.param('token'));
      await decideByLink(deps, c.req.param('token'), 'declined');
      return c.redirect(`${prefix(c)}/claim/${c.req.param('token')}`, 303);
    })
    .post('/claim/:token/renew', async (c) => {
      limit(deps, c.req.param('token'));
      await renewClaim(deps, c.req.param('token'));
      return c.redirect(`${prefix(c)}/claim/${c.req.param('token')}?sent=1`, 303);
    })
    .get('/claim/:token/reminders', async (c) => {
      const { award, version, issuer, link } = await openClaim(deps, c.req.param('token'));
      if (link.purpose !== 'claim') throw new AppError('not-found');
      const view = {
        action: `${prefix(c)}/claim/${c.req.param('token')}/reminders`,
        badge: faceOf('', version, c.get('language')).name,
        issuer: issuerFace(issuer),
        isStopped: award.remindersStoppedAt !== null,
      };
      return page(c, stopRemindersPage(visitOf(deps, c), view), { hasForm: true, brand: view.issuer.colour });
    })
    .post('/claim/:token/reminders', async (c) => {
      const form = await c.req.parseBody();
      await stopReminders(deps, c.req.param('token'));
      // RFC 8058: a mail program that asks with one click is answered here and never sent on.
      if (form['List-Unsubscribe'] !== undefined) return c.text('OK');
      return c.redirect(`${prefix(c)}/claim/${c.req.param('token')}/reminders`, 303);
    })
    .post('/claim/:token/visibility', async (c) => {
      limit(deps, c.req.param('token'));
      const form = await c.req.parseBody();
      const { visibility } = form;
      if (visibility !== 'private' && visibility !== 'link' && visibility !== 'public') {
        throw new AppError('invalid-request', {}, [{ pointer: '/visibility', reason: 'required' }]);
      }
      const url = await setVisibilityByLink(deps, c.req.param('token'), {
        visibility,
        showName: form.hideName === undefined,
        indexable: form.indexable !== undefined,
        showParticulars: form.showParticulars !== undefined,
      });
      return c.redirect(url ?? `${prefix(c)}/claim/${c.req.param('token')}`, 303);
    });
};
