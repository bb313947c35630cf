import type { BadgeView } from '@insigne/server/api';
import { lazy, Suspense } from 'react';
import { DrawnBadge } from '../../artwork/badge-picture.tsx';
import { onlyLevel } from '../../artwork/badge-words.ts';
import { LevelMark } from '../../artwork/level-mark.tsx';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { TranslationMark, Written } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { BadgeStateChip } from './badge-state-chip.tsx';
import { useBadgeAct } from './badges.queries.ts';
import { OriginLine } from './origin-line.tsx';
import { SuccessorLine } from './successor.tsx';
import { VersionsCard } from './versions-card.tsx';

const MarkdownPreview = lazy(() => import('./markdown-preview.tsx'));

/** A badge to read: archived, or for those who do not edit. */
export function BadgeReading({ badge }: { badge: BadgeView }) {
  const { t, language } = useText();
  const { base, can } = useOrganisation();
  const act = useBadgeAct(badge.id);
  const name = inLanguage(badge.content.name, language).text || t('app:badge.unnamed');
  const criteria = inLanguage(badge.content.criteria, language);
  return (
    <Page
      title={name}
      crumbs={[{ label: t('app:library.title'), to: `${base}/badges` }, { label: name }]}
      lead={
        <span className="row wrap">
          <BadgeStateChip badge={badge} />
          <TranslationMark text={badge.content.name} />
          <OriginLine content={badge.content} />
        </span>
      }
      actions={
        badge.state === 'archived' &&
        can('badge.publish') && (
          <Button busy={act.isPending} onClick={() => act.mutate({ act: 'restore' })}>
            {t('app:archive.restore')}
          </Button>
        )
      }
    >
      <div className="with-aside">
        <section className="card stack">
          {act.isError && <ProblemNote error={act.error} />}
          {badge.state === 'archived' && (
            <div className="note warn">
              <div className="stack-s">
                <p>{t('app:archive.isArchived')}</p>
                {badge.successorId !== null && (
                  <p>
                    <SuccessorLine badge={badge} />
                  </p>
                )}
                {badge.successorId !== null && can('badge.publish') && <p>{t('badges:successor.restoreEffect')}</p>}
              </div>
            </div>
          )}
          <h2>{t('app:editor.description')}</h2>
          <p className="prose">
            <Written text={badge.content.description} />
          </p>
          <h2>
            {t('app:editor.criteria')} <TranslationMark text={badge.content.criteria} />
          </h2>
          <Suspense fallback={null}>
            <MarkdownPreview text={criteria.text} language={criteria.language} />
          </Suspense>
        </section>
        <aside className="stack-l">
          <div className="card stack">
            <DrawnBadge content={badge.content} size={280} />
            <LevelMark level={onlyLevel(badge.content)} />
            <p className="sm dim">{t('app:library.awarded', { count: badge.awardCount })}</p>
          </div>
          <VersionsCard badge={badge} />
        </aside>
      </div>
    </Page>
  );
}
