import type { BadgeView } from '@insigne/server/api';
import { IconCircleCheck, IconCircleDashed, IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../texts/texts.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { missingTexts } from './badge-content.ts';
import type { BadgeDraft } from './use-badge-draft.ts';

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
                  onClick={() =>
                    onShowFaults({
                      [path]: t('app:publish.missingFault', {
                        field: t(`app:editor.${field}`),
                        language: t(`common:language.${language}`),
                      }),
                    })
                  }
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
      {badge.state === 'published' && can('award.create') && (
        <Link className="btn w" to="/o/$org/award" params={{ org: organisation.handle }} search={{ badge: badge.id }}>
          <IconSend className="i" aria-hidden="true" />
          {t('app:publish.award')}
        </Link>
      )}
    </section>
  );
}
