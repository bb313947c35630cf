import type { ImportView } from '@insigne/server/api';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { formatDateTime } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { GroupsCard } from './groups-card.tsx';
import { ImportSteps } from './import-steps.tsx';
import { useImports, useUploadImport } from './imports.queries.ts';
import { offerFile } from './kept-file.ts';

/** As the server refuses larger ones. */
const MOST_BYTES = 25 * 1024 * 1024;
export const LIST_TYPES = '.xlsx,.csv,.tsv,.txt,text/csv,text/plain';

export function ImportStartPage() {
  const { t } = useText();
  const { base } = useOrganisation();
  const imports = useImports();
  return (
    <Page
      title={t('people:import.title')}
      lead={t('people:import.lead')}
      crumbs={[{ label: t('people:list.title'), to: `${base}/people` }, { label: t('people:import.title') }]}
    >
      <ImportSteps current={1} />
      <div className="with-aside">
        <div className="stack-l">
          <UploadList />
          <GroupsCard />
        </div>
        <aside>{imports.data && imports.data.length > 0 && <Earlier imports={imports.data} />}</aside>
      </div>
    </Page>
  );
}

function UploadList() {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const navigate = useNavigate();
  const upload = useUploadImport();
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
      { file },
      {
        onSuccess: ({ id }) => {
          offerFile(id, file);
          void navigate({ to: '/o/$org/people-imports/$id', params: { org: organisation.handle, id } });
        },
      },
    );
  };
  const sample = `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${t('people:import.sample').replaceAll('|', '\r\n')}`)}`;
  return (
    <section className="card stack">
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
        <p className="b">{t('people:import.drop')}</p>
        <FileField
          id="list"
          label={t('people:import.choose')}
          accept={LIST_TYPES}
          hint={t('people:import.hint')}
          fault={fault}
          chosen={file?.name}
          inputRef={input}
          onChoose={choose}
        />
      </div>
      <div className="row wrap between">
        <a className="sm" href={sample} download={t('people:import.sampleName')}>
          {t('app:upload.sampleGet')}
        </a>
        <Button look="p" busy={upload.isPending} onClick={send}>
          {t('app:upload.act')}
        </Button>
      </div>
      <p className="xs dim">{t('people:import.nothingYet')}</p>
    </section>
  );
}

function Earlier({ imports }: { imports: ImportView[] }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  return (
    <section className="card stack">
      <h2>{t('people:import.earlier')}</h2>
      <ul className="lines">
        {imports.map(({ id, fileName, state, createdAt }) => (
          <li key={id}>
            <div className="grow">
              <Link className="b" to="/o/$org/people-imports/$id" params={{ org: organisation.handle, id }}>
                {fileName || t('people:import.noName')}
              </Link>
              <p className="xs dim">
                {formatDateTime(createdAt, language, organisation.timeZone)}
                {' · '}
                {t(`people:import.state.${state}`)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
