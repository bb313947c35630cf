import type { LibraryShelf } from '@insigne/server/api';
import { Link } from '@tanstack/react-router';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Written } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { InstallButton } from './install-button.tsx';
import type { ToInstall } from './install-dialog.tsx';
import { InstalledMark } from './installed-mark.tsx';
import { LevelPicture } from './level-picture.tsx';

type Family = LibraryShelf['families'][number];
const PICTURE = 112;

interface ShelfFamilyProps {
  family: Family;
  levels: LibraryShelf['levels'];
  onInstall: (wanted: ToInstall) => void;
}

/** One board of the shelf. */
export function ShelfFamily({ family, levels, onInstall }: ShelfFamilyProps) {
  const heading = `family-${family.id}`;
  return (
    <section className="shelf" data-family={family.id} aria-labelledby={heading}>
      <div className="shelf-head">
        <h2 id={heading}>
          <Written text={family.name} />
        </h2>
        <p className="sm dim">
          <Written text={family.description} />
        </p>
        <InstallButton skills={family.skills} levels={levels.length} of={family.name} onPress={onInstall} />
      </div>
      <ul className="shelf-skills">
        {family.skills.map((skill) => (
          <ShelfSkill key={skill.id} skill={skill} levels={levels} onInstall={onInstall} />
        ))}
      </ul>
    </section>
  );
}

interface ShelfSkillProps {
  skill: Family['skills'][number];
  levels: LibraryShelf['levels'];
  onInstall: (wanted: ToInstall) => void;
}

function ShelfSkill({ skill, levels, onInstall }: ShelfSkillProps) {
  const { t, language } = useText();
  const { organisation, can } = useOrganisation();
  const { handle } = organisation;
  return (
    <li>
      <div className="shelf-row" aria-hidden="true">
        {levels.map((level) => (
          <LevelPicture key={level.id} skill={skill} level={level} size={PICTURE} />
        ))}
      </div>
      <h3>
        <Link to="/o/$org/badges/library/$skill" params={{ org: handle, skill: skill.id }}>
          <Written text={skill.name} />
        </Link>
      </h3>
      <p className="sm">
        <Written text={skill.definition} />
      </p>
      <div className="shelf-act">
        {skill.installed ? (
          <>
            <InstalledMark installed={skill.installed} />
            <Link className="sm" to="/o/$org/badges/$id" params={{ org: handle, id: skill.installed.badgeId }}>
              {t(
                can('badge.edit') && skill.installed.state !== 'archived'
                  ? 'library:installed.adapt'
                  : 'library:installed.see',
              )}
              <span className="sr">
                {' – '}
                {inLanguage(skill.name, language).text}
              </span>
            </Link>
          </>
        ) : (
          <InstallButton skills={[skill]} levels={levels.length} of={skill.name} onPress={onInstall} />
        )}
      </div>
    </li>
  );
}
