import type { AwardContext, BatchStart, BatchView } from '@insigne/server/api';
import { Checkbox } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconMail, IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatNumber } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useCheckBatch, useConfirmBatch } from './batches.queries.ts';
import { ContextFields, givenContext } from './context-fields.tsx';
import { FaultRows } from './fault-rows.tsx';
import { PeopleRows } from './people-rows.tsx';
import { UnpreparedBox } from './prerequisites.tsx';
import { isStartGiven, StartChoice, usualStart } from './start-choice.tsx';

/** The dry run: what can leave, what is to be corrected, and nothing done yet. */
export function CheckStep({ batch, onMap }: { batch: BatchView; onMap: () => void }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const confirm = useConfirmBatch(batch.id);
  const check = useCheckBatch(batch.id);
  const [start, setStart] = useState<BatchStart>(usualStart(organisation.undoMinutes));
  const [context, setContext] = useState<AwardContext | null>(batch.context);
  const [fault, setFault] = useState<string>();
  const isFile = batch.source === 'file';
  const { readyCount, faultCount, rowCount } = batch;
  // Of a file, what is to be corrected; of people, whoever was unticked as well.
  const withoutCount = faultCount + batch.skippedCount;
  const given = givenContext(context);
  const judge = (change: Partial<Pick<BatchView, 'again' | 'withoutPrerequisites'>>) => ({
    again: batch.again,
    withoutPrerequisites: batch.withoutPrerequisites,
    ...change,
    context: given,
  });
  const send = async () => {
    if (!isStartGiven(start)) {
      setFault(t('giving:start.missing'));
      return;
    }
    setFault(undefined);
    // What was typed on this page is kept first; the rows are judged anew with it.
    if (JSON.stringify(given) !== JSON.stringify(batch.context))
      await check.mutateAsync(judge({})).catch(() => undefined);
    confirm.mutate(start);
  };
  const of = t('app:check.of', { count: rowCount });
  const finding =
    readyCount === 0
      ? t(isFile ? 'app:check.none' : 'giving:people.none')
      : withoutCount === 0
        ? t(isFile ? 'app:check.all' : 'giving:people.all', { count: rowCount })
        : isFile
          ? `${t('app:check.some', { count: readyCount, of })} ${t('app:check.faults', { count: faultCount })}`
          : t('giving:people.some', { count: readyCount, of });
  return (
    <section className="stack">
      <p className="finding" role="status">
        {finding}
      </p>
      <div className="tot">
        <div>
          <span className="row sm dim">
            <IconCircleCheck className="i ok-ink" aria-hidden="true" />
            {t('app:check.ready')}
          </span>
          <b>{formatNumber(readyCount, language)}</b>
        </div>
        <div>
          <span className="row sm dim">
            <IconAlertCircle className={isFile && faultCount > 0 ? 'i bad-ink' : 'i'} aria-hidden="true" />
            {t(isFile ? 'app:check.toFix' : 'giving:people.without')}
          </span>
          <b>{formatNumber(withoutCount, language)}</b>
        </div>
        <div>
          <span className="row sm dim">
            <IconMail className="i" aria-hidden="true" />
            {t('app:check.mails')}
          </span>
          <b>{formatNumber(readyCount, language)}</b>
        </div>
      </div>
      {batch.hasFormulas && <p className="note">{t('giving:columns.formulas')}</p>}
      {batch.source === 'unit' && <PeopleRows batch={batch} />}
      {isFile && faultCount > 0 && <FaultRows batch={batch} state="fault" count={faultCount} withReport />}
      <Checkbox
        label={t('app:check.again')}
        checked={batch.again}
        disabled={check.isPending}
        onChange={(event) => check.mutate(judge({ again: event.currentTarget.checked }))}
      />
      <UnpreparedBox
        names={batch.prerequisites}
        checked={batch.withoutPrerequisites}
        disabled={check.isPending}
        onChange={(withoutPrerequisites) => check.mutate(judge({ withoutPrerequisites }))}
      />
      <ContextFields value={context} onChange={setContext} />
      {readyCount > 0 && <StartChoice value={start} onChange={setStart} />}
      {fault !== undefined && (
        <p className="note bad" role="alert">
          {fault}
        </p>
      )}
      {check.isError && <ProblemNote error={check.error} />}
      {confirm.isError && <ProblemNote error={confirm.error} />}
      <div className="row wrap">
        <Link
          className="btn"
          to="/o/$org/award"
          params={{ org: organisation.handle }}
          search={{ badge: batch.badge.id }}
        >
          {t(isFile ? 'app:batch.replace' : 'giving:people.other')}
        </Link>
        {isFile && <Button onClick={onMap}>{t('app:check.columns')}</Button>}
        <span className="grow m-hide" />
        {readyCount > 0 && (
          <Button
            look="p"
            busy={confirm.isPending || check.isPending}
            icon={<IconSend className="i" aria-hidden="true" />}
            onClick={() => void send()}
          >
            {t('app:give.act', { count: readyCount })}
          </Button>
        )}
      </div>
      <p className="xs dim right">{t('app:batch.nothingYet')}</p>
    </section>
  );
}
