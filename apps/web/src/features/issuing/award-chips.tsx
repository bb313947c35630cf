import type { AwardStanding, AwardView, MailView } from '@insigne/server/api';
import {
  type Icon,
  IconAlertCircle,
  IconBan,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconHourglass,
  IconInbox,
  IconMail,
  IconPlayerPause,
  IconX,
} from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';
import { Chip, type ChipTone } from '../../ui/chip.tsx';

/** As long before the end as the holder is told first. */
const EXPIRING_MS = 90 * 24 * 60 * 60 * 1000;

const STATE: Record<AwardView['state'], [ChipTone, Icon]> = {
  intended: ['mute', IconCircleDashed],
  pending: ['brass', IconHourglass],
  accepted: ['ok', IconCircleCheck],
  declined: ['mute', IconX],
  revoked: ['bad', IconBan],
};

type Standing = AwardStanding | 'intended';

const STANDING: Record<Exclude<Standing, AwardView['state']>, [ChipTone, Icon]> = {
  'mail-refused': ['bad', IconAlertCircle],
  expiring: ['warn', IconClock],
  expired: ['warn', IconClock],
  suspended: ['warn', IconPlayerPause],
};

/** What matters most about an award now; the server's filters draw the same lines. */
function standingOf({ state, mail, suspendedAt, validUntil }: AwardView): Standing {
  if (state === 'pending') return mail === 'failed' ? 'mail-refused' : 'pending';
  if (state !== 'accepted') return state;
  if (suspendedAt !== null) return 'suspended';
  if (validUntil === null) return 'accepted';
  const left = Date.parse(validUntil) - Date.now();
  return left <= 0 ? 'expired' : left <= EXPIRING_MS ? 'expiring' : 'accepted';
}

/** Needs the texts of `life`. */
export function StandingChip({ award }: { award: AwardView }) {
  const { t } = useText();
  const standing = standingOf(award);
  const [tone, icon] = standing in STATE ? STATE[standing as AwardView['state']] : STANDING[standing as 'expired'];
  return <Chip tone={tone} icon={icon} label={t(`life:standing.${standing}`)} />;
}

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
