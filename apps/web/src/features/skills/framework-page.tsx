import type { FrameworkView, SkillList } from '@insigne/server/api';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBinaryTree2, IconFileImport, IconPencil, IconPlus, IconSearch } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { PagesNav } from '../../ui/pages-nav.tsx';
import { Written } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FrameworkDialog } from './framework-dialog.tsx';
import { RetireDialog } from './retire-dialog.tsx';
import { SkillDialog } from './skill-dialog.tsx';
import { SkillPanel } from './skill-panel.tsx';
import { SkillTree } from './skill-tree.tsx';
import { useFoundSkills, useFramework, useFrameworkAct } from './skills.queries.ts';
import { VersionsSection } from './versions-section.tsx';
import '../../styles/people.css';
import './skills.css';

export function FrameworkPage() {
  const { id = '' } = useParams({ strict: false });
  const { t, language } = useText();
  const { base } = useOrganisation();
  const framework = useFramework(id);
  if (framework.error instanceof Problem && framework.error.status === 404) return <NotFound />;
  const title = framework.data ? inLanguage(framework.data.name, language).text : '…';
  return (
    <Page
      title={title}
      crumbs={[{ label: t('skills:list.title'), to: `${base}/frameworks` }, { label: title }]}
      lead={framework.data && inLanguage(framework.data.description, language).text}
    >
      <Loaded query={framework} height={480}>
        {(data) => <Framework key={data.id} framework={data} />}
      </Loaded>
    </Page>
  );
}

function Framework({ framework }: { framework: FrameworkView }) {
  const { t, language } = useText();
  const { organisation, can } = useOrganisation();
  const navigate = useNavigate();
  const { skill: chosen } = useSearch({ strict: false }) as { skill?: string };
  const [q, setQ] = useState('');
  const [asked] = useDebouncedValue(q, 200);
  const [isAdding, setAdding] = useState(false);
  const [isChanging, setChanging] = useState(false);
  const [isRetiring, setRetiring] = useState(false);
  const act = useFrameworkAct(framework.id);
  const params = { org: organisation.handle, id: framework.id };
  const choose = (skill: string | undefined) =>
    void navigate({
      to: '/o/$org/frameworks/$id',
      params,
      search: skill === undefined ? {} : { skill },
      resetScroll: false,
    });
  const isEmpty = framework.skillCount + framework.familyCount === 0;
  const mayEdit = can('skills.manage');
  const add = mayEdit && !framework.isRetired && (
    <Button look="p" icon={<IconPlus className="i" aria-hidden="true" />} onClick={() => setAdding(true)}>
      {t('skills:skill.add')}
    </Button>
  );
  return (
    <div className="stack-l">
      <div className="row wrap between">
        <p className="row wrap">
          {framework.isRetired && <span className="chip">{t('skills:retired')}</span>}
          <span className="chip">{t(`skills:origin.${framework.origin}`)}</span>
          {framework.version !== '' && (
            <span className="chip">{t('skills:version', { version: framework.version })}</span>
          )}
          <span className="sm dim">
            {[
              t('skills:count.families', { count: framework.familyCount }),
              t('skills:count.skills', { count: framework.skillCount }),
            ].join(' · ')}
          </span>
        </p>
        <div className="row wrap">
          {!isEmpty && <ExportMenu framework={framework.id} />}
          {mayEdit && (
            <>
              <Link
                className="btn s"
                to="/o/$org/frameworks/import"
                params={{ org: organisation.handle }}
                search={{ framework: framework.id }}
              >
                <IconFileImport className="i" aria-hidden="true" />
                {t('skills:import.newer')}
              </Link>
              <Button small icon={<IconPencil className="i" aria-hidden="true" />} onClick={() => setChanging(true)}>
                {t('skills:framework.change')}
              </Button>
              <Button
                small
                look="q"
                busy={act.isPending}
                onClick={() => (framework.isRetired ? act.mutate('restore') : setRetiring(true))}
              >
                {t(framework.isRetired ? 'skills:framework.restore' : 'skills:framework.retire')}
              </Button>
              {/* An empty one offers it in its middle. */}
              {!isEmpty && add}
            </>
          )}
        </div>
      </div>
      {act.isError && <ProblemNote error={act.error} />}
      {isEmpty ? (
        <EmptyState
          icon={IconBinaryTree2}
          title={t('skills:framework.empty.title')}
          text={t('skills:framework.empty.text')}
          action={add}
        />
      ) : (
        <div className="with-aside skills">
          <section className="card units" aria-label={t('skills:tree.label')}>
            <TextInput
              type="search"
              aria-label={t('skills:search.label')}
              placeholder={t('skills:search.label')}
              leftSection={<IconSearch className="i" aria-hidden="true" />}
              value={q}
              onChange={(event) => setQ(event.currentTarget.value)}
            />
            {asked.trim() === '' ? (
              <SkillTree framework={framework.id} label={t('skills:tree.label')} chosen={chosen} onChoose={choose} />
            ) : (
              <Found key={asked} q={asked} framework={framework.id} chosen={chosen} onChoose={choose} />
            )}
          </section>
          <aside>
            {chosen === undefined ? (
              <p className="card dim">{t('skills:tree.choose')}</p>
            ) : (
              <SkillPanel key={chosen} id={chosen} onChoose={choose} />
            )}
          </aside>
        </div>
      )}
      {(!isEmpty || framework.isRetired) && <VersionsSection framework={framework} />}
      {framework.source.name !== '' && (
        <p className="xs dim">
          {[framework.source.name, framework.source.licence].filter(Boolean).join(' – ')}{' '}
          <Written text={framework.source.notice} />
        </p>
      )}
      <SkillDialog
        opened={isAdding}
        framework={framework}
        onClose={() => setAdding(false)}
        onSaved={({ id }) => choose(id)}
      />
      <RetireDialog
        framework={framework}
        opened={isRetiring}
        busy={act.isPending}
        onRetire={() => act.mutate('retire', { onSettled: () => setRetiring(false) })}
        onClose={() => setRetiring(false)}
      />
      <FrameworkDialog
        key={`${framework.revision}${language}`}
        framework={framework}
        opened={isChanging}
        onClose={() => setChanging(false)}
      />
    </div>
  );
}

function Found(props: { q: string; framework: string; chosen: string | undefined; onChoose: (id: string) => void }) {
  const [page, setPage] = useState(1);
  const found = useFoundSkills(props.q, { framework: props.framework, page });
  return (
    <Loaded query={found} height={240}>
      {(list) => (
        <>
          <Results list={list} chosen={props.chosen} onChoose={props.onChoose} />
          <PagesNav page={list.page} pageSize={list.pageSize} total={list.total} onPage={setPage} />
        </>
      )}
    </Loaded>
  );
}

/** Answers of a search, each with what it stands under; words that were looked for in the place of others are named. */
export function Results({
  list,
  chosen,
  onChoose,
}: {
  list: SkillList;
  chosen?: string | undefined;
  onChoose: (id: string) => void;
}) {
  const { t, language } = useText();
  return (
    <>
      <p className="sm dim found" role="status">
        {t('skills:search.count', { count: list.total })}
        {list.corrections.map(({ asked, used }) => (
          <span key={asked} className="block">
            {t('skills:search.corrected', { asked, used: used.join(', ') })}
          </span>
        ))}
      </p>
      <ul className="skill-results">
        {list.skills.map((skill) => (
          <li key={skill.id}>
            <button type="button" aria-pressed={skill.id === chosen} onClick={() => onChoose(skill.id)}>
              <span className="b">
                <Written text={skill.name} />
              </span>
              <span className="xs dim">
                {[skill.code ?? '', skill.path.map(({ name }) => inLanguage(name, language).text).join(' › ')]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
