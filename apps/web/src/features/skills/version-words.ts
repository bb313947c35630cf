import type { KeptVersion } from '@insigne/server/api';
import { formatDateTime } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

/** How a kept version is called, and when, why and by whom it was kept. */
export function useVersionWords() {
  const { t, language } = useText();
  const { timeZone } = useOrganisation().organisation;
  const nameOf = ({ label }: { label: string }) => label || t('versions:unlabelled');
  const when = (at: string) => formatDateTime(at, language, timeZone);
  const about = ({ keptAt, reason, keptBy }: KeptVersion) =>
    [
      when(keptAt),
      reason === 'kept' ? '' : t(`versions:reason.${reason}`),
      keptBy === null ? '' : t('versions:by', { name: keptBy }),
    ]
      .filter(Boolean)
      .join(' · ');
  return { nameOf, when, about };
}
