import type { AwardList } from '@insigne/server/api';
import { NativeSelect, TextInput } from '@mantine/core';
import { IconListCheck, IconSearch, IconSend } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { byName, formatDate, formatNumber, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { PagesNav } from '../../ui/pages-nav.tsx';
import { useBadges } from '../badges/badges.queries.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { AWARD_FILTERS, type AwardsSearch } from './awards-search.ts';
import { AwardsTable } from './awards-table.tsx';
import { useAwards } from './issuing.queries.ts';
import { useAwardCounts } from './life.queries.ts';
import { LEAVING, OpenBatches } from './open-batches.tsx';
import { SelectionBar } from './selection-bar.tsx';

/** A word is looked for once the typing rests. */
const SEARCH_AFTER_MS = 300;

export function AwardsPage() {
  const { t, language } = useText();
  const { organisation, can } = useOrganisation();
  const search: AwardsSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const badges = useBadges();
  const awards = useAwards(search);
  const counts = useAwardCounts({
    ...(search.badge && { badge: search.badge }),
    ...(search.since && { since: search.since }),
    ...(search.q && { q: search.q }),
  });
  const [typed, setTyped] = useState(search.q ?? '');
  const show = (next: AwardsSearch) =>
    void navigate({ to: '/o/$org/awards', params: { org: organisation.handle }, search: next, replace: true });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts a search
  useEffect(() => {
    if (typed === (search.q ?? '')) return;
    const timer = setTimeout(() => {
      const { q: _q, page: _page, ...rest } = search;
      show(typed === '' ? rest : { ...rest, q: typed });
    }, SEARCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  const isFiltered = Boolean(search.q || search.state || search.badge || search.person || search.since);
  const clear = () => {
    setTyped('');
    show({});
  };
  const give = can('award.create') && (
    <Link className="btn p" to="/o/$org/award" params={{ org: organisation.handle }}>
      <IconSend className="i" aria-hidden="true" />
      {t('app:awards.give')}
    </Link>
  );
  const isEmpty = awards.data?.total === 0 && !isFiltered;
  const sorted = [...(badges.data ?? [])].sort(
    byName((badge) => inLanguage(badge.content.name, language).text, language),
  );
  return (
    <Page title={t('app:awards.title')} lead={t('app:awards.lead')} actions={isEmpty ? undefined : give}>
      {!isEmpty && (
        <search className="row wrap filters">
          <TextInput
            type="search"
            aria-label={t('app:awards.search')}
            placeholder={t('app:awards.search')}
            leftSection={<IconSearch className="i" aria-hidden="true" />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <NativeSelect
            aria-label={t('app:awards.byBadge')}
            value={search.badge ?? ''}
            onChange={(event) => {
              const { badge: _badge, page: _page, ...rest } = search;
              const { value } = event.currentTarget;
              show(value === '' ? rest : { ...rest, badge: value });
            }}
          >
            <option value="">{t('app:awards.allBadges')}</option>
            {sorted.map(({ id, content }) => (
              <option key={id} value={id}>
                {inLanguage(content.name, language).text}
              </option>
            ))}
          </NativeSelect>
          <NativeSelect
            aria-label={t('app:awards.byState')}
            value={search.state ?? ''}
            onChange={(event) => {
              const { state: _state, page: _page, ...rest } = search;
              const state = AWARD_FILTERS.find((one) => one === event.currentTarget.value);
              show(state ? { ...rest, state } : rest);
            }}
          >
            <option value="">{t('app:awards.allStates')}</option>
            {AWARD_FILTERS.map((state) => (
              <option key={state} value={state}>
                {counts.data === undefined
                  ? t(`life:standing.${state}`)
                  : t('life:filter', {
                      standing: t(`life:standing.${state}`),
                      found: formatNumber(counts.data[state], language),
                    })}
              </option>
            ))}
          </NativeSelect>
          {search.since !== undefined && (
            <span className="chip">
              {t('giving:awardedSince', { date: formatDate(search.since, language, organisation.timeZone) })}
            </span>
          )}
          {(search.person !== undefined || search.since !== undefined) && (
            <Button small onClick={clear}>
              {t('common:clearFilters')}
            </Button>
          )}
        </search>
      )}
      {can('award.create') && <OpenBatches states={LEAVING} />}
      <Loaded query={awards} height={480}>
        {(list) =>
          list.total > 0 ? (
            <Awards list={list} search={search} onPage={(page) => show({ ...search, page })} />
          ) : isFiltered ? (
            <EmptyState
              icon={IconSearch}
              title={t('app:awards.noMatch.title')}
              text={t('app:awards.noMatch.text')}
              action={<Button onClick={clear}>{t('common:clearFilters')}</Button>}
            />
          ) : (
            <EmptyState
              icon={IconListCheck}
              title={t('app:awards.empty.title')}
              text={t('app:awards.empty.text')}
              action={give}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

function Awards({ list, search, onPage }: { list: AwardList; search: AwardsSearch; onPage: (page: number) => void }) {
  const { t } = useText();
  const { can } = useOrganisation();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [isAll, setAll] = useState(false);
  const none = () => {
    setTicked(new Set());
    setAll(false);
  };
  const { page: _page, ...found } = search;
  const key = JSON.stringify(found);
  // Another search is another choice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the search ends the choice
  useEffect(none, [key]);
  const chosen = {
    has: (id: string) => isAll || ticked.has(id),
    set: (ids: string[], on: boolean) => {
      // Unticking one of all leaves the ones of this page ticked.
      const next = new Set(isAll ? list.awards.map(({ id }) => id) : ticked);
      for (const id of ids) on ? next.add(id) : next.delete(id);
      setAll(false);
      setTicked(next);
    },
  };
  const mayAct = can('award.create') || can('award.revoke');
  return (
    <>
      <p className="sm dim count" role="status">
        {t('app:awards.count', { count: list.total })}
      </p>
      {mayAct && (isAll || ticked.size > 0) && (
        <SelectionBar
          selection={isAll ? { search: found } : { ids: [...ticked] }}
          count={isAll ? list.total : ticked.size}
          found={list.total}
          onAll={() => setAll(true)}
          onNone={none}
        />
      )}
      <AwardsTable list={list} {...(mayAct && { chosen })} />
      <PagesNav page={list.page} pageSize={list.pageSize} total={list.total} onPage={onPage} />
    </>
  );
}
