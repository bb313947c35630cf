import type { HealthCheck } from '@insigne/server/api';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconRefresh } from '@tabler/icons-react';
import { formatDateTime } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useInstallationZone } from '../accounts/accounts.queries.ts';
import { useCheckWords } from './check-words.ts';
import { useHealth } from './operation.queries.ts';
import { OperatorPage } from './operator-page.tsx';
import { TestMail } from './test-mail.tsx';

const MARKS = { good: IconCircleCheck, attention: IconAlertTriangle, bad: IconCircleX };
const INKS = { good: 'ok-ink', attention: 'warn-ink', bad: 'bad-ink' };

export function HealthPage() {
  const { t, language } = useText();
  const zone = useInstallationZone();
  const health = useHealth();
  return (
    <OperatorPage
      title={t('operate:health.title')}
      lead={t('operate:health.lead')}
      actions={
        <Button
          look="p"
          busy={health.isFetching}
          onClick={() => void health.refetch()}
          icon={<IconRefresh className="i" aria-hidden="true" />}
        >
          {t('operate:health.run')}
        </Button>
      }
    >
      <Loaded query={health} height={520}>
        {({ checks, checkedAt }) => {
          const wrong = checks.filter(({ state }) => state !== 'good').length;
          return (
            <div className="stack-l">
              <div className={wrong === 0 ? 'note ok' : 'note warn'} role="status">
                {wrong === 0 ? (
                  <IconCircleCheck className="i" aria-hidden="true" />
                ) : (
                  <IconAlertTriangle className="i" aria-hidden="true" />
                )}
                <p>
                  <span className="b">{t('operate:health.summary', { count: wrong })}</span>{' '}
                  {t('operate:health.checkedAt', { when: formatDateTime(checkedAt, language, zone) })}
                </p>
              </div>
              <ul className="card lines checks">
                {checks.map((check) => (
                  <CheckLine key={check.id} check={check} />
                ))}
              </ul>
              <TestMail />
            </div>
          );
        }}
      </Loaded>
    </OperatorPage>
  );
}

/** What was found, and where it is not well: what people notice of it, and what mends it. */
function CheckLine({ check }: { check: HealthCheck }) {
  const { t } = useText();
  const Mark = MARKS[check.state];
  const words = useCheckWords()(check);
  return (
    <li className="check">
      <span className={`ico ${INKS[check.state]}`}>
        <Mark className="i" aria-hidden="true" />
        <span className="sr">{t(`operate:health.state.${check.state}`)}</span>
      </span>
      <div className="grow stack-s">
        <h2 className="h3">{t(`operate:health.of.${check.id}`)}</h2>
        <p>{words.found}</p>
        {check.state !== 'good' && (
          <dl className="dl sm">
            <dt>{t('operate:health.effect')}</dt>
            <dd>{words.means}</dd>
            <dt>{t('operate:health.fix')}</dt>
            <dd>{words.mend}</dd>
          </dl>
        )}
      </div>
    </li>
  );
}
