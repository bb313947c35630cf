import { useText } from '../../texts/texts.ts';
import { InstallationForm } from './installation-form.tsx';
import { LegalForm } from './legal-form.tsx';
import { OperatorPage } from './operator-page.tsx';

/** What the operator says of the installation, for as long as it stands. */
export function InstallationPage() {
  const { t } = useText();
  return (
    <OperatorPage title={t('installation:title')} lead={t('installation:lead')}>
      <div className="stack-l narrow">
        <div className="card">
          <InstallationForm />
        </div>
        <LegalForm />
      </div>
    </OperatorPage>
  );
}
