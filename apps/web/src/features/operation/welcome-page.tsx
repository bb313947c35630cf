import type { HealthCheck } from '@insigne/server/api';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../texts/texts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { usePerson } from '../accounts/accounts.queries.ts';
import { NewOrganisationForm } from '../organisations/new-organisation-form.tsx';
import { useHosted } from '../organisations/organisations.queries.ts';
import { useCheckWords } from './check-words.ts';
import { InstallationForm } from './installation-form.tsx';
import { useHealth, useOwnInstallation } from './operation.queries.ts';
import { OperatorPage } from './operator-page.tsx';
import { TestMail } from './test-mail.tsx';

/** Setting up an installation. Each step ticks itself from what is so, so that it can be left and taken up again. */
export function WelcomePage() {
  const { t } = useText();
  const health = useHealth();
  const installation = useOwnInstallation();
  const hosted = useHosted({ q: '', page: 1 });
  const { data: person } = usePerson();
  const wordsOf = useCheckWords();
  return (
    <OperatorPage title={t('operate:welcome.title')} lead={t('operate:welcome.lead')}>
      <Loaded query={health} height={520}>
        {({ checks }) => {
          const of = (id: HealthCheck['id']) => {
            const check = checks.find((one) => one.id === id);
            if (check === undefined) return { isDone: false, body: null };
            const words = wordsOf(check);
            const isDone = check.state === 'good';
            return {
              isDone,
              body: (
                <>
                  <p>{words.found}</p>
                  {!isDone && <p className="note warn">{`${words.means} ${words.mend}`}</p>}
                </>
              ),
            };
          };
          const [address, keys, mail, backup] = [of('address'), of('keys'), of('mail'), of('backup')];
          const hasOrganisation = (hosted.data?.total ?? 0) > 0;
          return (
            <ol className="stack-l plain">
              <Step number={1} title={t('operate:welcome.you')} isDone={person !== undefined && person.name !== ''}>
                <p>{t('operate:welcome.youText', { name: person?.name ?? '', address: person?.email ?? '' })}</p>
                <Link to="/me/settings">{t('operate:welcome.youAct')}</Link>
              </Step>
              <Step number={2} title={t('installation:title')} isDone={installation.data?.said === true}>
                <p className="dim">{t('installation:lead')}</p>
                <InstallationForm />
              </Step>
              <Step number={3} title={t('operate:welcome.address')} isDone={address.isDone}>
                {address.body}
                <p className="sm dim">{t('operate:welcome.addressText')}</p>
              </Step>
              <Step number={4} title={t('operate:welcome.key')} isDone={keys.isDone}>
                {keys.body}
                <p className="sm dim">{t('operate:welcome.keyText')}</p>
              </Step>
              <Step number={5} title={t('operate:welcome.mail')} isDone={mail.isDone}>
                {mail.body}
                <TestMail />
              </Step>
              <Step number={6} title={t('operate:welcome.organisation')} isDone={hasOrganisation}>
                <p>{t('operate:welcome.organisationText')}</p>
                {hasOrganisation ? (
                  <Link to="/admin">{t('operate:welcome.organisationAct')}</Link>
                ) : (
                  <NewOrganisationForm />
                )}
                <p className="sm dim">{t('operate:welcome.sample')}</p>
              </Step>
              <Step number={7} title={t('operate:welcome.backup')} isDone={backup.isDone}>
                {backup.body}
                <Link to="/admin/backup">{t('operate:welcome.backupAct')}</Link>
              </Step>
            </ol>
          );
        }}
      </Loaded>
    </OperatorPage>
  );
}

interface StepProps {
  number: number;
  title: string;
  isDone: boolean;
  children: ReactNode;
}

function Step({ number, title, isDone, children }: StepProps) {
  const { t } = useText();
  return (
    <li className="card stack">
      <h2 className="row">
        {isDone ? (
          <IconCircleCheck className="i ok-ink" aria-hidden="true" />
        ) : (
          <IconCircleDashed className="i warn-ink" aria-hidden="true" />
        )}
        <span>
          {t('operate:welcome.step', { number, title })}
          <span className="sr"> – {t(isDone ? 'operate:welcome.done' : 'operate:welcome.toDo')}</span>
        </span>
      </h2>
      {children}
    </li>
  );
}
