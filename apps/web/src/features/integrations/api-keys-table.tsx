import type { ApiKeyView } from '@insigne/server/api';
import { notifications } from '@mantine/notifications';
import { type Icon, IconBan, IconCircleCheck, IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDate, formatDateTime, formatList } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, type ChipTone } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useRevokeApiKey } from './api-keys.queries.ts';

const LOOK: Record<ApiKeyView['state'], [ChipTone, Icon]> = {
  live: ['ok', IconCircleCheck],
  expired: ['warn', IconClock],
  revoked: ['mute', IconBan],
};

export function ApiKeysTable({ keys, onRevoked }: { keys: ApiKeyView[]; onRevoked: (id: string) => void }) {
  const { t, language } = useText();
  const { timeZone } = useOrganisation().organisation;
  const [ending, setEnding] = useState<ApiKeyView>();
  return (
    <div className="card full">
      <ScrollTable caption={t('keys:list')} className="middle stacked packed">
        <thead>
          <tr>
            <th scope="col">{t('keys:which')}</th>
            <th scope="col">{t('keys:may')}</th>
            <th scope="col">{t('keys:state')}</th>
            <th scope="col">{t('keys:until')}</th>
            <th scope="col">{t('keys:used')}</th>
            <th scope="col">
              <span className="sr">{t('keys:acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => {
            const [tone, icon] = LOOK[key.state];
            const who = key.createdBy || t('keys:someone');
            const made = t('keys:by', { date: formatDate(key.createdAt, language, timeZone), who });
            return (
              <tr key={key.id}>
                <th scope="row">
                  <span className="breaks">{key.name}</span>
                  <span className="xs dim block">
                    {t('keys:ending', { hint: key.hint })}
                    <br />
                    {made}
                  </span>
                </th>
                <td>
                  {formatList(
                    key.scopes.map((scope) => t(`keys:short.${scope}`)),
                    language,
                  )}
                </td>
                <td>
                  <Chip tone={tone} icon={icon} label={t(`keys:is.${key.state}`)} />
                </td>
                <td className="when">
                  <span className="m-only dim">{t('keys:until')} </span>
                  {formatDate(key.revokedAt ?? key.expiresAt, language, timeZone)}
                </td>
                <td className="when">
                  {key.lastUsedAt === null ? (
                    t('keys:never')
                  ) : (
                    <>
                      <span className="m-only dim">{t('keys:used')} </span>
                      {formatDateTime(key.lastUsedAt, language, timeZone)}
                    </>
                  )}
                </td>
                <td className="r">
                  {key.state === 'live' && (
                    <Button
                      small
                      look="q"
                      aria-label={t('keys:revokeNamed', { name: key.name })}
                      onClick={() => setEnding(key)}
                    >
                      {t('keys:revoke')}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </ScrollTable>
      {ending && <RevokeKeyDialog apiKey={ending} onClose={() => setEnding(undefined)} onRevoked={onRevoked} />}
    </div>
  );
}

interface RevokeProps {
  apiKey: ApiKeyView;
  onClose: () => void;
  onRevoked: (id: string) => void;
}

function RevokeKeyDialog({ apiKey: { id, name, lastUsedAt }, onClose, onRevoked }: RevokeProps) {
  const { t, language } = useText();
  const { timeZone } = useOrganisation().organisation;
  const revoke = useRevokeApiKey();
  const act = () =>
    revoke.mutate(id, {
      onSuccess: () => {
        notifications.show({ message: t('keys:revoked', { name }) });
        onRevoked(id);
        onClose();
      },
    });
  return (
    <Dialog opened onClose={onClose} title={t('keys:revokeTitle', { name })}>
      <p>{t('keys:revokeEffect')}</p>
      <p className="b">
        {lastUsedAt === null
          ? t('keys:revokeUnused')
          : t('keys:revokeUsed', { when: formatDateTime(lastUsedAt, language, timeZone) })}
      </p>
      {revoke.isError && <ProblemNote error={revoke.error} />}
      <div className="row wrap">
        <Button look="danger" busy={revoke.isPending} onClick={act}>
          {t('keys:revokeAct')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </Dialog>
  );
}
