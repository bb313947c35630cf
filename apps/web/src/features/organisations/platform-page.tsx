import { Link } from '@tanstack/react-router';
import { NotFound } from '../../shell/not-found.tsx';
import { useText } from '../../texts/texts.ts';
import { Page } from '../../ui/page.tsx';
import { usePerson } from '../accounts/accounts.queries.ts';
import { KeptMails } from '../notices/kept-mails.tsx';
import { OperatorFirstSteps } from '../operation/first-steps.tsx';
import { HostedOrganisations } from './hosted-organisations.tsx';
import { NewOrganisationForm } from './new-organisation-form.tsx';

export function PlatformPage() {
  const { t } = useText();
  const { data: person } = usePerson();
  if (person && !person.isOperator) return <NotFound />;
  return (
    <Page
      title={t('app:platform.title')}
      lead={t('app:platform.lead')}
      actions={
        <Link className="btn" to="/admin/welcome">
          {t('operate:welcome.open')}
        </Link>
      }
    >
      <div className="stack-l">
        <OperatorFirstSteps />
        <HostedOrganisations />
        <NewOrganisationForm />
        <KeptMails />
      </div>
    </Page>
  );
}
