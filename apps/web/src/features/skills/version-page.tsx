import type { FrameworkView, ReadVersionAnswer } from '@insigne/server/api';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowsDiff, IconDownload, IconSearch, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { PagesNav } from '../../ui/pages-nav.tsx';
import { Written } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { DescribedLevels } from './described-levels.tsx';
import { useFramework } from './skills.queries.ts';
import { useVersionWords } from './version-words.ts';
import { useReadVersion, useRemoveVersion } from './versions.queries.ts';
import './skills.css';

const FORMATS = ['csv', 'case', 'json'] as const;

/** A framework as it was on the day that it was kept: read, searched, exported. */
export function FrameworkVersionPage() {
  const { t, language } = useText();
  const { id = '', version = '' } = useParams({ strict: false });
  const { base } = useOrganisation();
  const { nameOf } = useVersionWords();
  const framework = useFramework(id);
  const [q, setQ] = useState('');
  const [asked] = useDebouncedValue(q.trim(), 200);
  const [page, setPage] = useState(1);
  const read = useReadVersion(id, version, { q: asked, page });
  const isGone = [framework, read].some(({ error }) => error instanceof Problem && error.status === 404);
  if (isGone) return <NotFound />;
  const name = framework.data === undefined ? '…' : inLanguage(framework.data.name, language).text;
  const label = read.data === undefined ? '…' : nameOf(read.data.version);
  return (
    <Page
      title={t('versions:read.title', {
        name: read.data === undefined ? name : inLanguage(read.data.framework.name, language).text,
        label,
      })}
      crumbs={[
        { label: t('skills:list.title'), to: `${base}/frameworks` },
        { label: name, to: `${base}/frameworks/${id}` },
        { label: t('versions:see', { label }) },
      ]}
      lead={t('versions:read.frozen')}
    >
      <Loaded query={read} height={480}>
        {(answer) => (
          <div className="stack-l">
            <Facts framework={id} answer={answer} current={framework.data} />
            <section className="card stack" aria-labelledby="held">
              <h2 id="held">{t('versions:read.skills')}</h2>
              <TextInput
                type="search"
                aria-label={t('versions:read.search')}
                placeholder={t('versions:read.search')}
                leftSection={<IconSearch className="i" aria-hidden="true" />}
                value={q}
                onChange={(event) => {
                  setQ(event.currentTarget.value);
                  setPage(1);
                }}
              />
              <p className="sm dim" role="status">
                {asked === ''
                  ? answer.total === 0 && t('versions:read.empty')
                  : t('skills:search.count', { count: answer.total })}
              </p>
              <Held answer={answer} />
              <PagesNav page={answer.page} pageSize={answer.pageSize} total={answer.total} onPage={setPage} />
            </section>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

interface FactsProps {
  framework: string;
  answer: ReadVersionAnswer;
  current: FrameworkView | undefined;
}

function Facts({ framework, answer: { version }, current }: FactsProps) {
  const { t } = useText();
  const { organisation, can } = useOrganisation();
  const { about } = useVersionWords();
  const [isRemoving, setRemoving] = useState(false);
  const params = { org: organisation.handle, id: framework };
  return (
    <div className="stack">
      <div className="row wrap between">
        <p className="row wrap">
          {version.reason !== 'kept' && <span className="chip">{t('versions:automatic')}</span>}
          <span className="sm dim">
            {[
              about(version),
              t('skills:count.families', { count: version.familyCount }),
              t('skills:count.skills', { count: version.skillCount }),
            ].join(' · ')}
          </span>
        </p>
        <div className="row wrap">
          <Link className="btn s p" to="/o/$org/frameworks/$id/compare" params={params} search={{ from: version.id }}>
            <IconArrowsDiff className="i" aria-hidden="true" />
            {t('versions:compare')}
          </Link>
          {FORMATS.map((format) => (
            <a
              key={format}
              className="btn s"
              href={`/api/organisations/${organisation.handle}/frameworks/${framework}/versions/${version.id}/export/${format}`}
              download
            >
              <IconDownload className="i" aria-hidden="true" />
              {t(`skills:export.${format}`)}
            </a>
          ))}
          {can('skills.manage') && (
            <Button
              small
              icon={<IconTrash className="i" aria-hidden="true" />}
              onClick={() => setRemoving(true)}
              disabled={current === undefined}
            >
              {t('versions:remove.act')}
            </Button>
          )}
        </div>
      </div>
      {version.note !== '' && <p className="pre">{version.note}</p>}
      <RemoveDialog framework={framework} version={version} opened={isRemoving} onClose={() => setRemoving(false)} />
    </div>
  );
}

function RemoveDialog(props: {
  framework: string;
  version: ReadVersionAnswer['version'];
  opened: boolean;
  onClose: () => void;
}) {
  const { t } = useText();
  const { framework, version, opened, onClose } = props;
  const { organisation } = useOrganisation();
  const { nameOf } = useVersionWords();
  const navigate = useNavigate();
  const remove = useRemoveVersion(framework);
  // Away first: this page has nothing to show any more when the lists are read anew.
  const act = () =>
    void remove.mutateAsync(version.id).then(
      () => navigate({ to: '/o/$org/frameworks/$id', params: { org: organisation.handle, id: framework }, search: {} }),
      () => undefined,
    );
  return (
    <Dialog opened={opened} onClose={onClose} title={t('versions:remove.title', { label: nameOf(version) })}>
      {remove.isError && <ProblemNote error={remove.error} />}
      <p>{t('versions:remove.means')}</p>
      <div className="row wrap">
        <Button look="danger" busy={remove.isPending} onClick={act}>
          {t('versions:remove.do')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </Dialog>
  );
}

/** Families and skills in the order of the tree, each under what it stood under. */
function Held({ answer: { skills, framework } }: { answer: ReadVersionAnswer }) {
  return (
    <ul className="kept-skills">
      {skills.map((skill) => {
        const levels = framework.levels.filter(({ id }) => skill.descriptors[id] !== undefined);
        const isPlain = levels.length === 0 && skill.description.fr === '' && skill.description.en === '';
        const title = (
          <>
            <span className={skill.kind === 'family' ? 'b' : undefined}>
              <Written text={skill.name} />
            </span>
            {skill.code !== null && <span className="xs dim"> {skill.code}</span>}
          </>
        );
        return (
          <li key={skill.id} style={{ marginInlineStart: `${Math.min(skill.path.length, 4) * 20}px` }}>
            {isPlain ? (
              <p>{title}</p>
            ) : (
              <details>
                <summary>{title}</summary>
                <div className="stack-s">
                  <p className="pre">
                    <Written text={skill.description} />
                  </p>
                  <DescribedLevels levels={levels} descriptors={skill.descriptors} />
                </div>
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}
