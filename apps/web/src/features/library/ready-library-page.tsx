import { TextInput } from '@mantine/core';
import { IconBook2, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Written } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { InstallButton } from './install-button.tsx';
import { InstallDialog, type ToInstall } from './install-dialog.tsx';
import { InstalledNote, type InstalledNow } from './installed-note.tsx';
import { useShelf } from './library.queries.ts';
import { LibraryNotice } from './library-notice.tsx';
import { ShelfFamily } from './shelf-family.tsx';
import './library.css';

/** The ready library as a shelf: five families, sixteen skills, each at its four levels. */
export function ReadyLibraryPage() {
  const { t } = useText();
  const { base, organisation } = useOrganisation();
  const [words, setWords] = useState('');
  const [wanted, setWanted] = useState<ToInstall>();
  const [done, setDone] = useState<InstalledNow>();
  const shelf = useShelf(useDeferredValue(words.trim()));
  return (
    <Page
      title={t('library:title')}
      crumbs={[{ label: t('app:library.title'), to: `${base}/badges` }, { label: t('library:title') }]}
      lead={t('library:lead')}
      actions={
        <Link className="btn" to="/o/$org/badges/library/course" params={{ org: organisation.handle }}>
          <IconBook2 className="i" aria-hidden="true" />
          {t('library:course.open')}
        </Link>
      }
    >
      <Loaded query={shelf} height={640}>
        {({ notice, families, levels }) => {
          const skills = families.flatMap((family) => family.skills);
          const count = skills.length;
          return (
            <>
              <LibraryNotice notice={notice} />
              {done && <InstalledNote done={done} onClose={() => setDone(undefined)} />}
              <div className="row wrap between filters">
                <TextInput
                  type="search"
                  aria-label={t('library:search')}
                  placeholder={t('library:search')}
                  leftSection={<IconSearch className="i" aria-hidden="true" />}
                  value={words}
                  maxLength={100}
                  onChange={(event) => setWords(event.currentTarget.value)}
                />
                <div className="row wrap">
                  <p className="sm dim" role="status">
                    {t('library:count', { count })}
                  </p>
                  <InstallButton skills={skills} levels={levels.length} lead onPress={setWanted} />
                </div>
              </div>
              {families.length === 0 ? (
                <EmptyState
                  icon={IconSearch}
                  title={t('library:noMatch.title')}
                  text={t('library:noMatch.text')}
                  action={<Button onClick={() => setWords('')}>{t('common:clearFilters')}</Button>}
                />
              ) : (
                families.map((family) => (
                  <ShelfFamily key={family.id} family={family} levels={levels} onInstall={setWanted} />
                ))
              )}
              <details className="card more shelf-levels">
                <summary>{t('library:levels.title')}</summary>
                <dl className="library-levels">
                  {levels.map(({ id, rank, name, definition }) => (
                    <div key={id}>
                      <dt className="b">
                        {rank} · <Written text={name} />
                      </dt>
                      <dd>
                        <Written text={definition} />
                      </dd>
                    </div>
                  ))}
                </dl>
              </details>
            </>
          );
        }}
      </Loaded>
      <InstallDialog wanted={wanted} onClose={() => setWanted(undefined)} onDone={setDone} />
    </Page>
  );
}
