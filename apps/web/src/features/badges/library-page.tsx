import { TextInput } from '@mantine/core';
import { IconAward, IconBooks, IconPlus, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { byName, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { BadgeTray } from './badge-tray.tsx';
import { useBadges } from './badges.queries.ts';
import { matches } from './find-badges.ts';
import { NewBadgeDialog } from './new-badge-dialog.tsx';

export function LibraryPage() {
  const { t, language } = useText();
  const { can, organisation } = useOrganisation();
  const badges = useBadges();
  const [query, setQuery] = useState('');
  const [creating, setCreating] = useState(false);
  const newBadge = can('badge.edit') && (
    <Button look="p" icon={<IconPlus className="i" aria-hidden="true" />} onClick={() => setCreating(true)}>
      {t('app:library.new')}
    </Button>
  );
  const isEmpty = badges.data?.length === 0;
  const ready = (
    <Link
      className={isEmpty && can('badge.edit') ? 'btn p' : 'btn'}
      to="/o/$org/badges/library"
      params={{ org: organisation.handle }}
    >
      <IconBooks className="i" aria-hidden="true" />
      {t('badges:ready.open')}
    </Link>
  );
  return (
    <Page
      title={t('app:library.title')}
      lead={t('app:library.lead')}
      actions={
        isEmpty ? undefined : (
          <div className="row wrap">
            {ready}
            {newBadge}
          </div>
        )
      }
    >
      <Loaded query={badges} height={480}>
        {(all) => {
          if (all.length === 0) {
            return (
              <EmptyState
                icon={IconAward}
                title={t('app:library.empty.title')}
                text={can('badge.edit') ? t('badges:ready.offer') : t('app:library.empty.textReader')}
                action={
                  <div className="row wrap">
                    {ready}
                    {newBadge}
                  </div>
                }
              />
            );
          }
          const shown = all
            .filter((badge) => matches(badge, query))
            .sort(byName((badge) => inLanguage(badge.content.name, language).text, language));
          return (
            <>
              <div className="row wrap between filters">
                <TextInput
                  type="search"
                  aria-label={t('app:library.search')}
                  placeholder={t('app:library.search')}
                  leftSection={<IconSearch className="i" aria-hidden="true" />}
                  value={query}
                  onChange={(event) => setQuery(event.currentTarget.value)}
                />
                <p className="sm dim" role="status">
                  {t('app:library.count', { count: shown.length })}
                </p>
              </div>
              {shown.length === 0 ? (
                <EmptyState
                  icon={IconSearch}
                  title={t('app:library.noMatch.title')}
                  text={t('app:library.noMatch.text')}
                  action={<Button onClick={() => setQuery('')}>{t('common:clearFilters')}</Button>}
                />
              ) : (
                <BadgeTray badges={shown} />
              )}
            </>
          );
        }}
      </Loaded>
      <NewBadgeDialog opened={creating} onClose={() => setCreating(false)} />
    </Page>
  );
}
