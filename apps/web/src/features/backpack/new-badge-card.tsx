import { guillocheRosette } from '@insigne/artwork';
import type { HeldBadge } from '@insigne/server/api';
import { notifications } from '@mantine/notifications';
import { IconCircleCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { StoredBadge } from '../../artwork/badge-picture.tsx';
import { LevelMark } from '../../artwork/level-mark.tsx';
import { formatDate, inLanguage, ownTimeZone } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { Written } from '../../ui/written.tsx';
import { useDecide } from './backpack.queries.ts';
import { LevelProgress } from './level-progress.tsx';

const ROSETTE = `data:image/svg+xml,${encodeURIComponent(guillocheRosette({ color: '#B98A2E', strength: 0.34 }))}`;

/** A new badge: accepting and declining have the same size and weight. */
export function NewBadgeCard({ badge, all }: { badge: HeldBadge; all: readonly HeldBadge[] }) {
  const { t, language } = useText();
  const decide = useDecide();
  const [declining, setDeclining] = useState(false);
  const name = inLanguage(badge.badge.name, language).text;
  return (
    <section className="card hi new" aria-labelledby={`new-${badge.publicId}`}>
      <img className="rosette" src={ROSETTE} alt="" width={520} height={520} />
      <StoredBadge badge={badge.badge} size={220} alt={badge.badge.alt} />
      <div>
        <h2 id={`new-${badge.publicId}`}>{t('app:newAward.heading', { name })}</h2>
        <p className="level-line">
          <LevelMark level={badge.badge.level} />
        </p>
        <LevelProgress badge={badge} all={all} />
        <p className="dim">
          {t('app:newAward.issued', {
            organisation: badge.organisation.name,
            date: formatDate(badge.awardedAt, language, ownTimeZone()),
          })}
        </p>
        <p className="dim prose">
          <Written text={badge.badge.description} />
        </p>
        {decide.isError && <ProblemNote error={decide.error} />}
        <div className="row wrap decide">
          <Button
            look="equal"
            busy={decide.isPending}
            icon={<IconCircleCheck className="i" aria-hidden="true" />}
            onClick={() =>
              decide.mutate(
                { publicId: badge.publicId, decision: 'accept' },
                { onSuccess: () => notifications.show({ message: t('app:newAward.accepted', { name }) }) },
              )
            }
          >
            {t('app:newAward.accept')}
          </Button>
          <Button
            look="equal"
            busy={decide.isPending}
            icon={<IconX className="i" aria-hidden="true" />}
            onClick={() => setDeclining(true)}
          >
            {t('app:newAward.decline')}
          </Button>
        </div>
        <p className="xs dim">{t('app:newAward.effect')}</p>
      </div>
      <Dialog opened={declining} onClose={() => setDeclining(false)} title={t('app:decline.title', { name })}>
        <p>{t('app:decline.effect', { organisation: badge.organisation.name })}</p>
        <div className="row wrap">
          <Button
            look="equal"
            busy={decide.isPending}
            onClick={() =>
              decide.mutate({ publicId: badge.publicId, decision: 'decline' }, { onSettled: () => setDeclining(false) })
            }
          >
            {t('app:newAward.decline')}
          </Button>
          <Button look="equal" onClick={() => setDeclining(false)}>
            {t('app:decline.keep')}
          </Button>
        </div>
      </Dialog>
    </section>
  );
}
