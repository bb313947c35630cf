import type { MemberCatalogue } from '@insigne/server/api';
import { Checkbox, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAward, IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { byName, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { PagesNav } from '../../ui/pages-nav.tsx';
import { Written } from '../../ui/written.tsx';
import { type CatalogueSearch, catalogueQuery } from './catalogue-search.ts';
import { useMemberCatalogue } from './programmes.queries.ts';
import '../../styles/programmes.css';

const PAGE_SIZE = 24;
/** As in programmes.css. */
const WITH_ROOM = '(min-width: 900px)';

/** What members can earn, also what is not shown to others. */
export function CataloguePage() {
  const { t } = useText();
  const search = useSearch({ strict: false }) as CatalogueSearch;
  const navigate = useNavigate();
  const catalogue = useMemberCatalogue(catalogueQuery(search));
  const to = (next: CatalogueSearch) => void navigate({ to: '.', search: next, replace: true });
  return (
    <Page title={t('programmes:catalogue.title')} lead={t('programmes:catalogue.lead')}>
      <Loaded query={catalogue} height={480}>
        {(found) =>
          found.all === 0 ? (
            <EmptyState
              icon={IconAward}
              title={t('programmes:catalogue.empty')}
              text={t('programmes:catalogue.emptyText')}
            />
          ) : (
            <div className="catalogue">
              <FoldedFilters search={search} facets={found.facets} onChange={to} />
              <div>
                <SearchBar search={search} total={found.total} onChange={to} />
                {found.badges.length === 0 ? (
                  <EmptyState
                    icon={IconSearch}
                    title={t('app:library.noMatch.title')}
                    text={t('programmes:catalogue.noMatch')}
                    action={<Button onClick={() => to({})}>{t('common:clearFilters')}</Button>}
                  />
                ) : (
                  <ul className="tray">
                    {found.badges.map((badge) => (
                      <Entry key={badge.id} badge={badge} />
                    ))}
                  </ul>
                )}
                <PagesNav
                  page={found.page}
                  pageSize={PAGE_SIZE}
                  total={found.total}
                  onPage={(page) => to({ ...search, page })}
                />
              </div>
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

function SearchBar({
  search,
  total,
  onChange,
}: {
  search: CatalogueSearch;
  total: number;
  onChange: (to: CatalogueSearch) => void;
}) {
  const { t } = useText();
  const [typed, setTyped] = useState(search.q ?? '');
  const { page: _page, q: _q, ...kept } = search;
  return (
    <search>
      <form
        className="row wrap between filters"
        onSubmit={(event) => {
          event.preventDefault();
          onChange(typed.trim() === '' ? kept : { ...kept, q: typed.trim() });
        }}
      >
        <TextInput
          type="search"
          aria-label={t('programmes:catalogue.search')}
          placeholder={t('programmes:catalogue.search')}
          leftSection={<IconSearch className="i" aria-hidden="true" />}
          value={typed}
          maxLength={100}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <p className="sm dim" role="status">
          {t('app:library.count', { count: total })}
        </p>
      </form>
    </search>
  );
}

type Facet = keyof MemberCatalogue['facets'];

interface FiltersProps {
  search: CatalogueSearch;
  facets: MemberCatalogue['facets'];
  onChange: (to: CatalogueSearch) => void;
}

/** Beside the badges where there is room; else folded above them, with how many are set. */
function FoldedFilters(props: FiltersProps) {
  const { t } = useText();
  const isWide = useMediaQuery(WITH_ROOM, true, { getInitialValueInEffect: false });
  if (isWide) return <Filters {...props} />;
  const { skill = [], level = [], programme = [] } = props.search;
  return (
    <details>
      <summary>{t('programmes:catalogue.filters', { count: skill.length + level.length + programme.length })}</summary>
      <Filters {...props} />
    </details>
  );
}

function Filters({ search, facets, onChange }: FiltersProps) {
  const { t, language } = useText();
  const { page: _page, ...kept } = search;
  const toggle = (facet: Facet, value: string, isOn: boolean) => {
    const before = search[facet] ?? [];
    const next = isOn ? [...before, value] : before.filter((one) => one !== value);
    const { [facet]: _gone, ...others } = kept;
    onChange(next.length === 0 ? others : { ...others, [facet]: next });
  };
  const box = (facet: Facet, label: string, option: { value: string; count: number; isChosen: boolean }) => (
    <Checkbox
      key={option.value}
      label={`${label} (${option.count})`}
      checked={option.isChosen}
      onChange={(event) => toggle(facet, option.value, event.currentTarget.checked)}
    />
  );
  const levels = facets.level.toSorted((one, other) => Number(one.value) - Number(other.value));
  const skills = facets.skill.toSorted(byName((one) => inLanguage(one.name, language).text, language));
  return (
    <div className="stack-l">
      {skills.length > 0 && (
        <fieldset className="stack-s">
          <legend className="b">{t('programmes:catalogue.skill')}</legend>
          {skills.map((one) => box('skill', inLanguage(one.name, language).text, one))}
        </fieldset>
      )}
      {levels.length > 0 && (
        <fieldset className="stack-s">
          <legend className="b">{t('programmes:catalogue.level')}</legend>
          {levels.map((one) => box('level', t('programmes:catalogue.levelNumber', { position: one.value }), one))}
        </fieldset>
      )}
      {facets.programme.length > 0 && (
        <fieldset className="stack-s">
          <legend className="b">{t('programmes:catalogue.programme')}</legend>
          {facets.programme.map((one) => box('programme', inLanguage(one.name, language).text, one))}
        </fieldset>
      )}
    </div>
  );
}

function Entry({ badge }: { badge: MemberCatalogue['badges'][number] }) {
  const { t, language } = useText();
  return (
    <li>
      <img
        className="badge-art"
        src={`${badge.artworkUrl}?lang=${language}`}
        width={148}
        height={148}
        alt=""
        loading="lazy"
      />
      <h2>
        <a href={badge.url}>
          <Written text={badge.name} />
        </a>
      </h2>
      <p className="sm dim clamp">
        <Written text={badge.description} />
      </p>
      <div className="meta">
        <span className="xs dim">
          {badge.hasValidityByLevel
            ? t('programmes:catalogue.validByLevel')
            : badge.validityMonths === null
              ? t('programmes:catalogue.noExpiry')
              : t('programmes:catalogue.validMonths', { count: badge.validityMonths })}
        </span>
      </div>
    </li>
  );
}
