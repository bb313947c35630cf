import type { ImportView, Outcome } from '@insigne/server/api';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatNumber } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { CancelRun, RunBar } from '../../ui/run-bar.tsx';
import { percent } from '../issuing/progress.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { ImportRows, RowsPage } from './import-rows.tsx';
import { isRunning, useCancelImport, useConfirmImport } from './imports.queries.ts';

/** Screen readers hear each tenth, not each figure. */
const SPOKEN_STEPS = 10;

/** The run with its exact count; what was done and what was not once it stops. */
export function ImportRun({ list }: { list: ImportView }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const cancel = useCancelImport(list.id);
  const resume = useConfirmImport(list.id);
  const [shown, setShown] = useState<Outcome>('new');
  const { state, readyCount, doneCount, failedCount, counts } = list;
  const all = readyCount + doneCount + failedCount;
  const text = t('people:run.progress', { count: all, done: formatNumber(doneCount, language) });
  const share = percent(doneCount + failedCount, all);
  const outcome = counts[shown] > 0 ? shown : 'changed';
  return (
    <section className="stack">
      <div className="card big">
        <RunBar text={text} label={t('people:run.label')} now={doneCount} of={all} percent={share} />
        <p className="sr" role="status">
          {isRunning(list)
            ? t('people:run.spoken', { percent: String(Math.floor(share / SPOKEN_STEPS) * SPOKEN_STEPS) })
            : t(state === 'done' ? 'people:import.done' : 'people:import.cancelled')}
        </p>
        {state === 'running' && (
          <>
            <p className="dim">{t('people:run.mayLeave')}</p>
            <CancelRun act={cancel} label={t('people:run.cancel')} effect={t('people:run.cancelEffect')} />
          </>
        )}
        {state === 'cancelling' && <p className="dim">{t('people:run.cancelling')}</p>}
        {state === 'cancelled' && (
          <>
            <p>{all === 0 ? t('people:run.nothingDone') : t('people:run.left', { count: readyCount })}</p>
            {readyCount > 0 && (
              <div className="row act">
                <Button
                  look="p"
                  busy={resume.isPending}
                  onClick={() => resume.mutate({ tellsLeavers: list.tellsLeavers })}
                >
                  {t('people:run.resume', { count: readyCount })}
                </Button>
              </div>
            )}
          </>
        )}
        {state === 'done' && (
          <>
            <p>{t('people:run.done', { count: doneCount })}</p>
            <div className="row wrap act">
              <Link className="btn p" to="/o/$org/people" params={{ org: organisation.handle }}>
                {t('people:run.seePeople')}
              </Link>
            </div>
          </>
        )}
        {cancel.isError && <ProblemNote error={cancel.error} />}
        {resume.isError && <ProblemNote error={resume.error} />}
      </div>
      {!isRunning(list) && failedCount > 0 && (
        <div className="card full">
          <header>
            <h2>{t('people:run.failed', { count: failedCount })}</h2>
          </header>
          <RowsPage list={list} filter={{ state: 'failed' }} title={t('people:run.failed', { count: failedCount })} />
        </div>
      )}
      {!isRunning(list) && <ImportRows list={list} outcome={outcome} onOutcome={setShown} />}
    </section>
  );
}
