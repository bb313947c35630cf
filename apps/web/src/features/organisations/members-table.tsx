import type { Member, Role } from '@insigne/server/api';
import { NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { formatDate, shownName } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { LedUnits } from './led-units.tsx';
import { useOrganisation } from './organisation-scope.tsx';
import { useChangeMember } from './organisations.queries.ts';
import { ROLES } from './roles.ts';

/** Who is here with which role; those who may, change it. */
export function MembersTable({ members, hasManagers }: { members: Member[]; hasManagers: boolean }) {
  const { t, language } = useText();
  const { organisation, can } = useOrganisation();
  const change = useChangeMember();
  const [leaving, setLeaving] = useState<Member>();
  const mayChange = can('member.change');
  const setRole = (member: Member, role: Role) =>
    change.mutate(
      { personId: member.personId, role },
      {
        onSuccess: () =>
          notifications.show({
            message: t('app:members.changed', { name: shownName(member), role: t(`app:role.${role}`) }),
          }),
      },
    );
  return (
    <div className="stack">
      {change.isError && <ProblemNote error={change.error} />}
      <div className="card full">
        <ScrollTable caption={t('app:members.title')} className="middle stacked packed">
          <thead>
            <tr>
              <th scope="col">{t('app:members.person')}</th>
              <th scope="col">{t('app:members.role')}</th>
              {hasManagers && <th scope="col">{t('people:units.led')}</th>}
              <th scope="col">{t('app:members.since')}</th>
              {mayChange && (
                <th scope="col">
                  <span className="sr">{t('app:members.acts')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.personId}>
                <th scope="row">
                  {shownName(member)}
                  {member.name !== '' && <span className="xs dim block">{member.email}</span>}
                </th>
                <td className="wide">
                  {mayChange ? (
                    <NativeSelect
                      aria-label={t('app:members.roleOf', { name: shownName(member) })}
                      value={member.role}
                      onChange={(event) => {
                        const role = ROLES.find((one) => one === event.currentTarget.value);
                        if (role) setRole(member, role);
                      }}
                      data={ROLES.map((role) => ({ value: role, label: t(`app:role.${role}`) }))}
                    />
                  ) : (
                    t(`app:role.${member.role}`)
                  )}
                </td>
                {hasManagers && (
                  <td className={member.role === 'manager' ? undefined : 'm-hide'}>
                    {member.role === 'manager' ? <LedUnits member={member} mayChange={mayChange} /> : '–'}
                  </td>
                )}
                <td className="when">
                  <span className="m-only dim">{t('app:members.since')} </span>
                  {formatDate(member.since, language, organisation.timeZone)}
                </td>
                {mayChange && (
                  <td className="r">
                    <Button
                      small
                      look="q"
                      aria-label={t('app:members.removeNamed', { name: shownName(member) })}
                      onClick={() => setLeaving(member)}
                    >
                      {t('app:members.remove')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      </div>
      <Dialog
        opened={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        title={t('app:members.removeTitle', { name: leaving ? shownName(leaving) : '' })}
      >
        <p>{t('app:members.removeEffect')}</p>
        <div className="row wrap">
          <Button
            look="danger"
            busy={change.isPending}
            onClick={() =>
              leaving &&
              change.mutate(
                { personId: leaving.personId, role: null },
                {
                  onSuccess: () =>
                    notifications.show({ message: t('people:members.removed', { name: shownName(leaving) }) }),
                  onSettled: () => setLeaving(undefined),
                },
              )
            }
          >
            {t('app:members.remove')}
          </Button>
          <Button onClick={() => setLeaving(undefined)}>{t('common:cancel')}</Button>
        </div>
      </Dialog>
    </div>
  );
}
