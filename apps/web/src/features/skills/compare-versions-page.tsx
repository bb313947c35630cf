import type {
  FrameworkComparison,
  FrameworkView,
  KeptVersions,
  SkillChange,
  SkillChangeKind,
} from '@insigne/server/api';
import { NativeSelect } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Problem } from '../../api/problem.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ChangedLegend } from '../../ui/marked-text.tsx';
import { Page } from '../../ui/page.tsx';
import { PagesNav } from '../../ui/pages-nav.tsx';
import { StateFilter } from '../../ui/state-filter.tsx';
import { Written } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { type CompareVersionsSearch, chosenSides, NOW, SKILL_CHANGES } from './compare-versions-search.ts';
import { ComparedSkill, ComparedTexts } from './compared-skill.tsx';
import { useFramework } from './skills.queries.ts';
import { useVersionWords } from './version-words.ts';
import { useComparison, useFrameworkBadges, useKeptVersions } from './versions.queries.ts';
import './skills.css';

/** Two states of a framework: what came, what is gone, what was moved, renamed and said in other words. */
export function CompareVersionsPage() {
  const { t, language } = useText();
  const { id = '' } = useParams({ strict: false });
  const { base } = useOrganisation();
  const framework = useFramework(id);
  const versions = useKeptVersions(id);
  if (framework.error instanceof Problem && framework.error.status === 404) return <NotFound />;
  const name = framework.data === undefined ? '…' : inLanguage(framework.data.name, language).text;
  return (
    <Page
      title={framework.data === undefined ? t('versions:compared.title') : t('versions:compared.of', { name })}
      crumbs={[
        { label: t('skills:list.title'), to: `${base}/frameworks` },
        { label: name, to: `${base}/frameworks/${id}` },
        { label: t('versions:compared.title') },
      ]}
    >
      <Loaded query={framework} height={480}>
        {(data) => (
          <Loaded query={versions} height={480}>
            {(kept) => <Comparing framework={data} kept={kept} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function Comparing({ framework, kept: { versions } }: { framework: FrameworkView; kept: KeptVersions }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const { nameOf, when } = useVersionWords();
  const search = useSearch({ strict: false }) as CompareVersionsSearch;
  const navigate = useNavigate();
  const params = { org: organisation.handle, id: framework.id };
  const sides = chosenSides(
    versions.map(({ id }) => id),
    search,
  );
  if (sides === undefined)
    return (
      <EmptyState
        icon={IconArrowsDiff}
        title={t('versions:compared.nothingKept')}
        text={t('versions:compared.nothingKeptText')}
        action={
          <Link className="btn" to="/o/$org/frameworks/$id" params={params} search={{}}>
            {t('versions:compared.back')}
          </Link>
        }
      />
    );
  const go = (change: CompareVersionsSearch) =>
    void navigate({
      to: '/o/$org/frameworks/$id/compare',
      params,
      search: { ...sides, ...change },
      replace: true,
      resetScroll: false,
    });
  const choices = [
    { value: NOW, label: t('versions:compared.now') },
    ...versions.map((version) => ({ value: version.id, label: `${nameOf(version)} · ${when(version.keptAt)}` })),
  ];
  const labelOf = (side: string) => {
    const version = versions.find(({ id }) => id === side);
    return version === undefined ? t('versions:compared.now') : t('versions:see', { label: nameOf(version) });
  };
  return (
    <div className="stack-l">
      <section className="card stack" aria-label={t('versions:compared.which')}>
        <div className="pair">
          {(['from', 'to'] as const).map((end) => (
            <NativeSelect
              key={end}
              label={t(`versions:compared.${end}`)}
              value={sides[end]}
              onChange={(event) => go({ [end]: event.currentTarget.value })}
              data={choices}
            />
          ))}
        </div>
      </section>
      <Differences
        framework={framework.id}
        search={{ ...search, ...sides }}
        labels={[labelOf(sides.from), labelOf(sides.to)]}
        go={go}
      />
    </div>
  );
}

interface DifferencesProps {
  framework: string;
  search: CompareVersionsSearch & { from: string; to: string };
  labels: [string, string];
  go: (change: CompareVersionsSearch) => void;
}

function Differences({ framework, search: { from, to, change, page = 1 }, labels, go }: DifferencesProps) {
  const comparison = useComparison(framework, { from, to }, { change, page });
  const badges = useFrameworkBadges(framework, { from, to });
  return (
    <Loaded query={comparison} height={480}>
      {(found) => (
        <>
          <Summary found={found} change={change} go={go} />
          <NamingBadges badges={badges.data ?? []} />
          {found.framework.length > 0 && change === undefined && page === 1 && (
            <ComparedTexts texts={found.framework} labels={labels} />
          )}
          <Changes changes={found.changes} framework={framework} labels={labels} badges={badges.data ?? []} />
          <PagesNav
            page={found.page}
            pageSize={found.pageSize}
            total={found.total}
            onPage={(next) => go({ ...(change !== undefined && { change }), page: next })}
          />
        </>
      )}
    </Loaded>
  );
}

function Summary(props: {
  found: FrameworkComparison;
  change: SkillChangeKind | undefined;
  go: (change: CompareVersionsSearch) => void;
}) {
  const { t } = useText();
  const { found, change, go } = props;
  const isSame = found.changedCount === 0 && found.framework.length === 0;
  const hasTexts =
    found.framework.length > 0 || found.counts.renamed + found.counts.reworded + found.counts.details > 0;
  return (
    <div className="stack">
      <p className="b" role="status">
        {isSame ? t('versions:compared.same') : t('versions:compared.count', { count: found.changedCount })}
      </p>
      {found.changedCount > 0 && (
        <StateFilter
          label={t('versions:compared.kinds')}
          states={SKILL_CHANGES.filter((kind) => found.counts[kind] > 0).map((kind) => ({
            state: kind,
            label: t(`versions:compared.kind.${kind}`),
            count: found.counts[kind],
          }))}
          chosen={change}
          onChoose={(next) => go(next === undefined ? {} : { change: next })}
        />
      )}
      {hasTexts && <ChangedLegend />}
    </div>
  );
}

export interface NamingBadge {
  id: string;
  name: { fr: string; en: string };
  skillIds: string[];
}

/** How many published badges are touched; the number opens to their list. */
function NamingBadges({ badges }: { badges: NamingBadge[] }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  if (badges.length === 0) return null;
  return (
    <details className="card named-by">
      <summary>{t('versions:compared.badges', { count: badges.length })}</summary>
      <p className="sm dim">{t('versions:compared.badgesKeep')}</p>
      <ul className="notes">
        {badges.map(({ id, name }) => (
          <li key={id}>
            <Link to="/o/$org/badges/$id" params={{ org: organisation.handle, id }}>
              <Written text={name} />
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface ChangesProps {
  changes: SkillChange[];
  framework: string;
  labels: [string, string];
  badges: NamingBadge[];
}

/** What came and what is gone as short lists, then each skill that says something else. */
function Changes({ changes, framework, labels, badges }: ChangesProps) {
  const { t } = useText();
  const of = (kind: 'added' | 'removed') => changes.filter((one) => one.changes.includes(kind));
  const others = changes.filter((one) => !one.changes.includes('added') && !one.changes.includes('removed'));
  return (
    <>
      {(['added', 'removed'] as const).map(
        (kind) =>
          of(kind).length > 0 && (
            <section key={kind} className="card stack" aria-labelledby={`changes-${kind}`}>
              <h2 id={`changes-${kind}`}>{t(`versions:compared.kind.${kind}`)}</h2>
              <ul className="lines">
                {of(kind).map((change) => (
                  <Line key={change.id} change={change} framework={framework} badges={badges} />
                ))}
              </ul>
            </section>
          ),
      )}
      {others.map((change) => (
        <ComparedSkill
          key={change.id}
          change={change}
          framework={framework}
          labels={labels}
          badges={badges.filter(({ skillIds }) => skillIds.includes(change.id)).length}
        />
      ))}
    </>
  );
}

function Line({ change, framework, badges }: { change: SkillChange; framework: string; badges: NamingBadge[] }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const { id, kind, code, name, path, how, mergedInto } = change;
  const named = badges.filter(({ skillIds }) => skillIds.includes(id)).length;
  return (
    <li>
      <div className="grow">
        <p>
          <Link
            className="b"
            to="/o/$org/frameworks/$id"
            params={{ org: organisation.handle, id: framework }}
            search={{ skill: id }}
          >
            <Written text={name} />
          </Link>
        </p>
        <p className="xs dim">
          {[t(`skills:kind.${kind}`), code ?? '', path.map((step) => inLanguage(step, language).text).join(' › ')]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {named > 0 && <p className="xs dim">{t('versions:compared.namedBy', { count: named })}</p>}
      </div>
      {how !== null && how !== 'new' && (
        <span className="chip">
          {mergedInto === null
            ? t(`versions:compared.how.${how}`)
            : t('versions:compared.mergedInto', { name: inLanguage(mergedInto, language).text })}
        </span>
      )}
    </li>
  );
}
