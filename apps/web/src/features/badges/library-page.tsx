import type { BadgeView } from '@insigne/server/api';
import { TextInput } from '@mantine/core';
import { IconAward, IconBooks, IconPlus, IconSearch, IconStack2 } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { byName, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { DoneNote } from '../../ui/done-note.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { StateFilter } from '../../ui/state-filter.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { BadgeTray } from './badge-tray.tsx';
import { useBadges } from './badges.queries.ts';
import { matches } from './find-badges.ts';
import { BADGE_STATES, type LibrarySearch } from './library-search.ts';
import { NewBadgeDialog } from './new-badge-dialog.tsx';
import { type PublishedNow, PublishManyDialog } from './publish-many-dialog.tsx';

export function LibraryPage() {
  const { t } = useText();
  const { can, organisation } = useOrganisation();
  const badges = useBadges();
  const [creating, setCreating] = useState(false);
  const isEmpty = badges.data?.length === 0;
  const newBadge = can('badge.edit') && (
    <Button
      {...(!isEmpty && { look: 'p' as const })}
      icon={<IconPlus className="i" aria-hidden="true" />}
      onClick={() => setCreating(true)}
    >
      {t('app:library.new')}
    </Button>
  );
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
  const ways = (
    <div className="row wrap">
      {ready}
      {newBadge}
    </div>
  );
  return (
    <Page title={t('app:library.title')} lead={t('app:library.lead')} actions={isEmpty ? undefined : ways}>
      <Loaded query={badges} height={480}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState
              icon={IconAward}
              title={t('app:library.empty.title')}
              text={can('badge.edit') ? t('badges:ready.offer') : t('app:library.empty.textReader')}
              action={ways}
            />
          ) : (
            <OwnBadges all={all} />
          )
        }
      </Loaded>
      <NewBadgeDialog opened={creating} onClose={() => setCreating(false)} />
    </Page>
  );
}

/** The badges that are looked for, by words and by state, and those of them that wait to be published. */
function OwnBadges({ all }: { all: BadgeView[] }) {
  const { t, language } = useText();
  const { can, organisation } = useOrganisation();
  const { state }: LibrarySearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [publishing, setPublishing] = useState(false);
  const [published, setPublished] = useState<PublishedNow>();
  const show = (search: LibrarySearch) =>
    void navigate({ to: '/o/$org/badges', params: { org: organisation.handle }, search, replace: true });
  const found = all.filter((badge) => matches(badge, query));
  const shown = found
    .filter((badge) => state === undefined || badge.state === state)
    .sort(byName((badge) => inLanguage(badge.content.name, language).text, language));
  const states = BADGE_STATES.map((one) => ({
    state: one,
    label: t(`badges:tray.state.${one}`),
    count: found.filter((badge) => badge.state === one).length,
  })).filter(({ state: one, count }) => count > 0 || one === state);
  const waiting = can('badge.publish') ? shown.filter(waitsToBePublished) : [];
  return (
    <>
      {published && (
        <DoneNote done={published} onClose={() => setPublished(undefined)}>
          {t('badges:many.done', { count: published.count })}{' '}
          {published.left > 0 && <>{t('badges:many.left', { count: published.left })} </>}
          {can('award.create') && (
            <Link to="/o/$org/award" params={{ org: organisation.handle }}>
              {t('badges:many.toAward')}
            </Link>
          )}
        </DoneNote>
      )}
      <div className="row wrap between filters">
        <TextInput
          type="search"
          aria-label={t('app:library.search')}
          placeholder={t('app:library.search')}
          leftSection={<IconSearch className="i" aria-hidden="true" />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        {(states.length > 1 || state !== undefined) && (
          <StateFilter
            label={t('badges:tray.byState')}
            states={states}
            chosen={state}
            onChoose={(next) => show(next === undefined ? {} : { state: next })}
          />
        )}
        <p className="sm dim grow" role="status">
          {t('app:library.count', { count: shown.length })}
        </p>
        {waiting.length > 1 && (
          <Button
            small
            aria-haspopup="dialog"
            icon={<IconStack2 className="i" aria-hidden="true" />}
            onClick={() => setPublishing(true)}
          >
            {t('badges:many.open')}
          </Button>
        )}
      </div>
      {shown.length === 0 ? (
        <EmptyState
          icon={IconSearch}
          title={t('app:library.noMatch.title')}
          text={t('app:library.noMatch.text')}
          action={
            <Button
              onClick={() => {
                setQuery('');
                show({});
              }}
            >
              {t('common:clearFilters')}
            </Button>
          }
        />
      ) : (
        <BadgeTray badges={shown} />
      )}
      <PublishManyDialog
        badges={publishing ? waiting : undefined}
        onClose={() => setPublishing(false)}
        onDone={setPublished}
      />
    </>
  );
}

const waitsToBePublished = (badge: BadgeView): boolean => badge.state !== 'archived' && badge.hasUnpublishedChanges;
