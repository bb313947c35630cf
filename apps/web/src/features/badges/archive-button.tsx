import type { BadgeView } from '@insigne/server/api';
import { IconArchive } from '@tabler/icons-react';
import { useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useBadgeAct } from './badges.queries.ts';
import { SuccessorField } from './successor.tsx';

/** An archived badge can be given no more; those given stay valid. */
export function ArchiveButton({ badge }: { badge: BadgeView }) {
  const { t } = useText();
  const { can } = useOrganisation();
  const [asking, setAsking] = useState(false);
  const [successor, setSuccessor] = useState('');
  const act = useBadgeAct(badge.id);
  const fault = act.error instanceof Problem ? act.error.errors[0]?.detail : undefined;
  if (!can('badge.publish') || badge.state !== 'published') return null;
  return (
    <>
      <Button look="q" icon={<IconArchive className="i" aria-hidden="true" />} onClick={() => setAsking(true)}>
        {t('app:archive.act')}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t('app:archive.title')}>
        <p>{t('app:archive.effect', { count: badge.awardCount })}</p>
        <SuccessorField badge={badge} value={successor} error={fault} onChange={setSuccessor} />
        {act.isError && fault === undefined && <ProblemNote error={act.error} />}
        <div className="row wrap">
          <Button
            look="p"
            busy={act.isPending}
            onClick={() =>
              act.mutate(
                { act: 'archive', body: { successorId: successor || null } },
                { onSuccess: () => setAsking(false) },
              )
            }
          >
            {t('app:archive.act')}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('common:cancel')}</Button>
        </div>
      </Dialog>
    </>
  );
}
