import type { HeldBadge } from '@insigne/server/api';
import { IconDownload, IconEye, IconMailCheck, IconMedal } from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';
import { type FirstStep, FirstSteps } from '../../ui/first-steps.tsx';
import { useAddresses } from '../accounts/account.queries.ts';

/** Of whoever holds badges: accept, choose who sees, keep a way in, take a copy. */
export function HolderFirstSteps({ badges }: { badges: HeldBadge[] }) {
  const { t } = useText();
  const addresses = useAddresses();
  if (addresses.data === undefined) return null;
  const isHeld = badges.some(({ state }) => state === 'accepted' || state === 'revoked');
  const waiting = badges.find(({ state }) => state === 'pending');
  const kept = { to: '/me/badges', hash: 'kept-badges' };
  const steps: FirstStep[] = [
    {
      icon: IconMedal,
      title: t('first:accept.title'),
      text: t(waiting === undefined ? 'first:accept.nothing' : 'first:accept.text'),
      isDone: isHeld,
      ...(waiting !== undefined && {
        act: { label: t('first:accept.act'), to: '/me/badges', hash: `new-${waiting.publicId}` },
      }),
    },
    {
      icon: IconEye,
      title: t('first:choose.title'),
      text: t('first:choose.text'),
      isDone: badges.some(({ visibilityChosenAt }) => visibilityChosenAt !== null),
      ...(isHeld && { act: { label: t('first:choose.act'), ...kept } }),
    },
    {
      icon: IconMailCheck,
      title: t('first:address.title'),
      text: t('first:address.text'),
      isDone: addresses.data.addresses.length > 1,
      act: { label: t('first:address.act'), to: '/me/settings', hash: 'addresses' },
    },
    {
      icon: IconDownload,
      title: t('first:take.title'),
      text: t('first:take.text'),
      isDone: badges.some(({ fileTakenAt }) => fileTakenAt !== null),
      ...(isHeld && { act: { label: t('first:take.act'), ...kept } }),
    },
  ];
  return <FirstSteps id="me" steps={steps} />;
}
