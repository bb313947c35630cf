import type { AccountSession } from '@insigne/server/api';
import { IconCircleCheck, IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { formatDateTime, ownTimeZone } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { useEndSession, useSessions } from './account.queries.ts';

const HAND_HELD = new Set(['iPhone', 'iPad', 'Android']);

/** Where the person is signed in, and a way out of each. */
export function SessionsCard() {
  const { t } = useText();
  const sessions = useSessions();
  const end = useEndSession();
  const others = sessions.data?.filter(({ current }) => !current).length ?? 0;
  return (
    <section className="card stack" aria-labelledby="sessions">
      <h2 id="sessions">{t('account:sessions.title')}</h2>
      <p className="dim">{t('account:sessions.lead')}</p>
      <Loaded query={sessions} height={120}>
        {(data) => (
          <ul className="lines">
            {data.map((session) => (
              <SessionLine key={session.id} session={session} onEnd={() => end.mutate(session.id)} />
            ))}
          </ul>
        )}
      </Loaded>
      {end.isError && <ProblemNote error={end.error} />}
      {others > 0 && (
        <div>
          <Button busy={end.isPending} onClick={() => end.mutate(undefined)}>
            {t('account:sessions.endOthers', { count: others })}
          </Button>
        </div>
      )}
    </section>
  );
}

function SessionLine({ session, onEnd }: { session: AccountSession; onEnd: () => void }) {
  const { t, language } = useText();
  const { browser, system, since, lastUse, current } = session;
  const Mark = system !== null && HAND_HELD.has(system) ? IconDeviceMobile : IconDeviceDesktop;
  const moment = (when: string) => formatDateTime(when, language, ownTimeZone());
  const device =
    browser !== null && system !== null
      ? t('account:sessions.device', { browser, system })
      : (browser ?? system ?? t('account:sessions.unknown'));
  return (
    <li>
      <Mark className="i" aria-hidden="true" />
      <div className="grow">
        <p>
          <span className="b">{device}</span>{' '}
          {current && <Chip tone="ok" icon={IconCircleCheck} label={t('account:sessions.current')} />}
        </p>
        <p className="xs dim">
          {t('account:sessions.since', { date: moment(since) })}{' '}
          {t('account:sessions.lastUse', { date: moment(lastUse) })}
        </p>
      </div>
      {!current && (
        <Button small look="q" aria-label={t('account:sessions.endNamed', { device })} onClick={onEnd}>
          {t('account:sessions.end')}
        </Button>
      )}
    </li>
  );
}
