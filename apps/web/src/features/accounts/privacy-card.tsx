import type { Look, RetentionTerm } from '@insigne/server/api';
import { IconEye } from '@tabler/icons-react';
import { formatDate } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useLooks, useRetention } from './account.queries.ts';

/** Who looked at one's file, and how long what is kept. */
export function PrivacyCard() {
  const { t } = useText();
  const looks = useLooks();
  const retention = useRetention();
  return (
    <section className="card stack" aria-labelledby="privacy">
      <h2 id="privacy">{t('account:privacy.title')}</h2>
      <h3>{t('account:looks.title')}</h3>
      <p className="dim">{t('account:looks.lead')}</p>
      <Loaded query={looks} height={80}>
        {(data) =>
          data.length === 0 ? (
            <p className="sm dim">{t('account:looks.none')}</p>
          ) : (
            <ul className="lines tall">
              {data.map((look) => (
                <LookLine key={`${look.day}${look.organisation}${look.looker}`} look={look} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <details>
        <summary>{t('account:retention.title')}</summary>
        <Loaded query={retention} height={120}>
          {(data) => <Terms terms={data} />}
        </Loaded>
      </details>
    </section>
  );
}

function LookLine({ look: { looker, organisation, role, day, times, kinds } }: { look: Look }) {
  const { t, language } = useText();
  return (
    <li>
      <IconEye className="i" aria-hidden="true" />
      <div className="grow">
        <p>
          <span className="b">{looker ?? t('account:looks.gone')}</span>, {t(`app:role.${role}`)}, {organisation}
        </p>
        <p className="xs dim">
          {/* The day is a date in UTC. */}
          {formatDate(`${day}T12:00:00Z`, language, 'UTC')} ·{' '}
          {kinds.map((kind) => t(`account:looks.of.${kind}`)).join(', ')}
          {times > 1 && <> · {t('account:looks.times', { count: times })}</>}
        </p>
      </div>
    </li>
  );
}

function Terms({ terms }: { terms: RetentionTerm[] }) {
  const { t } = useText();
  return (
    <ul className="terms sm">
      {terms.map(({ name, days }) => (
        <li key={name}>{t(`account:retention.${name}`, { count: days })}</li>
      ))}
      <li>{t('account:retention.badges')}</li>
      <li>{t('account:retention.trail')}</li>
    </ul>
  );
}
