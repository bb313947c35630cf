import type { BadgeView } from '@insigne/server/api';
import { notifications } from '@mantine/notifications';
import { IconCircleCheck, IconCircleDashed, IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldPath, Problem } from '../../api/problem.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { missingTexts } from './badge-content.ts';
import { useBadgeAct } from './badges.queries.ts';
import type { BadgeDraft } from './use-badge-draft.ts';

interface PublishCardProps {
  badge: BadgeView;
  draft: BadgeDraft;
  onSave: () => Promise<boolean>;
  onShowFaults: (faults: Record<string, string>) => void;
}

/** What is missing, then what publishing will do, then the act. */
export function PublishCard({ badge, draft, onSave, onShowFaults }: PublishCardProps) {
  const { t } = useText();
  const { organisation, can } = useOrganisation();
  const [asking, setAsking] = useState(false);
  const act = useBadgeAct(badge.id);
  const missing = missingTexts(draft.content);
  const hasNews = draft.isDirty || badge.hasUnpublishedChanges || badge.version === null;
  const next = (badge.version ?? 0) + 1;

  const ask = () => {
    if (missing.length === 0) setAsking(true);
    else {
      const faults = missing.map(({ path, field, language }) => {
        const text = t('app:publish.missingIn', {
          field: t(`app:editor.${field}`),
          language: t(`common:language.${language}`),
        });
        return [path, text];
      });
      onShowFaults(Object.fromEntries(faults));
    }
  };
  const publish = async () => {
    if (draft.isDirty && !(await onSave())) return setAsking(false);
    act.mutate('publish', {
      onSuccess: () => {
        setAsking(false);
        notifications.show({ message: t('app:publish.done', { version: String(next) }) });
      },
      onError: (error) => {
        if (!(error instanceof Problem) || error.errors.length === 0) return;
        setAsking(false);
        onShowFaults(Object.fromEntries(error.errors.map(({ pointer, detail }) => [fieldPath(pointer), detail])));
      },
    });
  };

  return (
    <section className="card stack" aria-labelledby="publish">
      <h2 id="publish">{t('app:publish.title')}</h2>
      {missing.length === 0 ? (
        <p className="row sm top-al">
          <IconCircleCheck className="i ok-ink" aria-hidden="true" />
          {t('app:publish.complete')}
        </p>
      ) : (
        <>
          <p className="sm b">{t('app:publish.missing', { count: missing.length })}</p>
          <ul className="stack-s sm">
            {missing.map(({ path, field, language }) => (
              <li key={path} className="row top-al">
                <IconCircleDashed className="i" aria-hidden="true" />
                <button
                  type="button"
                  className="link"
                  onClick={() => onShowFaults({ [path]: t('app:publish.toFill') })}
                >
                  {t('app:publish.missingIn', {
                    field: t(`app:editor.${field}`),
                    language: t(`common:language.${language}`),
                  })}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {can('badge.publish') && hasNews && (
        <Button look="p" className="w" onClick={ask}>
          {badge.version === null ? t('app:publish.first') : t('app:publish.next', { version: String(next) })}
        </Button>
      )}
      {badge.state === 'published' && can('award.create') && (
        <Link className="btn w" to="/o/$org/award" params={{ org: organisation.handle }} search={{ badge: badge.id }}>
          <IconSend className="i" aria-hidden="true" />
          {t('app:publish.award')}
        </Link>
      )}
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t('app:publish.confirmTitle')}>
        <p>
          {badge.version === null
            ? t('app:publish.effectFirst')
            : t('app:publish.effectNext', { version: String(next), count: badge.awardCount })}
        </p>
        <p className="dim sm">{t('app:publish.frozen')}</p>
        {act.isError && <ProblemNote error={act.error} />}
        <div className="row wrap">
          <Button look="p" busy={act.isPending} onClick={() => void publish()}>
            {badge.version === null ? t('app:publish.first') : t('app:publish.next', { version: String(next) })}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('common:cancel')}</Button>
        </div>
      </Dialog>
    </section>
  );
}
