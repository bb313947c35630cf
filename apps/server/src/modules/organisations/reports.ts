import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Scope, Tx } from '../../platform/database/database.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { findPeople, listOperators, type Person } from '../accounts/index.ts';
import { recordEvent } from '../audit/index.ts';
import { queueMails } from '../notices/index.ts';
import { authorise, findOrganisation, type Organisation } from './authorise.ts';
import { listMembers } from './members.store.ts';
import { mayDo } from './organisations.rights.ts';
import type { ReportInput, reportListSchema, reportQuerySchema, reportSchema } from './reports.schema.ts';
import * as store from './reports.store.ts';

type Deps = Pick<Context, 'db' | 'clock'>;
type MailDeps = Deps & Pick<Context, 'config' | 'vault'>;
const PAGE_SIZE = 50;
/** Page of an organisation, of a badge or of an award. Whether that badge exists is not asked: it may be private. */
const ABOUT = /^\/o\/([a-z0-9-]{1,80})(?:\/(?:b|badges)\/[A-Za-z0-9]{1,64})?$/;

/** Whom a report about this page goes to; none: the operator. */
export async function organisationAbout(deps: Deps, about: string): Promise<Organisation | undefined> {
  const handle = ABOUT.exec(about)?.[1];
  if (handle === undefined) return undefined;
  return findOrganisation(deps, handle).catch((error) => {
    if (error instanceof AppError && error.type === 'not-found') return undefined;
    throw error;
  });
}

/** Stores what a visitor reports, and mails it to whoever must act on it: once, however often the form is sent. */
export async function submitReport(deps: MailDeps, about: string, input: ReportInput): Promise<void> {
  const organisation = await organisationAbout(deps, about);
  const organisationId = organisation?.id ?? null;
  const scope = organisationId === null ? { system: true } : { organisationId };
  const place = organisation === undefined ? '' : about;
  const { baseUrl } = deps.config;
  const values = {
    kind: input.kind,
    organisationName: organisation?.name ?? '',
    aboutUrl: `${baseUrl}${place || '/'}`,
    text: input.text,
    replyTo: input.email ?? '',
    reportsUrl: `${baseUrl}/app${organisation === undefined ? '/admin/reports' : `/o/${organisation.handle}/reports`}`,
  };
  await deps.db.within(scope, async (tx) => {
    const row = { ...input, organisationId, about: place, createdAt: deps.clock.now(), closedAt: null };
    if (!(await store.insertReport(tx, row))) return;
    const people = organisation === undefined ? await listOperators(tx) : await handlers(tx, organisation.id);
    await queueMails(
      deps,
      tx,
      people.map(({ email: to, language }) => ({
        ...{ template: 'report' as const, values, to, language, subjectId: input.id },
        ...(organisationId !== null && { organisationId }),
      })),
    );
  });
}

async function handlers(tx: Tx, organisationId: string): Promise<Person[]> {
  const members = await listMembers(tx, organisationId);
  return findPeople(
    tx,
    members.filter(({ role }) => mayDo(role, 'report.handle')).map(({ personId }) => personId),
  );
}

/** Null: what was reported about the site itself, which only its operator reads. */
async function placeOf(deps: Deps, actor: Actor, of: string | null): Promise<{ id: string | null; scope: Scope }> {
  if (of !== null) {
    const { organisation } = await authorise(deps, actor, of, 'report.handle');
    return { id: organisation.id, scope: { organisationId: organisation.id } };
  }
  if (!actor.isOperator) throw new AppError('not-found');
  return { id: null, scope: { system: true } };
}

const toView = ({ organisationId: _, createdAt, closedAt, ...row }: store.ReportRow): z.infer<typeof reportSchema> => ({
  ...row,
  createdAt: createdAt.toISOString(),
  closedAt: closedAt?.toISOString() ?? null,
});

export async function listReports(
  deps: Deps,
  actor: Actor,
  of: string | null,
  { state, page }: z.output<typeof reportQuerySchema>,
): Promise<z.infer<typeof reportListSchema>> {
  const { id, scope } = await placeOf(deps, actor, of);
  const found = await deps.db.within(scope, (tx) => store.listReports(tx, id, { state, page, pageSize: PAGE_SIZE }));
  const { rows, open, closed } = found;
  return { reports: rows.map(toView), total: state === 'open' ? open : closed, open, page, pageSize: PAGE_SIZE };
}

/** Closes a report that was dealt with, or opens it again. */
export async function closeReport(deps: Deps, actor: Actor, of: string | null, id: string, closed: boolean) {
  const place = await placeOf(deps, actor, of);
  const now = deps.clock.now();
  return deps.db.within(place.scope, async (tx) => {
    const row = await store.setClosed(tx, { organisationId: place.id, id, closedAt: closed ? now : null });
    if (row === undefined) throw new AppError('not-found');
    await recordEvent(tx, {
      ...(place.id !== null && { organisationId: place.id }),
      ...{ actorId: actor.id, action: closed ? 'report.closed' : 'report.reopened', at: now },
      subject: { kind: 'report', id },
    });
    return toView(row);
  });
}
