import type { BadgeContent, BadgeView } from '@insigne/server/api';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { bringIntoSight, ProblemNote } from '../../ui/loaded.tsx';
import { namedAsCopy } from './badge-content.ts';
import { useBadge, useCreateBadge } from './badges.queries.ts';
import type { BadgeDraft } from './use-badge-draft.ts';

interface ConflictNoteProps {
  badgeId: string;
  draft: BadgeDraft;
  onKeepMine: (revision: number) => void;
  /** The person chose: a refusal that is still shown is over. */
  onSettled: () => void;
  /** Both, side by side, where one look tells them apart. */
  shows?: (theirs: BadgeContent) => ReactNode;
}

/** Someone saved in between. What is here stays until the person chose, and none of the three choices throws it away. */
export function ConflictNote({ badgeId, draft, onKeepMine, onSettled, shows }: ConflictNoteProps) {
  const { t, language } = useText();
  const badge = useBadge(badgeId);
  const { refetch } = badge;
  useEffect(() => {
    // What is known of it may be what the refused save was based on.
    void refetch();
  }, [refetch]);
  const copy = useCreateBadge();
  const take = (theirs: BadgeView | undefined) => {
    if (theirs === undefined) return;
    draft.take(theirs);
    onSettled();
  };
  const keepApart = async () => {
    try {
      const made = await copy.mutateAsync(namedAsCopy(draft.content, t));
      const name = inLanguage(made.content.name, language).text;
      notifications.show({ message: t('badges:conflict.copied', { name }) });
      take((await refetch()).data);
    } catch {
      // Told below.
    }
  };
  return (
    <div className="note warn" role="alert" ref={bringIntoSight}>
      <IconAlertTriangle className="i" aria-hidden="true" />
      <div className="stack-s grow">
        <p className="b">{t('badges:conflict.title')}</p>
        <p>{t('badges:conflict.text')}</p>
        {badge.data !== undefined && shows?.(badge.data.content)}
        {copy.isError && <ProblemNote error={copy.error} />}
        <div className="row wrap">
          <Button small onClick={() => void refetch().then(({ data }) => data && onKeepMine(data.revision))}>
            {t('badges:conflict.mine')}
          </Button>
          <Button small onClick={() => void refetch().then(({ data }) => take(data))}>
            {t('badges:conflict.theirs')}
          </Button>
          <Button small busy={copy.isPending} onClick={() => void keepApart()}>
            {t('badges:conflict.apart')}
          </Button>
        </div>
      </div>
    </div>
  );
}
