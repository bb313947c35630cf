import { IconBuilding } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { NotFound } from '../../shell/not-found.tsx';
import { byName, formatDate, ownTimeZone } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { useMemberships, usePerson } from '../accounts/accounts.queries.ts';
import { KeptMails } from '../notices/kept-mails.tsx';
import { NewOrganisationForm } from './new-organisation-form.tsx';
import { useAllOrganisations } from './organisations.queries.ts';

export function PlatformPage() {
  const { t } = useText();
  const { data: person } = usePerson();
  if (person && !person.isOperator) return <NotFound />;
  return (
    <Page title={t('app:platform.title')} lead={t('app:platform.lead')}>
      <div className="stack-l">
        <Organisations />
        <NewOrganisationForm />
        <KeptMails />
      </div>
    </Page>
  );
}

function Organisations() {
  const { t, language } = useText();
  const organisations = useAllOrganisations();
  const { data: mine = [] } = useMemberships();
  return (
    <Loaded query={organisations} height={200}>
      {(all) =>
        all.length === 0 ? (
          <EmptyState icon={IconBuilding} title={t('app:platform.empty')} text={t('app:platform.emptyText')} />
        ) : (
          <div className="card full">
            <ScrollTable caption={t('app:platform.organisations')}>
              <thead>
                <tr>
                  <th scope="col">{t('app:platform.organisation')}</th>
                  <th scope="col">{t('app:organisation.handle')}</th>
                  <th scope="col">{t('app:platform.created')}</th>
                </tr>
              </thead>
              <tbody>
                {[...all].sort(byName(({ name }) => name, language)).map(({ id, name, handle, createdAt }) => (
                  <tr key={id}>
                    <th scope="row">
                      {mine.some(({ organisation }) => organisation.id === id) ? (
                        <Link to="/o/$org" params={{ org: handle }}>
                          {name}
                        </Link>
                      ) : (
                        name
                      )}
                    </th>
                    <td>
                      <code>{handle}</code>
                    </td>
                    <td className="when">{formatDate(createdAt, language, ownTimeZone())}</td>
                  </tr>
                ))}
              </tbody>
            </ScrollTable>
          </div>
        )
      }
    </Loaded>
  );
}
