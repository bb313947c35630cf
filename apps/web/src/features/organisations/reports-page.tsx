import { IconFlag } from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { useInstallationZone } from '../accounts/accounts.queries.ts';
import { OperatorPage } from '../operation/operator-page.tsx';
import { useOrganisation } from './organisation-scope.tsx';
import { ReportLines } from './report-lines.tsx';

export function ReportsPage() {
  const { t } = useText();
  const { organisation } = useOrganisation();
  return (
    <Page title={t('reports:title')} lead={t('reports:lead')}>
      <ReportLines handle={organisation.handle} timeZone={organisation.timeZone} empty={<NoReport />} />
    </Page>
  );
}

export function PlatformReportsPage() {
  const { t } = useText();
  const zone = useInstallationZone();
  return (
    <OperatorPage title={t('reports:title')} lead={t('reports:lead')}>
      <ReportLines timeZone={zone} empty={<NoReport />} />
    </OperatorPage>
  );
}

function NoReport() {
  const { t } = useText();
  return <EmptyState icon={IconFlag} title={t('reports:empty')} text={t('reports:emptyText')} />;
}
