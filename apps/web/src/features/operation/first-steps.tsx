import type { HealthCheck } from '@insigne/server/api';
import { IconBuilding, IconDatabaseExport, IconGavel, IconMail, IconTag, IconWorld } from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';
import { type FirstStep, FirstSteps } from '../../ui/first-steps.tsx';
import { useHosted } from '../organisations/organisations.queries.ts';
import { useHealth, useOwnInstallation } from './operation.queries.ts';

/** Of whoever runs the installation; the first settings have the same steps at length. */
export function OperatorFirstSteps() {
  const { t } = useText();
  const health = useHealth();
  const installation = useOwnInstallation();
  const hosted = useHosted({ q: '', page: 1 });
  if (health.data === undefined || installation.data === undefined || hosted.data === undefined) return null;
  const good = (id: HealthCheck['id']) => health.data.checks.find((check) => check.id === id)?.state === 'good';
  const steps: FirstStep[] = [
    {
      icon: IconTag,
      title: t('first:named.title'),
      text: t('first:named.text'),
      isDone: installation.data.said,
      act: { label: t('first:named.act'), to: '/admin/settings' },
    },
    {
      icon: IconGavel,
      title: t('first:entity.title'),
      text: t('first:entity.text'),
      isDone: good('legal'),
      act: { label: t('first:entity.act'), to: '/admin/settings', hash: 'legal' },
    },
    {
      icon: IconWorld,
      title: t('first:domain.title'),
      text: t('first:domain.text'),
      isDone: good('address'),
      act: { label: t('first:domain.act'), to: '/admin/welcome' },
    },
    {
      icon: IconMail,
      title: t('first:mail.title'),
      text: t('first:mail.text'),
      isDone: good('mail'),
      act: { label: t('first:mail.act'), to: '/admin/health' },
    },
    {
      icon: IconBuilding,
      title: t('first:organisation.title'),
      text: t('first:organisation.text'),
      isDone: hosted.data.total > 0,
      act: { label: t('first:organisation.act'), to: '/admin', hash: 'new-organisation' },
    },
    {
      icon: IconDatabaseExport,
      title: t('first:backup.title'),
      text: t('first:backup.text'),
      isDone: good('backup'),
      act: { label: t('first:backup.act'), to: '/admin/backup' },
    },
  ];
  return <FirstSteps id="installation" steps={steps} />;
}
