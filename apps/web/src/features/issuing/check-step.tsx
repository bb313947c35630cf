import type { BatchView } from '@insigne/server/api';
import { Checkbox } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconMail, IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useCheckBatch, useConfirmBatch } from './batches.queries.ts';
import { FaultRows } from './fault-rows.tsx';

/** The dry run: what can leave, what is to be corrected, and nothing done yet. */
export function CheckStep({ batch, onMap }: { batch: BatchView; onMap: () => void }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const confirm = useConfirmBatch(batch.id);
  const check = useCheckBatch(batch.id);
  const { readyCount, faultCount, rowCount } = batch;
  const of = t('app:check.of', { count: rowCount });
  const finding =
    readyCount === 0
      ? t('app:check.none')
      : faultCount === 0
        ? t('app:check.all', { count: rowCount })
        : `${t('app:check.some', { count: readyCount, of })} ${t('app:check.faults', { count: faultCount })}`;
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
            <IconAlertCircle className="i bad-ink" aria-hidden="true" />
            {t('app:check.toFix')}
          </span>
          <b>{formatNumber(faultCount, language)}</b>
        </div>
        <div>
          <span className="row sm dim">
            <IconMail className="i" aria-hidden="true" />
            {t('app:check.mails')}
          </span>
          <b>{formatNumber(readyCount, language)}</b>
        </div>
      </div>
      {faultCount > 0 && <FaultRows batch={batch} state="fault" count={faultCount} />}
      <Checkbox
        label={t('app:check.again')}
        checked={batch.again}
        disabled={check.isPending}
        onChange={(event) => check.mutate({ mapping: batch.mapping, again: event.currentTarget.checked })}
      />
      {check.isError && <ProblemNote error={check.error} />}
      {confirm.isError && <ProblemNote error={confirm.error} onRetry={() => confirm.mutate()} />}
      <div className="row wrap">
        <Link
          className="btn"
          to="/o/$org/award"
          params={{ org: organisation.handle }}
          search={{ badge: batch.badge.id }}
        >
          {t('app:batch.replace')}
        </Link>
        <Button onClick={onMap}>{t('app:check.columns')}</Button>
        <span className="grow m-hide" />
        {readyCount > 0 && (
          <Button
            look="p"
            busy={confirm.isPending}
            icon={<IconSend className="i" aria-hidden="true" />}
            onClick={() => confirm.mutate()}
          >
            {t('app:give.act', { count: readyCount })}
          </Button>
        )}
      </div>
      <p className="xs dim right">{t('app:batch.nothingYet')}</p>
    </section>
  );
}
