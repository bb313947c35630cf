import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashToken } from '../../platform/tokens.ts';
import { authorise } from './authorise.ts';
import {
  acceptInvitation,
  describeInvitation,
  inviteMember,
  listInvitations,
  revokeInvitation,
} from './invitations.ts';
import { changeRole, listMembers, removeMember } from './members.ts';
import { mayDo, RIGHTS, RIGHTS_OF } from './organisations.rights.ts';
import { inviteSchema, ROLES, type Role } from './organisations.schema.ts';
import { createOrganisation } from './organisations.service.ts';
import { openScene, type Scene } from './organisations.test-support.ts';

const DAY = 24 * 60 * 60 * 1000;
let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

describe('roles', () => {
  it('give each role exactly the rights of the table, in its own organisation alone', async () => {
    const here = await scene.makeOrganisation('table-here');
    const there = await scene.makeOrganisation('table-there');
    for (const role of ROLES) {
      const actor =
        role === 'owner'
          ? here.owner
          : await scene.join(here.organisation, here.owner, role, `${role}@table-here.example`);
      for (const right of RIGHTS) {
        const asked = authorise(scene.deps, actor, 'table-here', right);
        if (mayDo(role, right))
          await expect(asked).resolves.toMatchObject({ role, organisation: { id: here.organisation.id } });
        else await expect(asked).rejects.toMatchObject({ type: 'not-allowed', facts: { right } });
        await expect(authorise(scene.deps, actor, 'table-there', right)).rejects.toMatchObject({ type: 'not-found' });
      }
    }
    expect(there.organisation.id).not.toBe(here.organisation.id);
  });

  it('let owners alone invite and change members, and members read what can be earned, and nothing else', () => {
    const may = (right: (typeof RIGHTS)[number]) => ROLES.filter((role) => mayDo(role, right));
    expect(may('member.invite')).toEqual(['owner']);
    expect(may('member.change')).toEqual(['owner']);
    expect(may('award.create')).toEqual(['owner', 'administrator', 'issuer']);
    expect(may('mail.read')).toEqual(['owner', 'administrator']);
    expect(RIGHTS_OF.member).toEqual(['skills.read', 'badge.read', 'programme.read']);
  });

  it('are changed by owners, and not by an administrator, for himself or others', async () => {
    const { organisation, owner } = await scene.makeOrganisation('changes');
    const admin = await scene.join(organisation, owner, 'administrator', 'admin@changes.example');
    const issuer = await scene.join(organisation, owner, 'issuer', 'issuer@changes.example');
    await expect(changeRole(scene.deps, admin, 'changes', admin.id, 'owner')).rejects.toMatchObject({
      type: 'not-allowed',
    });
    await expect(removeMember(scene.deps, admin, 'changes', issuer.id)).rejects.toMatchObject({ type: 'not-allowed' });
    const changed = await changeRole(scene.deps, owner, 'changes', issuer.id, 'administrator');
    expect(changed).toMatchObject({ personId: issuer.id, role: 'administrator', email: 'issuer@changes.example' });
    await removeMember(scene.deps, owner, 'changes', issuer.id);
    expect((await listMembers(scene.deps, owner, 'changes')).map(({ email }) => email)).toEqual([
      'owner@changes.example',
      'admin@changes.example',
    ]);
    await expect(listMembers(scene.deps, issuer, 'changes')).rejects.toMatchObject({ type: 'not-found' });
  });

  it('of a person of another organisation are as unknown as nobody’s', async () => {
    const a = await scene.makeOrganisation('foreign-a');
    const b = await scene.makeOrganisation('foreign-b');
    for (const act of [
      () => changeRole(scene.deps, a.owner, 'foreign-a', b.owner.id, 'member'),
      () => removeMember(scene.deps, a.owner, 'foreign-a', b.owner.id),
      () => removeMember(scene.deps, a.owner, 'foreign-b', b.owner.id),
    ]) {
      await expect(act()).rejects.toMatchObject({ type: 'not-found' });
    }
  });

  it('keep the last owner, even when two owners leave at the same moment', async () => {
    const { organisation, owner } = await scene.makeOrganisation('last');
    await expect(removeMember(scene.deps, owner, 'last', owner.id)).rejects.toMatchObject({ type: 'last-owner' });
    await expect(changeRole(scene.deps, owner, 'last', owner.id, 'member')).rejects.toMatchObject({
      type: 'last-owner',
    });
    await expect(changeRole(scene.deps, owner, 'last', owner.id, 'owner')).resolves.toBeDefined();
    for (let round = 0; round < 5; round += 1) {
      const { rows } = await scene.deps.db.pool.query(`select id from people where email = 'second@last.example'`);
      const second =
        rows.length === 0
          ? await scene.join(organisation, owner, 'owner', 'second@last.example')
          : await scene.signIn('second@last.example');
      const results = await Promise.allSettled([
        removeMember(scene.deps, owner, 'last', owner.id),
        changeRole(scene.deps, second, 'last', second.id, 'member'),
      ]);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const lost = results.find((result) => result.status === 'rejected');
      expect(lost?.reason).toMatchObject({ type: 'last-owner' });
      // Both owners again for the next round.
      if (results[0]?.status === 'fulfilled') await scene.join(organisation, second, 'owner', 'owner@last.example');
      else await changeRole(scene.deps, owner, 'last', second.id, 'owner');
    }
  });

  it('let a member leave', async () => {
    const { organisation, owner } = await scene.makeOrganisation('leaves');
    const member = await scene.join(organisation, owner, 'member', 'member@leaves.example');
    await removeMember(scene.deps, member, 'leaves', member.id);
    await expect(authorise(scene.deps, member, 'leaves', 'badge.read')).rejects.toMatchObject({ type: 'not-found' });
  });
});

describe('an invitation', () => {
  const invited = async (handle: string, role: Role = 'issuer') => {
    const { organisation, owner } = await scene.makeOrganisation(handle);
    const email = `invited@${handle}.example`;
    const { invitation, url } = await inviteMember(scene.deps, owner, handle, { email, role });
    return { organisation, owner, email, invitation, url, token: await scene.mailedToken(organisation.id, email) };
  };

  it('is mailed, shown by its link, and stored without its secret', async () => {
    const { token, url, organisation } = await invited('shown');
    expect(url).toBe(`http://localhost:3000/app/invitation/${token}`);
    for (let i = 0; i < 2; i += 1) {
      expect(await describeInvitation(scene.deps, token)).toEqual({
        organisation: { name: 'Organisation shown', handle: 'shown' },
        role: 'issuer',
        email: 'invited@shown.example',
        state: 'open',
      });
    }
    const rows = await scene.deps.db.within({ tokenHash: hashToken(token) }, async (tx) => {
      return (await sql<{ tokenHash: string }>`select * from invitations`.execute(tx)).rows;
    });
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows[0]).toMatchObject({ organisationId: organisation.id });
  });

  it('keeps its address to the mail when a mail server brings it', async () => {
    const { owner } = await scene.makeOrganisation('by-mail');
    const config = { ...scene.deps.config, smtpUrl: 'smtp://mail.example' };
    const answer = await inviteMember({ ...scene.deps, config }, owner, 'by-mail', {
      email: 'a@by-mail.example',
      role: 'member',
    });
    expect(answer.url).toBeNull();
  });

  it('is accepted by the invited address alone, once, however many try at the same moment', async () => {
    const { token, email, organisation } = await invited('once');
    const thief = await scene.signIn('thief@elsewhere.example');
    await expect(acceptInvitation(scene.deps, thief, token)).rejects.toMatchObject({ type: 'wrong-state' });
    const actor = await scene.signIn(email);
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, () => acceptInvitation(scene.deps, actor, token)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ type: 'link-used' });
    }
    expect((await describeInvitation(scene.deps, token)).state).toBe('accepted');
    expect(await authorise(scene.deps, actor, 'once', 'award.create')).toMatchObject({
      role: 'issuer',
      organisation: { id: organisation.id },
    });
  });

  it('ends after 14 days, when it is taken back, and when a new one is sent', async () => {
    const late = await invited('late');
    const actor = await scene.signIn(late.email);
    scene.moveClock(14 * DAY);
    expect((await describeInvitation(scene.deps, late.token)).state).toBe('expired');
    await expect(acceptInvitation(scene.deps, actor, late.token)).rejects.toMatchObject({ type: 'link-expired' });
    await inviteMember(scene.deps, late.owner, 'late', { email: late.email, role: 'member' });
    const second = await scene.mailedToken(late.organisation.id, late.email);
    expect((await describeInvitation(scene.deps, late.token)).state).toBe('revoked');
    const [open] = await listInvitations(scene.deps, late.owner, 'late');
    expect(open).toMatchObject({ state: 'open', role: 'member' });
    await revokeInvitation(scene.deps, late.owner, 'late', open?.id ?? '');
    await expect(acceptInvitation(scene.deps, actor, second)).rejects.toMatchObject({ type: 'link-expired' });
    await expect(revokeInvitation(scene.deps, late.owner, 'late', open?.id ?? '')).rejects.toMatchObject({
      type: 'not-found',
    });
  });

  it('of another organisation cannot be taken back, and an unknown link opens nothing', async () => {
    const a = await invited('back-a');
    const b = await invited('back-b');
    await expect(revokeInvitation(scene.deps, a.owner, 'back-a', b.invitation.id)).rejects.toMatchObject({
      type: 'not-found',
    });
    expect((await describeInvitation(scene.deps, b.token)).state).toBe('open');
    for (const token of ['x', '1'.repeat(44)]) {
      await expect(describeInvitation(scene.deps, token)).rejects.toMatchObject({ type: 'not-found' });
      await expect(acceptInvitation(scene.deps, a.owner, token)).rejects.toMatchObject({ type: 'not-found' });
    }
  });

  it('is refused for a member, and never lowers a role', async () => {
    const { owner, organisation } = await scene.makeOrganisation('lowers');
    const admin = await scene.join(organisation, owner, 'administrator', 'admin@lowers.example');
    await expect(
      inviteMember(scene.deps, owner, 'lowers', { email: 'admin@lowers.example', role: 'member' }),
    ).rejects.toMatchObject({ type: 'already-exists' });
    await removeMember(scene.deps, owner, 'lowers', admin.id);
    await inviteMember(scene.deps, owner, 'lowers', { email: 'admin@lowers.example', role: 'member' });
    const token = await scene.mailedToken(organisation.id, 'admin@lowers.example');
    await scene.deps.db.within({ organisationId: organisation.id }, async (tx) => {
      await sql`insert into memberships values (${organisation.id}, ${admin.id}, 'administrator', now())`.execute(tx);
    });
    await acceptInvitation(scene.deps, admin, token);
    expect((await authorise(scene.deps, admin, 'lowers', 'badge.read')).role).toBe('administrator');
  });

  it('is sent again by the operator only while the organisation has no owner', async () => {
    const { organisation } = await createOrganisation(scene.deps, scene.operator, {
      name: 'Orphan',
      handle: 'orphan',
      website: '',
      language: 'fr',
      timeZone: 'Europe/Paris',
      ownerEmail: 'lost@orphan.example',
    });
    const found = { email: 'found@orphan.example', role: 'owner' as const };
    await expect(
      inviteMember(scene.deps, scene.operator, 'orphan', { ...found, role: 'member' }),
    ).rejects.toMatchObject({ type: 'not-found' });
    await inviteMember(scene.deps, scene.operator, 'orphan', found);
    await acceptInvitation(
      scene.deps,
      await scene.signIn(found.email),
      await scene.mailedToken(organisation.id, found.email),
    );
    await expect(
      inviteMember(scene.deps, scene.operator, 'orphan', { ...found, email: 'more@orphan.example' }),
    ).rejects.toMatchObject({ type: 'not-found' });
  });

  it('is refused for addresses that would inject headers or a second recipient', () => {
    for (const email of [
      'a@b.example\r\nBcc: c@d.example',
      'a@b.example,c@d.example',
      '"a b"@b.example',
      'a b@c.example',
    ]) {
      expect(inviteSchema.safeParse({ email, role: 'member' }).success).toBe(false);
    }
    expect(inviteSchema.parse({ email: ' Zoé.R@B.example '.replace('é', 'e'), role: 'member' }).email).toBe(
      'zoe.r@b.example',
    );
  });
});
