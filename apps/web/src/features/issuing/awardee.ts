import type { AwardView } from '@insigne/server/api';
import { shownName } from '../../texts/format.ts';
import type { Translate } from '../../texts/texts.ts';

/** Who an award is shown as given to; who had it erased is named nowhere. */
export const awardee = ({ recipient, erasedAt }: Pick<AwardView, 'recipient' | 'erasedAt'>, t: Translate): string =>
  erasedAt === null ? shownName(recipient) : t('app:awards.erased');
