import type { FrameworkView, KeptVersion, KeptVersions } from '@insigne/server/api';
import { IconArchive, IconArrowsDiff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { KeepDialog } from './keep-dialog.tsx';
import { useVersionWords } from './version-words.ts';
import { useKeptVersions } from './versions.queries.ts';

/** Shown before all are asked for: those of the last reviews. */
const SHOWN = 5;

/** What the framework was, as of the days on which it was kept. */
export function VersionsSection({ framework }: { framework: FrameworkView }) {
  const { t } = useText();
  const { can } = useOrganisation();
  const versions = useKeptVersions(framework.id);
  const [isKeeping, setKeeping] = useState(false);
  const [kept, setKept] = useState<string>();
  const mayKeep = can('skills.manage');
  // Who only reads has nothing to do with an empty list.
  if (!mayKeep && versions.data?.versions.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="kept-versions">
      <div className="row wrap between">
        <h2 id="kept-versions">{t('versions:title')}</h2>
        {mayKeep && (
          <Button icon={<IconArchive className="i" aria-hidden="true" />} onClick={() => setKeeping(true)}>
            {t('versions:keep.act')}
          </Button>
        )}
      </div>
      <div role="status">
        {kept !== undefined && <p className="note">{t('versions:keep.done', { label: kept })}</p>}
      </div>
      <Loaded query={versions} height={72}>
        {(all) => <List framework={framework.id} kept={all} mayKeep={mayKeep} />}
      </Loaded>
      <KeepDialog
        framework={framework}
        taken={(versions.data?.versions ?? []).flatMap(({ reason, label }) => (reason === 'kept' ? [label] : []))}
        opened={isKeeping}
        onClose={() => setKeeping(false)}
        onKept={setKept}
      />
    </section>
  );
}

function List({ framework, kept, mayKeep }: { framework: string; kept: KeptVersions; mayKeep: boolean }) {
  const { t } = useText();
  const { versions, max } = kept;
  const [showsAll, setShowsAll] = useState(false);
  if (versions.length === 0) return <p className="dim">{t('versions:none')}</p>;
  const isFull = versions.length >= max;
  const givesWay = versions.some(({ reason }) => reason !== 'kept');
  return (
    <>
      {mayKeep && isFull && (
        <p className={givesWay ? 'sm dim' : 'note'}>
          {t(givesWay ? 'versions:givesWay' : 'versions:full', { count: versions.length })}
        </p>
      )}
      <ul className="lines">
        {(showsAll ? versions : versions.slice(0, SHOWN)).map((version) => (
          <Line key={version.id} framework={framework} version={version} />
        ))}
      </ul>
      {!showsAll && versions.length > SHOWN && (
        <div>
          <Button small onClick={() => setShowsAll(true)}>
            {t('versions:all', { count: versions.length })}
          </Button>
        </div>
      )}
    </>
  );
}

function Line({ framework, version }: { framework: string; version: KeptVersion }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const { nameOf, about } = useVersionWords();
  const params = { org: organisation.handle, id: framework };
  const { id, note, reason, familyCount, skillCount } = version;
  return (
    <li>
      <div className="grow">
        <p>
          <Link
            className="b"
            to="/o/$org/frameworks/$id/versions/$version"
            params={{ ...params, version: id }}
            search={{}}
          >
            {t('versions:see', { label: nameOf(version) })}
          </Link>
          {reason !== 'kept' && <span className="chip">{t('versions:automatic')}</span>}
        </p>
        <p className="xs dim">{about(version)}</p>
        <p className="xs dim">
          {[t('skills:count.families', { count: familyCount }), t('skills:count.skills', { count: skillCount })].join(
            ' · ',
          )}
        </p>
        {note !== '' && <p className="sm pre">{note}</p>}
      </div>
      <Link className="btn s" to="/o/$org/frameworks/$id/compare" params={params} search={{ from: id }}>
        <IconArrowsDiff className="i" aria-hidden="true" />
        {t('versions:compare')}
        <span className="sr"> – {t('versions:see', { label: nameOf(version) })}</span>
      </Link>
    </li>
  );
}
