import { NativeSelect, TextInput } from '@mantine/core';
import { IconFileSpreadsheet, IconSearch, IconSitemap, IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { usePeople } from './people.queries.ts';
import type { PeopleSearch } from './people-search.ts';
import { PeopleTable } from './people-table.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { unitChoices } from './unit-rows.ts';
import { useUnits } from './units.queries.ts';

/** A word is looked for once the typing rests. */
const SEARCH_AFTER_MS = 300;

export function PeoplePage() {
  const { t } = useText();
  const { organisation, can } = useOrganisation();
  const search: PeopleSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const people = usePeople(search);
  const [adding, setAdding] = useState(false);
  const params = { org: organisation.handle };
  const show = (next: PeopleSearch) => void navigate({ to: '/o/$org/people', params, search: next, replace: true });
  const isFiltered = Boolean(search.q || search.unit || search.state);
  const isEmpty = people.data?.total === 0 && !isFiltered;
  const mayEdit = can('people.edit');
  const importLink = (look: string) => (
    <Link className={`btn ${look}`.trim()} to="/o/$org/people/import" params={params}>
      <IconFileSpreadsheet className="i" aria-hidden="true" />
      {t('people:list.import')}
    </Link>
  );
  const actions = (
    <div className="row wrap">
      <Link className="btn" to="/o/$org/people/units" params={params}>
        <IconSitemap className="i" aria-hidden="true" />
        {t('people:units.title')}
      </Link>
      {mayEdit && (
        <Button icon={<IconUserPlus className="i" aria-hidden="true" />} onClick={() => setAdding(true)}>
          {t('people:list.add')}
        </Button>
      )}
      {mayEdit && !isEmpty && importLink('p')}
    </div>
  );
  return (
    <Page
      title={t('people:list.title')}
      lead={can('people.read') ? t('people:list.lead') : t('people:list.leadTeam')}
      actions={actions}
    >
      {!isEmpty && <Filters search={search} onShow={show} />}
      <Loaded query={people} height={480}>
        {(list) =>
          list.total > 0 ? (
            <PeopleTable list={list} onPage={(page) => show({ ...search, page })} />
          ) : isFiltered ? (
            <EmptyState
              icon={IconSearch}
              title={t('people:list.noMatch.title')}
              text={t('people:list.noMatch.text')}
              action={<Button onClick={() => show({})}>{t('common:clearFilters')}</Button>}
            />
          ) : (
            <EmptyState
              icon={IconUsersGroup}
              title={t(mayEdit ? 'people:list.empty.title' : 'people:list.emptyTeam.title')}
              text={t(mayEdit ? 'people:list.empty.text' : 'people:list.emptyTeam.text')}
              action={mayEdit && importLink('p')}
            />
          )
        }
      </Loaded>
      <PersonDialog opened={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}

function Filters({ search, onShow }: { search: PeopleSearch; onShow: (next: PeopleSearch) => void }) {
  const { t, language } = useText();
  const units = useUnits();
  const [typed, setTyped] = useState(search.q ?? '');
  const { page: _page, ...kept } = search;

  // What is cleared from outside is cleared in the field as well.
  useEffect(() => setTyped(search.q ?? ''), [search.q]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts a search
  useEffect(() => {
    if (typed === (search.q ?? '')) return;
    const timer = setTimeout(() => {
      const { q: _q, ...rest } = kept;
      onShow(typed === '' ? rest : { ...rest, q: typed });
    }, SEARCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <search className="row wrap filters">
      <TextInput
        type="search"
        aria-label={t('people:list.search')}
        placeholder={t('people:list.search')}
        leftSection={<IconSearch className="i" aria-hidden="true" />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <NativeSelect
        aria-label={t('people:list.byUnit')}
        value={search.unit ?? ''}
        onChange={(event) => {
          const { unit: _unit, ...rest } = kept;
          const { value } = event.currentTarget;
          onShow(value === '' ? rest : { ...rest, unit: value });
        }}
        data={[{ value: '', label: t('people:list.allUnits') }, ...unitChoices(units.data ?? [], language)]}
      />
      <NativeSelect
        aria-label={t('people:list.byState')}
        value={search.state ?? 'active'}
        onChange={(event) => {
          const { state: _state, ...rest } = kept;
          onShow(event.currentTarget.value === 'left' ? { ...rest, state: 'left' } : rest);
        }}
        data={[
          { value: 'active', label: t('people:state.active') },
          { value: 'left', label: t('people:state.left') },
        ]}
      />
    </search>
  );
}
