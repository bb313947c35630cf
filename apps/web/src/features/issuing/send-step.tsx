import type { BatchView } from '@insigne/server/api';
import { IconAlertCircle, IconCircleCheck, IconHourglass } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { formatNumber } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { CancelRun, RunBar } from '../../ui/run-bar.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { isRunning, useCancelBatch, useConfirmBatch, useReportAddress } from './batches.queries.ts';
import { ClaimSheetsCard } from './claim-sheets-card.tsx';
import { FaultRows } from './fault-rows.tsx';
import { percent, type Reading, secondsLeft, withReading } from './progress.ts';

/** Screen readers hear each tenth, not each figure. */
const SPOKEN_STEPS = 10;

/** The run with its exact count; what was done and what was not once it stops. */
export function SendStep({ batch }: { batch: BatchView }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const cancel = useCancelBatch(batch.id);
  const resume = useConfirmBatch(batch.id);
  const { doneCount, failedCount, state } = batch;
  // A row that is done is no longer among those that are ready.
  const left = batch.readyCount;
  const readyCount = left + doneCount + failedCount;
  const of = { count: readyCount, done: formatNumber(doneCount, language) };
  const timeLeft = useTimeLeft(batch);
  const share = percent(doneCount + failedCount, readyCount);
  const spoken = Math.floor(share / SPOKEN_STEPS) * SPOKEN_STEPS;
  return (
    <section className="stack">
      <div className="card big">
        <RunBar
          text={t('app:send.progress', of)}
          label={t('app:send.label')}
          now={doneCount}
          of={readyCount}
          percent={share}
        />
        <p className="sr" role="status">
          {isRunning(state)
            ? t('app:send.spoken', { percent: String(spoken) })
            : t(`app:send.ended.${state === 'done' ? 'done' : 'cancelled'}`)}
        </p>
        {state === 'running' && (
          <>
            <p className="dim">
              {timeLeft === undefined ? t('app:send.estimating') : timeLeft} {t('app:send.mayLeave')}
            </p>
            <CancelRun act={cancel} label={t('app:send.cancel')} effect={t('app:send.cancelEffect')} />
          </>
        )}
        {state === 'cancelling' && <p className="dim">{t('app:send.cancelling')}</p>}
        {state === 'cancelled' && (
          <>
            <p>
              {batch.startedAt === null
                ? t('giving:waiting.takenBack')
                : `${t('app:send.cancelledDone', { count: doneCount })} ${t('app:send.cancelledLeft', { count: left })}`}
            </p>
            <div className="row wrap act">
              {left > 0 && (
                <Button look="p" busy={resume.isPending} onClick={() => resume.mutate({ when: 'now' })}>
                  {t('app:send.resume', { count: left })}
                </Button>
              )}
              <AwardsLink batch={batch} />
            </div>
          </>
        )}
        {state === 'done' && (
          <>
            <p>{t('app:send.done', { count: doneCount })}</p>
            <div className="row wrap act">
              <AwardsLink batch={batch} />
              <Link className="btn" to="/o/$org/mails" params={{ org: organisation.handle }}>
                {t('app:send.mails')}
              </Link>
            </div>
          </>
        )}
        {cancel.isError && <ProblemNote error={cancel.error} />}
        {resume.isError && <ProblemNote error={resume.error} />}
      </div>
      <section className="card">
        <header>
          <h2>{t('app:send.journal')}</h2>
        </header>
        <ul className="ev">
          <li>
            <IconCircleCheck className="i ok-ink" aria-hidden="true" />
            <span>{t('app:send.signed')}</span>
            <span className="num b">{formatNumber(doneCount, language)}</span>
          </li>
          <li>
            <IconHourglass className="i" aria-hidden="true" />
            <span>{t('app:send.left')}</span>
            <span className="num b">{formatNumber(left, language)}</span>
          </li>
          <li>
            <IconAlertCircle className={failedCount > 0 ? 'i bad-ink' : 'i'} aria-hidden="true" />
            <span>{t('app:send.failed')}</span>
            <span className="num b">{formatNumber(failedCount, language)}</span>
          </li>
        </ul>
      </section>
      {batch.rowCount > 0 && <ReportLink batch={batch} />}
      {state === 'done' && doneCount > 0 && <ClaimSheetsCard batchId={batch.id} />}
      {failedCount > 0 && !isRunning(state) && <FaultRows batch={batch} state="failed" count={failedCount} />}
      {batch.faultCount > 0 && !isRunning(state) && <FaultRows batch={batch} state="fault" count={batch.faultCount} />}
    </section>
  );
}

function ReportLink({ batch }: { batch: BatchView }) {
  const { t } = useText();
  const report = useReportAddress(batch.id);
  return (
    <p>
      <a className="sm" href={report} download>
        {t('giving:report', { count: batch.rowCount })}
      </a>
    </p>
  );
}

function AwardsLink({ batch }: { batch: BatchView }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  return (
    <Link className="btn" to="/o/$org/awards" params={{ org: organisation.handle }} search={{ badge: batch.badge.id }}>
      {t('app:send.awards')}
    </Link>
  );
}

/** “About 40 seconds left.”, from the speed of the last seconds; undefined while it cannot be said. */
function useTimeLeft({ doneCount, failedCount, readyCount: left, state }: BatchView): string | undefined {
  const { t } = useText();
  const [readings, setReadings] = useState<Reading[]>([]);
  const finished = doneCount + failedCount;
  useEffect(() => {
    if (state === 'running') setReadings((before) => withReading(before, { done: finished, at: Date.now() }));
  }, [finished, state]);
  const seconds = secondsLeft(readings, left + finished);
  if (seconds === undefined) return undefined;
  if (seconds < 60) return t('app:send.secondsLeft', { count: Math.max(1, seconds) });
  return t('app:send.minutesLeft', { count: Math.ceil(seconds / 60) });
}
