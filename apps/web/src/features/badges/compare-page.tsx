import type { BadgeVersionView, BadgeView } from '@insigne/server/api';
import { Checkbox, NativeSelect } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { formatDate, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ChangedLegend } from '../../ui/marked-text.tsx';
import { Page } from '../../ui/page.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useBadge, useVersions } from './badges.queries.ts';
import { compareContents, keyOf } from './compare-contents.ts';
import { chosenVersions, DRAFT } from './compare-search.ts';
import { ComparedField, type Side } from './compared-field.tsx';

/** Two versions of a badge beside each other, field by field: what the people who hold it have, and what it says now. */
export function ComparePage() {
  const { t } = useText();
  const { id } = useParams({ strict: false });
  const badge = useBadge(id ?? '');
  const versions = useVersions(id ?? '');
  if (badge.error instanceof Problem && badge.error.status === 404) return <NotFound />;
  if (badge.data === undefined || versions.data === undefined)
    return (
      <Page title={t('badges:compare.title')}>
        <Loaded query={badge} height={480}>
          {() => (
            <Loaded query={versions} height={480}>
              {() => null}
            </Loaded>
          )}
        </Loaded>
      </Page>
    );
  return <Comparing badge={badge.data} versions={versions.data} />;
}

function Comparing({ badge, versions }: { badge: BadgeView; versions: BadgeVersionView[] }) {
  const { t, language } = useText();
  const { base, organisation } = useOrganisation();
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const [showsAll, setShowsAll] = useState(false);
  const name = inLanguage(badge.content.name, language).text || t('app:badge.unnamed');
  const hasDraft = badge.hasUnpublishedChanges;
  const sides: Record<string, Side> = Object.fromEntries([
    ...versions.map(({ number, publishedAt, content, artworkUrl }) => [
      String(number),
      {
        label: t('app:versions.line', {
          version: String(number),
          date: formatDate(publishedAt, language, organisation.timeZone),
        }),
        content,
        artworkUrl,
      },
    ]),
    ...(hasDraft ? [[DRAFT, { label: t('badges:compare.draft'), content: badge.content }]] : []),
  ]);
  const numbers = versions.map(({ number }) => number).sort((a, b) => b - a);
  const choices = [...(hasDraft ? [DRAFT] : []), ...numbers.map(String)];
  const chosen = chosenVersions(choices, search);
  const crumbs = [
    { label: t('app:library.title'), to: `${base}/badges` },
    { label: name, to: `${base}/badges/${badge.id}` },
    { label: t('badges:compare.title') },
  ];
  const [before, after] = [sides[chosen?.from ?? ''], sides[chosen?.to ?? '']];
  if (chosen === undefined || before === undefined || after === undefined)
    return (
      <Page title={t('badges:compare.title')} crumbs={crumbs}>
        <EmptyState
          icon={IconArrowsDiff}
          title={t('badges:compare.nothing')}
          text={t('badges:compare.nothingText')}
          action={
            <Link className="btn" to="/o/$org/badges/$id" params={{ org: organisation.handle, id: badge.id }}>
              {t('badges:compare.back')}
            </Link>
          }
        />
      </Page>
    );
  const fields = compareContents(before.content, after.content);
  const differing = fields.filter(({ differs }) => differs);
  const choose = (change: { from?: string; to?: string }) =>
    void navigate({
      to: '/o/$org/badges/$id/compare',
      params: { org: organisation.handle, id: badge.id },
      search: { ...chosen, ...change },
      replace: true,
    });
  const choice = (end: 'from' | 'to') => (
    <NativeSelect
      label={t(`badges:compare.${end}`)}
      value={chosen[end]}
      onChange={(event) => choose({ [end]: event.currentTarget.value })}
      data={choices.map((value) => ({ value, label: sides[value]?.label ?? value }))}
    />
  );
  return (
    <Page title={t('badges:compare.of', { name })} crumbs={crumbs}>
      <section className="card stack" aria-label={t('badges:compare.which')}>
        <div className="pair">
          {choice('from')}
          {choice('to')}
        </div>
        <div className="row wrap between">
          <p className="b" role="status">
            {t('badges:compare.count', { count: differing.length })}
          </p>
          <Checkbox
            label={t('badges:compare.all')}
            checked={showsAll}
            onChange={(event) => setShowsAll(event.currentTarget.checked)}
          />
        </div>
        {differing.some(({ kind }) => kind === 'text') && <ChangedLegend />}
      </section>
      <div className="stack-l compared">
        {(showsAll ? fields : differing).map((field) => (
          <ComparedField key={keyOf(field)} field={field} before={before} after={after} />
        ))}
      </div>
    </Page>
  );
}
