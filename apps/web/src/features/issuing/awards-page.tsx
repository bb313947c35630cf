import type { AwardList } from '@insigne/server/api';
import { NativeSelect, TextInput } from '@mantine/core';
import { IconListCheck, IconSearch, IconSend } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { byName, formatDate, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { PagesNav } from '../../ui/pages-nav.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { useBadges } from '../badges/badges.queries.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { AwardStateChip, MailStateChip } from './award-chips.tsx';
import { AWARD_FILTERS, type AwardsSearch } from './awards-search.ts';
import { useAwards } from './issuing.queries.ts';

/** A word is looked for once the typing rests. */
const SEARCH_AFTER_MS = 300;

export function AwardsPage() {
  const { t, language } = useText();
  const { organisation, can } = useOrganisation();
  const search: AwardsSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const badges = useBadges();
  const awards = useAwards(search);
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

  const isFiltered = Boolean(search.q || search.state || search.badge);
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
                {t(`app:award.state.${state}`)}
              </option>
            ))}
          </NativeSelect>
        </search>
      )}
      <Loaded query={awards} height={480}>
        {(list) =>
          list.total > 0 ? (
            <AwardsTable list={list} onPage={(page) => show({ ...search, page })} />
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

function AwardsTable({ list, onPage }: { list: AwardList; onPage: (page: number) => void }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  return (
    <>
      <p className="sm dim count" role="status">
        {t('app:awards.count', { count: list.total })}
      </p>
      <div className="card full">
        <ScrollTable caption={t('app:awards.title')}>
          <thead>
            <tr>
              <th scope="col">{t('app:awards.person')}</th>
              <th scope="col">{t('app:awards.badge')}</th>
              <th scope="col">{t('app:awards.state')}</th>
              <th scope="col">{t('app:awards.date')}</th>
              <th scope="col">{t('app:awards.mail')}</th>
            </tr>
          </thead>
          <tbody>
            {list.awards.map((award) => (
              <tr key={award.id}>
                <th scope="row">
                  <Link to="/o/$org/awards/$id" params={{ org: organisation.handle, id: award.id }}>
                    {award.recipient.name || award.recipient.email}
                  </Link>
                  {award.recipient.name !== '' && <span className="xs dim block">{award.recipient.email}</span>}
                </th>
                <td>{inLanguage(award.badge.name, language).text}</td>
                <td>
                  <AwardStateChip state={award.state} />
                </td>
                <td className="when">{formatDate(award.awardedAt, language, organisation.timeZone)}</td>
                <td>
                  {/* Once answered, its mail has nothing more to say. */}
                  {award.state === 'pending' ? <MailStateChip state={award.mail} /> : '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      </div>
      <PagesNav page={list.page} pageSize={list.pageSize} total={list.total} onPage={onPage} />
    </>
  );
}
