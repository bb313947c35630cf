import type { BatchView } from '@insigne/server/api';
import { IconArrowBackUp, IconHourglass, IconSend } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { formatDateTime } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useCancelBatch, useSendNow } from './batches.queries.ts';
import { timeToGo } from './countdown.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Confirmed and not begun: nothing has left, and all of it can be taken back. */
export function WaitingCard({ batch }: { batch: BatchView }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const cancel = useCancelBatch(batch.id);
  const now = useSendNow(batch.id);
  const startAt = batch.startAt ?? batch.createdAt;
  const left = useTimeLeft(startAt);
  const soon = left <= HOUR_MS;
  const { unit, count } = timeToGo(left);
  const moment = formatDateTime(startAt, language, organisation.timeZone);
  const when = soon
    ? t(`giving:waiting.in.${unit}`, { count })
    : t('giving:waiting.at', { moment, zone: organisation.timeZone });
  return (
    <section className="card hi big stack" aria-labelledby={`waiting-${batch.id}`}>
      <h2 id={`waiting-${batch.id}`} className="row">
        <IconHourglass className="i" aria-hidden="true" />
        {t('giving:waiting.title', { count: batch.readyCount, name: batch.name })}
      </h2>
      {/* Seconds would never stop being read out: only the sentence without them is a status. */}
      <p className="cnt2" aria-hidden="true">
        {when}
      </p>
      <p className="sr" role="status">
        {unit === 'minutes' || !soon ? when : t('giving:waiting.lastMinute')}
      </p>
      <p className="dim">{t('giving:waiting.nothingYet')}</p>
      {cancel.isError && <ProblemNote error={cancel.error} />}
      {now.isError && <ProblemNote error={now.error} />}
      <div className="row wrap act">
        <Button
          look="p"
          busy={cancel.isPending}
          icon={<IconArrowBackUp className="i" aria-hidden="true" />}
          onClick={() => cancel.mutate()}
        >
          {t('giving:waiting.undo', { count: batch.readyCount })}
        </Button>
        <Button busy={now.isPending} icon={<IconSend className="i" aria-hidden="true" />} onClick={() => now.mutate()}>
          {t('giving:waiting.sendNow')}
        </Button>
      </div>
      <p className="xs dim">{t('giving:waiting.mayLeave')}</p>
    </section>
  );
}

/** Milliseconds until then, each second anew. */
function useTimeLeft(until: string): number {
  const [left, setLeft] = useState(() => Date.parse(until) - Date.now());
  useEffect(() => {
    const read = () => setLeft(Date.parse(until) - Date.now());
    read();
    const timer = setInterval(read, 1000);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}
