import { IconAlertTriangle } from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { bringIntoSight } from '../../ui/loaded.tsx';
import { useBadge } from './badges.queries.ts';

interface ConflictNoteProps {
  badgeId: string;
  onKeepMine: (revision: number) => void;
  onTakeTheirs: () => void;
}

/** Someone saved in between. The typed text stays until the person chose. */
export function ConflictNote({ badgeId, onKeepMine, onTakeTheirs }: ConflictNoteProps) {
  const { t } = useText();
  const badge = useBadge(badgeId);
  return (
    <div className="note warn" role="alert" ref={bringIntoSight}>
      <IconAlertTriangle className="i" aria-hidden="true" />
      <div className="stack-s">
        <p className="b">{t('app:conflict.title')}</p>
        <p>{t('app:conflict.text')}</p>
        <div className="row wrap">
          <Button small onClick={() => void badge.refetch().then(({ data }) => data && onKeepMine(data.revision))}>
            {t('app:conflict.mine')}
          </Button>
          <Button small onClick={() => void badge.refetch().then(onTakeTheirs)}>
            {t('app:conflict.theirs')}
          </Button>
        </div>
      </div>
    </div>
  );
}
