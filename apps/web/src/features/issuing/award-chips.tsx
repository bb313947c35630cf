import type { AwardView, MailView } from '@insigne/server/api';
import {
  type Icon,
  IconAlertCircle,
  IconBan,
  IconCircleCheck,
  IconCircleDashed,
  IconHourglass,
  IconInbox,
  IconMail,
  IconX,
} from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';
import { Chip, type ChipTone } from '../../ui/chip.tsx';

const STATE: Record<AwardView['state'], [ChipTone, Icon]> = {
  intended: ['mute', IconCircleDashed],
  pending: ['brass', IconHourglass],
  accepted: ['ok', IconCircleCheck],
  declined: ['mute', IconX],
  revoked: ['bad', IconBan],
};

export function AwardStateChip({ state }: { state: AwardView['state'] }) {
  const { t } = useText();
  const [tone, icon] = STATE[state];
  return <Chip tone={tone} icon={icon} label={t(`app:award.state.${state}`)} />;
}

type MailState = AwardView['mail'] | MailView['state'];

const MAIL: Record<MailState, [ChipTone, Icon]> = {
  none: ['mute', IconCircleDashed],
  queued: ['info', IconHourglass],
  sent: ['ok', IconMail],
  kept: ['warn', IconInbox],
  failed: ['bad', IconAlertCircle],
  withdrawn: ['mute', IconX],
};

export function MailStateChip({ state }: { state: MailState }) {
  const { t } = useText();
  const [tone, icon] = MAIL[state];
  return <Chip tone={tone} icon={icon} label={t(`app:mail.state.${state}`)} />;
}
