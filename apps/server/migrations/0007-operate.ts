import { type Kysely, sql } from 'kysely';

/**
 * The trail as a chain: each event gets a place and a hash over the hash before it. The links are made by the database itself,
 * when the transaction commits: by then all its other locks are taken, so that the chain's lock is always the last one.
 * Chain 0000…: what concerns no organisation.
 */
const CHAIN = `
  alter table audit_events add check (concat(action, subject_kind, subject_id, request_id) !~ E'\\n');
  create table audit_heads (
    organisation_id uuid primary key, position bigint not null, hash bytea not null,
    -- How far the public log knows it.
    logged_position bigint not null default 0, logged_at timestamptz);
  create table audit_links (
    organisation_id uuid not null, position bigint not null, event_id uuid not null unique references audit_events,
    previous_hash bytea not null, hash bytea not null, primary key (organisation_id, position));
  create trigger audit_links_stand before update or delete on audit_links for each row execute function refuse_change();
  create trigger audit_links_stay before truncate on audit_links for each statement execute function refuse_change();
  alter table audit_heads enable row level security;
  alter table audit_heads force row level security;
  create policy reading on audit_heads using (organisation_id = current_organisation() or is_system());
  alter table audit_links enable row level security;
  alter table audit_links force row level security;
  create policy reading on audit_links using (organisation_id = current_organisation() or is_system());

  create function audit_chain(organisation uuid) returns uuid language sql immutable as
    $$ select coalesce(organisation, '00000000-0000-0000-0000-000000000000') $$;
  -- docs/specs/audit-trail.md says the same in words.
  create function audit_hash(previous bytea, place bigint, e audit_events) returns bytea language sql stable as
    $$ select sha256(previous || convert_to(concat_ws(E'\\n', 'insigne-audit-1', audit_chain(e.organisation_id), place, e.id,
      coalesce(e.actor_id::text, ''), e.action, coalesce(e.subject_kind, ''), coalesce(e.subject_id, ''), coalesce(e.request_id, ''),
      to_char(e.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), e.facts::text), 'UTF8')) $$;

  -- Two transactions that each wrote to two chains take them in the same order, so that neither waits for the other for ever.
  create function audit_note_chain() returns trigger language plpgsql as $$
    begin
      perform set_config('insigne.audit_chains',
        concat_ws(',', nullif(current_setting('insigne.audit_chains', true), ''), audit_chain(new.organisation_id)), true);
      return null;
    end $$;
  create function audit_link() returns trigger language plpgsql as $$
    declare
      scope text := current_setting('insigne.system', true);
      chains uuid[] := array(select distinct c::uuid from
        unnest(string_to_array(current_setting('insigne.audit_chains', true), ',')) c where c <> '' order by 1);
      chain uuid := audit_chain(new.organisation_id);
      head audit_heads;
      made bytea;
    begin
      -- Whatever scope the transaction has, its events are linked.
      perform set_config('insigne.system', 'on', true);
      insert into audit_heads (organisation_id, position, hash)
        select c, 0, decode(repeat('00', 32), 'hex') from unnest(chains) c on conflict do nothing;
      perform 1 from audit_heads where organisation_id = any (chains) order by organisation_id for update;
      select * into strict head from audit_heads where organisation_id = chain;
      made := audit_hash(head.hash, head.position + 1, new);
      insert into audit_links values (chain, head.position + 1, new.id, head.hash, made);
      update audit_heads set position = head.position + 1, hash = made where organisation_id = chain;
      perform set_config('insigne.system', coalesce(scope, ''), true);
      return null;
    end $$;`;

/** Events from before are linked in the order in which they were written. */
const LINK_EARLIER = `
  do $$
    declare
      e audit_events;
      head audit_heads;
      made bytea;
    begin
      perform set_config('insigne.system', 'on', true);
      for e in select * from audit_events order by created_at, id loop
        insert into audit_heads (organisation_id, position, hash)
          values (audit_chain(e.organisation_id), 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
        select * into strict head from audit_heads where organisation_id = audit_chain(e.organisation_id);
        made := audit_hash(head.hash, head.position + 1, e);
        insert into audit_links values (head.organisation_id, head.position + 1, e.id, head.hash, made);
        update audit_heads set position = head.position + 1, hash = made where organisation_id = head.organisation_id;
      end loop;
      perform set_config('insigne.system', '', true);
    end $$;
  create trigger audit_chain_noted after insert on audit_events for each row execute function audit_note_chain();
  create constraint trigger audit_chain_linked after insert on audit_events deferrable initially deferred
    for each row execute function audit_link();`;

/** An organisation that the operator suspended awards nothing; its badges keep verifying. */
const SUSPENSION = `
  alter table organisations add column suspended_at timestamptz;`;

/** What an installation's operator needs: the chained trail, suspension of an organisation. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [CHAIN, LINK_EARLIER, SUSPENSION]) await sql.raw(part).execute(db);
}
