import type { BadgeView } from '@insigne/server/api';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useUploadBatch } from './batches.queries.ts';
import { Steps } from './steps.tsx';

/** As the server refuses larger ones. */
const MOST_BYTES = 25 * 1024 * 1024;

export function UploadForm({ badge }: { badge: BadgeView }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const navigate = useNavigate();
  const upload = useUploadBatch();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [fault, setFault] = useState<string>();
  const [isOver, setOver] = useState(false);

  const choose = (chosen: File | undefined) => {
    upload.reset();
    setFile(chosen);
    setFault(chosen && chosen.size > MOST_BYTES ? t('app:upload.tooLarge') : undefined);
  };
  const send = () => {
    if (file === undefined || file.size > MOST_BYTES) {
      setFault(file === undefined ? t('app:upload.missing') : t('app:upload.tooLarge'));
      input.current?.focus();
      return;
    }
    upload.mutate(
      { badgeId: badge.id, file },
      {
        onSuccess: ({ id }) => navigate({ to: '/o/$org/batches/$id', params: { org: organisation.handle, id } }),
      },
    );
  };
  const sample = `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${t('app:upload.sample').replaceAll('|', '\r\n')}`)}`;
  return (
    <div className="stack">
      <Steps current={1} />
      <section className="card stack narrow">
        {upload.isError && <ProblemNote error={upload.error} onRetry={send} />}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut, the file field inside does all of it */}
        <div
          className={isOver ? 'drop over' : 'drop'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            choose(event.dataTransfer.files[0]);
          }}
        >
          <IconFileSpreadsheet className="i" aria-hidden="true" stroke={1.5} />
          <label htmlFor="csv">{t('app:upload.label')}</label>
          <input
            ref={input}
            id="csv"
            type="file"
            accept=".csv,text/csv,text/plain,.txt,.tsv"
            aria-describedby={fault ? 'csv-fault csv-hint' : 'csv-hint'}
            aria-invalid={fault ? true : undefined}
            onChange={(event) => choose(event.currentTarget.files?.[0])}
          />
          {file && <p className="sm b">{file.name}</p>}
          {fault && (
            <p id="csv-fault" className="field-fault" role="alert">
              {fault}
            </p>
          )}
          <p id="csv-hint" className="xs dim">
            {t('app:upload.hint')}
          </p>
        </div>
        <div className="row wrap between">
          <a className="sm" href={sample} download={t('app:upload.sampleName')}>
            {t('app:upload.sampleGet')}
          </a>
          <Button look="p" busy={upload.isPending} onClick={send}>
            {t('app:upload.act')}
          </Button>
        </div>
        <p className="xs dim">{t('app:batch.nothingYet')}</p>
      </section>
    </div>
  );
}
