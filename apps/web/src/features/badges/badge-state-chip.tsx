import type { BadgeView } from '@insigne/server/api';
import { type Icon, IconArchive, IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';
import { Chip, type ChipTone } from '../../ui/chip.tsx';

const LOOK: Record<BadgeView['state'], [ChipTone, Icon]> = {
  draft: ['mute', IconPencil],
  published: ['ok', IconCircleCheck],
  archived: ['warn', IconArchive],
};

export function BadgeStateChip({ badge }: { badge: Pick<BadgeView, 'state'> }) {
  const { t } = useText();
  const [tone, icon] = LOOK[badge.state];
  return <Chip tone={tone} icon={icon} label={t(`app:badge.state.${badge.state}`)} />;
}
