import type { BadgeView } from '@insigne/server/api';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useUploadBatch } from './batches.queries.ts';
import { SavedMappings } from './saved-mappings.tsx';
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
          <p className="b">{t('app:upload.title')}</p>
          <FileField
            id="csv"
            label={t('app:upload.choose')}
            accept=".csv,text/csv,text/plain,.txt,.tsv,.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            hint={t('app:upload.hint')}
            fault={fault}
            chosen={file?.name}
            inputRef={input}
            onChoose={choose}
          />
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
      <SavedMappings />
    </div>
  );
}
