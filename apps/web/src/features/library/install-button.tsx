import type { LibraryShelf } from '@insigne/server/api';
import { IconDownload } from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import type { ToInstall } from './install-dialog.tsx';

type Skill = LibraryShelf['families'][number]['skills'][number];

/** Says how many badges would come; nothing where all are there, or to who may not. */
export function InstallButton(props: { skills: Skill[]; lead?: boolean; onPress: (wanted: ToInstall) => void }) {
  const { skills, lead = false, onPress } = props;
  const { t } = useText();
  const { can } = useOrganisation();
  const missing = skills.filter(({ installed }) => installed === null);
  if (missing.length === 0 || !can('badge.edit')) return null;
  return (
    <Button
      {...(lead ? { look: 'p' as const } : { small: true })}
      icon={<IconDownload className="i" aria-hidden="true" />}
      onClick={() => onPress({ skills: missing, already: skills.length - missing.length })}
    >
      {t('library:install.do', { count: missing.length })}
    </Button>
  );
}
