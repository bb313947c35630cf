import { NotFound } from '../../shell/not-found.tsx';
import { useText } from '../../texts/texts.ts';
import { Page } from '../../ui/page.tsx';
import { useInstallationZone, usePerson } from '../accounts/accounts.queries.ts';
import { TrailView } from './trail-page.tsx';

export function PlatformTrailPage() {
  const { t } = useText();
  const zone = useInstallationZone();
  const { data: person } = usePerson();
  if (person && !person.isOperator) return <NotFound />;
  return (
    <Page title={t('app:menu.platformTrail')} lead={t('operate:trail.leadInstallation')}>
      <TrailView of={null} timeZone={zone} />
    </Page>
  );
}
