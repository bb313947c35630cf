import type { SkillSheet } from '@insigne/server/api';
import { IconPencil } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Written } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { InstallButton } from './install-button.tsx';
import { InstallDialog, type ToInstall } from './install-dialog.tsx';
import { InstalledMark } from './installed-mark.tsx';
import { InstalledNote, type InstalledNow } from './installed-note.tsx';
import { LevelPicture } from './level-picture.tsx';
import { LevelSheet } from './level-sheet.tsx';
import { useSkillSheet } from './library.queries.ts';
import { LibraryNotice } from './library-notice.tsx';
import { OffersCard } from './offers-card.tsx';
import { TextList } from './text-list.tsx';
import './library.css';

/** All that the library says of one skill. */
export function SkillPage() {
  const { skill: id = '' } = useParams({ strict: false });
  const { t } = useText();
  const sheet = useSkillSheet(id);
  if (sheet.data === undefined) {
    return (
      <Page title={t('library:title')}>
        <Loaded query={sheet} height={640}>
          {() => null}
        </Loaded>
      </Page>
    );
  }
  return <Sheet key={id} skill={sheet.data} />;
}

function Sheet({ skill }: { skill: SkillSheet }) {
  const { t, language } = useText();
  const { base, organisation, can } = useOrganisation();
  const [wanted, setWanted] = useState<ToInstall>();
  const [done, setDone] = useState<InstalledNow>();
  const [rank, setRank] = useState(1);
  const name = inLanguage(skill.name, language).text;
  const level = skill.levels.find((one) => one.rank === rank);
  return (
    <Page
      title={name}
      crumbs={[
        { label: t('app:library.title'), to: `${base}/badges` },
        { label: t('library:title'), to: `${base}/badges/library` },
        { label: name },
      ]}
      lead={
        <>
          <Written text={skill.definition} />
          {skill.installed && <InstalledMark installed={skill.installed} />}
        </>
      }
      actions={
        skill.installed === null ? (
          <InstallButton skills={[skill]} levels={skill.levels.length} lead onPress={setWanted} />
        ) : (
          <Link
            className="btn p"
            to="/o/$org/badges/$id"
            params={{ org: organisation.handle, id: skill.installed.badgeId }}
          >
            <IconPencil className="i" aria-hidden="true" />
            {t(
              can('badge.edit') && skill.installed.state !== 'archived'
                ? 'library:installed.adapt'
                : 'library:installed.see',
            )}
          </Link>
        )
      }
    >
      {done && <InstalledNote done={done} onClose={() => setDone(undefined)} />}
      <OffersCard skill={skill} />
      <fieldset className="rungs" aria-label={t('library:level.which')}>
        {skill.levels.map((one) => (
          <button
            key={one.id}
            type="button"
            className="rung-tab"
            aria-pressed={one.rank === rank}
            onClick={() => setRank(one.rank)}
          >
            <LevelPicture skill={skill} level={one} size={148} />
            <span className="b">
              {one.rank} · <Written text={one.name} />
            </span>
          </button>
        ))}
      </fieldset>
      <div className="with-aside">
        {level && <LevelSheet level={level} skillName={name} />}
        <aside className="stack-l">
          <About skill={skill} />
          <LibraryNotice notice={skill.notice} />
        </aside>
      </div>
      <InstallDialog wanted={wanted} onClose={() => setWanted(undefined)} onDone={setDone} />
    </Page>
  );
}

function About({ skill }: { skill: SkillSheet }) {
  const { t } = useText();
  return (
    <section className="card stack" aria-labelledby="about">
      <h2 id="about">{t('library:skill.about')}</h2>
      <p>
        <Written text={skill.notThis} />
      </p>
      <TextList title={t('library:skill.indicators')} texts={skill.indicators} />
      <TextList title={t('library:skill.situations')} texts={skill.situations} />
      <dl className="stack-s">
        <dt className="b">{t('library:skill.family')}</dt>
        <dd>
          <Written text={skill.family.name} />
        </dd>
        {skill.crosswalk.length > 0 && (
          <>
            <dt className="b">{t('library:skill.crosswalk')}</dt>
            <dd>{skill.crosswalk.map(({ framework, code }) => `${framework} ${code}`).join(', ')}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
