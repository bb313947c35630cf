import type { Invitation } from '@insigne/server/api';
import { type Icon, IconBan, IconCircleCheck, IconClock, IconHourglass } from '@tabler/icons-react';
import { formatDate } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, type ChipTone } from '../../ui/chip.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { useOrganisation } from './organisation-scope.tsx';
import { useInvitations, useWithdrawInvitation } from './organisations.queries.ts';

const LOOK: Record<Invitation['state'], [ChipTone, Icon]> = {
  open: ['brass', IconHourglass],
  accepted: ['ok', IconCircleCheck],
  revoked: ['mute', IconBan],
  expired: ['warn', IconClock],
};

export function InvitationsCard() {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const invitations = useInvitations(true);
  const withdraw = useWithdrawInvitation();
  // Who accepted stands among the people.
  const open = invitations.data?.filter(({ state }) => state !== 'accepted') ?? [];
  if (invitations.data !== undefined && open.length === 0) return null;
  return (
    <div className="card full">
      <header>
        <h2>{t('app:invitations.title')}</h2>
      </header>
      {withdraw.isError && <ProblemNote error={withdraw.error} />}
      <Loaded query={invitations} height={160}>
        {() => (
          <ScrollTable caption={t('app:invitations.title')} className="middle">
            <thead>
              <tr>
                <th scope="col">{t('app:invitations.email')}</th>
                <th scope="col">{t('app:members.role')}</th>
                <th scope="col">{t('app:invitations.state')}</th>
                <th scope="col">{t('app:invitations.until')}</th>
                <th scope="col">
                  <span className="sr">{t('app:members.acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {open.map((invitation) => {
                const [tone, icon] = LOOK[invitation.state];
                return (
                  <tr key={invitation.id}>
                    <th scope="row">{invitation.email}</th>
                    <td>{t(`app:role.${invitation.role}`)}</td>
                    <td>
                      <Chip tone={tone} icon={icon} label={t(`app:invitations.is.${invitation.state}`)} />
                    </td>
                    <td className="when">{formatDate(invitation.expiresAt, language, organisation.timeZone)}</td>
                    <td className="r">
                      {invitation.state === 'open' && (
                        <Button
                          small
                          look="q"
                          aria-label={t('app:invitations.withdrawNamed', { email: invitation.email })}
                          onClick={() => withdraw.mutate(invitation.id)}
                        >
                          {t('app:invitations.withdraw')}
                        </Button>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </ScrollTable>
        )}
      </Loaded>
    </div>
  );
}
