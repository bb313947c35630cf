import type { LibraryShelf } from '@insigne/server/api';
import { IconRefresh } from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';
import { Chip } from '../../ui/chip.tsx';
import { BadgeStateChip } from '../badges/badge-state-chip.tsx';

type Installed = NonNullable<LibraryShelf['families'][number]['skills'][number]['installed']>;

/** What became of a skill here: its badge's state, whether it was adapted, whether something new is offered. */
export function InstalledMark({ installed }: { installed: Installed }) {
  const { t } = useText();
  return (
    <span className="row wrap">
      <BadgeStateChip badge={installed} />
      {installed.isAdapted && <span className="xs dim">{t('library:installed.adapted')}</span>}
      {installed.offers > 0 && (
        <Chip tone="info" icon={IconRefresh} label={t('library:offers.count', { count: installed.offers })} />
      )}
    </span>
  );
}
