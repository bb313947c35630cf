import type { ProgrammeView } from '@insigne/server/api';
import { IconArchive, IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';

const LOOKS = {
  draft: { icon: IconPencil, tone: '' },
  open: { icon: IconCircleCheck, tone: 'ok' },
  closed: { icon: IconArchive, tone: '' },
} as const;

export function ProgrammeState({ state }: Pick<ProgrammeView, 'state'>) {
  const { t } = useText();
  const { icon: Mark, tone } = LOOKS[state];
  return (
    <span className={`chip ${tone}`}>
      <Mark className="i" aria-hidden="true" />
      {t(`programmes:state.${state}`)}
    </span>
  );
}
