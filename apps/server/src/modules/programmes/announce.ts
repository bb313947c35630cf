import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Language } from '../../platform/language.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import type { Progress } from '../../platform/queue/jobs.ts';
import { sendJob } from '../../platform/queue/queue.store.ts';
import { queueMails, renderMail } from '../notices/index.ts';
import { authorise, getIssuer, type Organisation } from '../organisations/index.ts';
import { missingParts } from './programme-view.ts';
import { announceJob, type ProgrammeView } from './programmes.schema.ts';
import { changeProgramme } from './programmes.service.ts';
import * as store from './programmes.store.ts';
import { publishedIds } from './published-ids.ts';
import { targetPeople } from './target-people.ts';

type Deps = Pick<Context, 'db' | 'clock' | 'config' | 'vault'>;

/** Mails written in one transaction: a killed process loses none, and writes none twice. */
const AT_ONCE = 200;

const values = (
  { config }: Pick<Context, 'config'>,
  { name: organisationName, handle }: Organisation,
  { publicId, content }: store.ProgrammeRow,
  language: Language,
  recipientName: string,
) => ({
  organisationName,
  recipientName,
  programmeName: content.name[language],
  subject: content.announcement.subject[language],
  text: content.announcement.text[language],
  // Not the app's: people of the directory are seldom members, and this page is theirs to read.
  programmeUrl: `${config.baseUrl}/o/${handle}/programmes/${publicId}`,
});

/** What an announcement would do, in numbers, and how it reads. */
export async function previewAnnouncement(deps: Deps, actor: Actor, handle: string, id: string) {
  const { organisation } = await authorise(deps, actor, handle, 'programme.manage');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const row = await store.findProgramme(tx, organisation.id, id);
    if (row === undefined) throw new AppError('not-found');
    const people = await targetPeople(tx, organisation.id, row.content);
    const emails = people.flatMap(({ email }) => email ?? []);
    const { language } = actor;
    const { subject, text } = await renderMail(
      'programme',
      language,
      values(deps, organisation, row, language, ''),
      deps.config.installation.name,
    );
    return { total: emails.length, withoutAddress: people.length - emails.length, subject, text };
  });
}

/** Opens a draft to its people, and tells them by mail if `announced` says how many. */
export const openProgramme = (
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
  { revision, announced }: { revision: number; announced: number | null },
): Promise<ProgrammeView> =>
  changeProgramme(deps, actor, { handle, id, action: 'programme.opened' }, async (tx, row, now, organisation) => {
    if (row.state !== 'draft' || row.revision !== revision) throw new AppError('wrong-state');
    const missing = missingParts(row.content, await publishedIds(tx, organisation.id, row.content.badgeIds));
    if (missing.length > 0)
      throw new AppError(
        'invalid-request',
        {},
        missing.map((pointer) => ({ pointer: `/content${pointer}`, reason: 'required' })),
      );
    const opened = { state: 'open', openedAt: now } as const;
    if (announced === null) return opened;
    await startAnnouncing(tx, row, announced);
    return { ...opened, announcedAt: now };
  });

async function startAnnouncing(tx: Tx, row: store.ProgrammeRow, announced: number): Promise<void> {
  const people = await targetPeople(tx, row.organisationId, row.content);
  // What was shown before the button is what happens, or nothing.
  if (people.filter(({ email }) => email !== null).length !== announced) throw new AppError('selection-changed');
  await sendJob(
    tx,
    announceJob,
    { organisationId: row.organisationId, programmeId: row.id },
    { key: `programme:${row.id}` },
  );
}

/** Writes the mails of an announcement, in the order of ids: whoever was reached is behind the mark that moves with them. */
export async function announce(
  deps: Deps,
  { organisationId, programmeId }: { organisationId: string; programmeId: string },
  progress: Progress,
): Promise<void> {
  const organisation = await getIssuer(deps, organisationId);
  for (;;) {
    await progress();
    const isDone = await deps.db.within({ organisationId }, (tx) => announceSome(deps, tx, organisation, programmeId));
    if (isDone) return;
  }
}

async function announceSome(deps: Deps, tx: Tx, organisation: Organisation, programmeId: string): Promise<boolean> {
  const row = await store.lockProgramme(tx, organisation.id, programmeId);
  if (row === undefined || row.announcedDoneAt !== null) return true;
  const after = row.announcedAfter ?? '';
  const people = (await targetPeople(tx, organisation.id, row.content))
    .filter(({ entryId, email }) => entryId > after && email !== null)
    .slice(0, AT_ONCE);
  await queueMails(
    deps,
    tx,
    people.map(({ email, name, language }) => ({
      template: 'programme' as const,
      to: email ?? '',
      language: language ?? organisation.language,
      organisationId: organisation.id,
      face: organisation,
      subjectId: row.id,
      values: values(deps, organisation, row, language ?? organisation.language, name),
    })),
  );
  const isDone = people.length < AT_ONCE;
  await store.updateProgramme(tx, row, {
    announcedAfter: people.at(-1)?.entryId ?? row.announcedAfter,
    announcedTo: row.announcedTo + people.length,
    ...(isDone && { announcedDoneAt: deps.clock.now() }),
  });
  return isDone;
}
