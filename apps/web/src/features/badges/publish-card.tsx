import type { BadgeView } from '@insigne/server/api';
import { IconCircleCheck, IconCircleDashed, IconInfoCircle, IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../texts/texts.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { adviceFor } from './advice.ts';
import { missingTexts } from './badge-content.ts';
import { LetteringLines } from './lettering-list.tsx';
import { useMissingWords } from './missing-words.ts';
import type { BadgeDraft } from './use-badge-draft.ts';
import { blocking, useLettering } from './use-lettering.ts';

interface PublishCardProps {
  badge: BadgeView;
  draft: BadgeDraft;
  onShowFaults: (faults: Record<string, string>) => void;
}

/** What is missing before publication, each a way to its field. */
export function PublishCard({ badge, draft, onShowFaults }: PublishCardProps) {
  const { t } = useText();
  const { organisation, can } = useOrganisation();
  const missing = missingTexts(draft.content);
  const words = useMissingWords();
  const advice = adviceFor(draft.content);
  const lettering = useLettering(draft.content);
  const unreadable = blocking(lettering);
  const small = lettering.filter((fault) => !unreadable.includes(fault));
  return (
    <section className="card stack" aria-labelledby="publish">
      <h2 id="publish">{t('app:publish.title')}</h2>
      {missing.length + unreadable.length === 0 && (
        <p className="row sm top-al">
          <IconCircleCheck className="i ok-ink" aria-hidden="true" />
          {t('app:publish.complete')}
        </p>
      )}
      {missing.length > 0 && (
        <>
          <p className="sm b">{t('app:publish.missing', { count: missing.length })}</p>
          <ul className="stack-s sm">
            {missing.map((one) => (
              <li key={one.path} className="row top-al">
                <IconCircleDashed className="i" aria-hidden="true" />
                <button
                  type="button"
                  className="link"
                  onClick={() => onShowFaults({ [one.path]: words(one, 'field') })}
                >
                  {words(one, 'list')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {unreadable.length > 0 && (
        <>
          <p className="sm b">{t('badges:lettering.blocks', { count: unreadable.length })}</p>
          <ul className="stack-s sm">
            <LetteringLines faults={unreadable} />
          </ul>
        </>
      )}
      {advice.length + small.length > 0 && (
        <>
          <p className="sm b">{t('badges:advice.title')}</p>
          <ul className="stack-s sm">
            {advice.map(({ code, path, text }) => (
              <li key={`${code} ${path}`} className="row top-al">
                <IconInfoCircle className="i" aria-hidden="true" />
                <button
                  type="button"
                  className="link"
                  onClick={() => onShowFaults({ [path]: t(`badges:advice.${code}`, { text }) })}
                >
                  {t(`badges:advice.${code}`, { text })}
                </button>
              </li>
            ))}
            <LetteringLines faults={small} />
          </ul>
        </>
      )}
      {/* Without news it stands in the bar below. */}
      {badge.state === 'published' && (draft.isDirty || badge.hasUnpublishedChanges) && can('award.create') && (
        <Link className="btn w" to="/o/$org/award" params={{ org: organisation.handle }} search={{ badge: badge.id }}>
          <IconSend className="i" aria-hidden="true" />
          {t('app:publish.award')}
        </Link>
      )}
    </section>
  );
}
