import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { texts } from '../../platform/texts/texts.ts';
import { recordEvent } from '../audit/index.ts';
import { listOutbox, type MailState, mailFigures, retryMail } from '../notices/index.ts';
import { listOrganisations } from '../organisations/index.ts';

type Deps = Pick<Context, 'db' | 'clock' | 'mailer' | 'config'>;
const PAGE_SIZE = 50;
const ADDRESS = /[^\s<>"'(),;:]+@([^\s<>"'(),;:]+)/g;

function requireOperator(actor: Actor): void {
  if (!actor.isOperator) throw new AppError('not-found');
}

/**
 * All mails of the installation by their outside: kind, organisation, domain, how they stand. What they say, and to whom, is
 * their organisation's business; mail servers like to repeat the address in their refusals, so it is cut out there as well.
 */
export async function getOutbox(deps: Deps, actor: Actor, query: { state?: MailState | undefined; page: number }) {
  requireOperator(actor);
  const names = new Map((await listOrganisations(deps)).map(({ id, name }) => [id, name]));
  const { rows, counts } = await deps.db.within({ system: true }, async (tx) => ({
    rows: await listOutbox(tx, query.state, query.page, PAGE_SIZE),
    counts: (await mailFigures(tx)).counts,
  }));
  const { waiting: _waiting, ...states } = counts;
  return {
    mails: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      organisation: row.organisationId === null ? null : (names.get(row.organisationId) ?? null),
      domain: row.recipient.slice(row.recipient.lastIndexOf('@') + 1),
      state: row.state,
      attempts: row.attempts,
      lastError: row.lastError?.replaceAll(ADDRESS, '…@$1') ?? null,
      createdAt: row.createdAt.toISOString(),
      sentAt: row.sentAt?.toISOString() ?? null,
      nextTryAt: row.nextTryAt?.toISOString() ?? null,
    })),
    counts: states,
    total: query.state === undefined ? Object.values(states).reduce((sum, n) => sum + n, 0) : states[query.state],
    page: query.page,
    pageSize: PAGE_SIZE,
  };
}

/** @throws AppError `wrong-state` for a mail that was sent, withdrawn, or has no mail server */
export async function retryOutboxMail(deps: Deps, actor: Actor, id: string): Promise<void> {
  requireOperator(actor);
  await deps.db.within({ system: true }, async (tx) => {
    if (!(await retryMail(deps, tx, id))) throw new AppError('wrong-state');
    await recordEvent(tx, {
      actorId: actor.id,
      action: 'mail.retried',
      subject: { kind: 'mail', id },
      at: deps.clock.now(),
    });
  });
}

/** A mail to the operator's own address, at once and past the queue: what the mail server says is the answer. */
export async function sendTestMail(deps: Deps, actor: Actor) {
  requireOperator(actor);
  const t = texts(actor.language);
  const text = {
    subject: t('mail:test.subject', { site: deps.config.installation.name }),
    body: t('mail:test.body', { address: deps.config.baseUrl }),
  };
  const result = await deps.mailer.send({
    messageId: `<${newId()}@${new URL(deps.config.baseUrl).hostname}>`,
    to: actor.email,
    subject: text.subject,
    html: `<p>${text.body}</p>`,
    text: text.body,
    language: actor.language,
  });
  return { outcome: result.outcome, reason: result.outcome === 'sent' ? result.response : result.reason };
}
