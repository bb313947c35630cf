import type { BadgeView } from '@insigne/server/api';
import { useState } from 'react';
import { fieldPath, Problem } from '../../api/problem.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { missingTexts } from './badge-content.ts';
import { useBadge, useBadgeAct } from './badges.queries.ts';
import { LetteringLines } from './lettering-list.tsx';
import { useMissingWords } from './missing-words.ts';
import type { BadgeDraft } from './use-badge-draft.ts';
import { blocking, useLettering } from './use-lettering.ts';

interface PublishButtonProps {
  badge: BadgeView;
  draft: BadgeDraft;
  onSave: () => Promise<boolean>;
  isSaving: boolean;
  onShowFaults: (faults: Record<string, string>) => void;
  onPublished: (version: number) => void;
}

/** What is missing, or what publishing will do; then the act. */
export function PublishButton({ badge, draft, onSave, isSaving, onShowFaults, onPublished }: PublishButtonProps) {
  const { t } = useText();
  const { can } = useOrganisation();
  const [asking, setAsking] = useState(false);
  const act = useBadgeAct(badge.id);
  const { refetch } = useBadge(badge.id);
  const missing = missingTexts(draft.content);
  const words = useMissingWords();
  const unreadable = blocking(useLettering(draft.content));
  const hasNews = draft.isDirty || badge.hasUnpublishedChanges || badge.version === null;
  const next = (badge.version ?? 0) + 1;

  const ask = () => {
    if (missing.length === 0) setAsking(true);
    else {
      const faults = missing.map((one) => [one.path, words(one, 'field')]);
      onShowFaults(Object.fromEntries(faults));
    }
  };
  const publish = async () => {
    if (draft.isDirty && !(await onSave())) return setAsking(false);
    try {
      await act.mutateAsync({ act: 'publish', body: { revision: draft.revisionNow() } });
      setAsking(false);
      onPublished(next);
    } catch (error) {
      // Somebody saved since: the editor shows what, and this says that nothing was published.
      if (error instanceof Problem && error.code === 'wrong-state') void refetch();
      // What is told of the picture leads to the studio, and to no field here.
      if (!(error instanceof Problem) || error.errors.length === 0 || error.code === 'artwork-unreadable') return;
      setAsking(false);
      onShowFaults(Object.fromEntries(error.errors.map(({ pointer, detail }) => [fieldPath(pointer), detail])));
    }
  };

  if (!can('badge.publish') || !hasNews) return null;
  const label = badge.version === null ? t('app:publish.first') : t('app:publish.next', { version: String(next) });
  return (
    <>
      <Button look="p" onClick={ask}>
        {label}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t('app:publish.confirmTitle')}>
        {unreadable.length > 0 ? (
          <>
            <p className="b">{t('badges:lettering.blocks', { count: unreadable.length })}</p>
            <ul className="stack-s">
              <LetteringLines faults={unreadable} />
            </ul>
          </>
        ) : (
          <>
            <p>
              {badge.version === null
                ? t('app:publish.effectFirst')
                : t('app:publish.effectNext', { version: String(next), count: badge.awardCount })}
            </p>
            <p className="dim sm">{t('app:publish.frozen')}</p>
          </>
        )}
        {act.isError && <ProblemNote error={act.error} />}
        <div className="row wrap">
          {unreadable.length === 0 && (
            <Button look="p" busy={act.isPending || isSaving} onClick={() => void publish()}>
              {badge.version === null ? t('app:publish.first') : t('app:publish.next', { version: String(next) })}
            </Button>
          )}
          <Button onClick={() => setAsking(false)}>{t('common:cancel')}</Button>
        </div>
      </Dialog>
    </>
  );
}
