import type pg from 'pg';
import type { MailTrap } from './mail-trap.ts';
import { rowsOf } from './rows.ts';

/** What an organisation's awards left behind everywhere, counted in all and without repetition. */
interface Tally {
  awards: number;
  people: number;
  unfinished: number;
  publicIds: number;
  statusIndices: number;
  statusBitsDrawn: number;
  editions: number;
  editedAwards: number;
  logEntries: number;
  mails: number;
  mailedAwards: number;
  openLinks: number;
}

const SQL = `select
  count(*)::int as awards,
  count(distinct (badge_version_id, recipient_email))::int as people,
  count(*) filter (where state <> 'pending')::int as unfinished,
  count(distinct public_id)::int as "publicIds",
  count(distinct (status_list_id, status_index))::int as "statusIndices",
  (select sum(used_count)::int from status_lists) as "statusBitsDrawn",
  (select count(*)::int from editions) as editions,
  (select count(distinct award_id)::int from editions) as "editedAwards",
  (select count(*)::int from log_entries where kind = 'edition-signed' and organisation_id = $1
    and id in (select log_entry_id from editions)) as "logEntries",
  (select count(*)::int from mails where kind = 'award') as mails,
  (select count(distinct subject_id)::int from mails where kind = 'award') as "mailedAwards",
  (select count(*)::int from claim_links where expires_at > created_at) as "openLinks"
  from awards`;

export async function tally(pool: pg.Pool, organisationId: string): Promise<Tally> {
  const [row] = await rowsOf<Tally>(pool, organisationId, SQL, [organisationId]);
  if (row === undefined) throw new Error('nothing was counted');
  return row;
}

/** `count` awards, whole: each with its index, its edition, its entry, its link and its mail; nothing beside them. */
export const whole = (count: number): Omit<Tally, 'statusBitsDrawn'> => ({
  awards: count,
  people: count,
  unfinished: 0,
  publicIds: count,
  statusIndices: count,
  editions: count,
  editedAwards: count,
  logEntries: count,
  mails: count,
  mailedAwards: count,
  openLinks: count,
});

/** Addresses that were sent an award mail; a mail given twice to a mail program is one when its Message-ID is the same. */
export function mailedAddresses(trap: MailTrap): string[] {
  const byId = new Map(
    trap.mails
      .filter(({ text }) => text?.includes('/claim/'))
      .map((mail) => [mail.messageId, mail.envelope.to[0] ?? '']),
  );
  return [...byId.values()].sort();
}
