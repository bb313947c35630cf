import type { Icon } from '@tabler/icons-react';

export type ChipTone = 'ok' | 'warn' | 'bad' | 'info' | 'brass' | 'mute';

/** A state: icon, word and colour together. */
export function Chip({ tone, icon: Mark, label }: { tone: ChipTone; icon: Icon; label: string }) {
  return (
    <span className={`chip ${tone}`}>
      <Mark className="i" aria-hidden="true" />
      {label}
    </span>
  );
}
