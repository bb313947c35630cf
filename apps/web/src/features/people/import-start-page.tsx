import type { ImportView } from '@insigne/server/api';
import { Link, useNavigate } from '@tanstack/react-router';
import { formatDateTime } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { ListUpload } from '../../ui/list-upload.tsx';
import { Page } from '../../ui/page.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { GroupsCard } from './groups-card.tsx';
import { ImportSteps } from './import-steps.tsx';
import { useImports, useUploadImport } from './imports.queries.ts';
import { offerFile } from './kept-file.ts';

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
  const send = (file: File) =>
    upload.mutate(
      { file },
      {
        onSuccess: ({ id }) => {
          offerFile(id, file);
          void navigate({ to: '/o/$org/people-imports/$id', params: { org: organisation.handle, id } });
        },
      },
    );
  return (
    <section className="card stack">
      <ListUpload
        id="list"
        words={{
          drop: t('people:import.drop'),
          choose: t('people:import.choose'),
          hint: t('people:import.hint'),
          nothingYet: t('people:import.nothingYet'),
        }}
        sample={{ lines: t('people:import.sample'), name: t('people:import.sampleName') }}
        upload={upload}
        onSend={send}
      />
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
