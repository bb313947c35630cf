import type { Bilingual, LibraryShelf } from '@insigne/server/api';
import { IconDownload } from '@tabler/icons-react';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import type { ToInstall } from './install-dialog.tsx';

type Skill = LibraryShelf['families'][number]['skills'][number];

interface InstallButtonProps {
  skills: Skill[];
  /** How many levels each has. */
  levels: number;
  lead?: boolean;
  /** The family or skill, where there are several such buttons: each says whose it is. */
  of?: Bilingual;
  onPress: (wanted: ToInstall) => void;
}

/** Says how many badges would come; nothing where all are there, or to who may not. */
export function InstallButton({ skills, levels, lead = false, of, onPress }: InstallButtonProps) {
  const { t, language } = useText();
  const { can } = useOrganisation();
  const missing = skills.filter(({ installed }) => installed === null);
  if (missing.length === 0 || !can('badge.edit')) return null;
  return (
    <Button
      {...(lead ? { look: 'p' as const } : { small: true })}
      icon={<IconDownload className="i" aria-hidden="true" />}
      onClick={() => onPress({ skills: missing, levels, already: skills.length - missing.length })}
    >
      {t('library:install.do', { count: missing.length, levels })}
      {of && (
        <span className="sr">
          {' – '}
          {inLanguage(of, language).text}
        </span>
      )}
    </Button>
  );
}
