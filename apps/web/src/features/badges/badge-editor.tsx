import type { BadgeView, Language } from '@insigne/server/api';
import { notifications } from '@mantine/notifications';
import { IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { fieldPath, Problem } from '../../api/problem.ts';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { DoneNote } from '../../ui/done-note.tsx';
import { FaultSummary, focusFirstFault } from '../../ui/form-faults.tsx';
import { ProblemNote, Waiting } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { UndoRedo } from '../../ui/undo-redo.tsx';
import { TranslationMark } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { ArchiveButton } from './archive-button.tsx';
import { LANGUAGES } from './badge-content.ts';
import { BadgeStateChip } from './badge-state-chip.tsx';
import { useSaveBadge } from './badges.queries.ts';
import { ConflictNote } from './conflict-note.tsx';
import { DefinitionGroups } from './definition-groups.tsx';
import { FoundNote } from './found-note.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { LevelsSection } from './levels-section.tsx';
import { openTo } from './open-to.ts';
import { OriginLine } from './origin-line.tsx';
import { Previews } from './previews.tsx';
import { PublishButton } from './publish-button.tsx';
import { PublishCard } from './publish-card.tsx';
import { SkillsSection } from './skills-section.tsx';
import { TextsSection } from './texts-section.tsx';
import { useBadgeDraft } from './use-badge-draft.ts';
import { VersionsCard } from './versions-card.tsx';

/** It draws all shapes: it may come after the texts. */
const ArtworkSection = lazy(async () => ({ default: (await import('./artwork-section.tsx')).ArtworkSection }));

export function BadgeEditor({ badge }: { badge: BadgeView }) {
  const { t, language } = useText();
  const { base, organisation, can } = useOrganisation();
  const draft = useBadgeDraft(badge);
  const saving = useSaveBadge(badge.id);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [side, setSide] = useState<Language>(language);
  const [levelId, setLevelId] = useState<string>();
  const [published, setPublished] = useState<{ version: number }>();
  const publicPage = `/o/${organisation.handle}/badges/${badge.publicId}`;
  const name = inLanguage(draft.content.name, language).text || t('app:badge.unnamed');

  const showFaults = (faults: Record<string, string>) => {
    setErrors(faults);
    const hidden = Object.keys(faults)[0]?.split('.').at(-1);
    if (hidden === 'fr' || hidden === 'en') setSide(hidden);
    requestAnimationFrame(() => {
      openTo(Object.keys(faults));
      focusFirstFault(faults);
    });
  };
  const save = async (revision = draft.revision): Promise<boolean> => {
    setErrors({});
    try {
      const sent = draft.content;
      const saved = await saving.mutateAsync({ content: sent, revision });
      draft.adopt(sent, saved);
      notifications.show({ message: t('app:editor.saved') });
      return true;
    } catch (error) {
      if (error instanceof Problem && error.errors.length > 0)
        showFaults(Object.fromEntries(error.errors.map(({ pointer, detail }) => [fieldPath(pointer), detail])));
      return false;
    }
  };
  const section = {
    content: draft.content,
    errors,
    onChange: (field: string, next: BadgeView['content']) => draft.set(field, next),
  };
  const isRefused = saving.error instanceof Problem && saving.error.code === 'wrong-state';
  const isConflict = isRefused || (draft.isOvertaken && !saving.isPending);
  return (
    <Page
      title={name}
      crumbs={[{ label: t('app:library.title'), to: `${base}/badges` }, { label: name }]}
      lead={
        <span className="row wrap">
          <BadgeStateChip badge={badge} />
          <TranslationMark text={draft.content.name} />
          <span className="sm">
            {draft.isDirty
              ? t('app:editor.unsaved')
              : badge.hasUnpublishedChanges && badge.version !== null
                ? t('app:editor.unpublished', { version: String(badge.version) })
                : t('app:editor.allSaved')}
          </span>
          <OriginLine content={draft.content} />
          {badge.version !== null && (
            <a className="sm" href={publicPage} target="_blank" rel="noopener">
              {t('badges:published.page')}
            </a>
          )}
        </span>
      }
    >
      {published && (
        <DoneNote done={published} onClose={() => setPublished(undefined)}>
          {t('app:publish.done', { version: String(published.version) })}{' '}
          <a href={publicPage} target="_blank" rel="noopener">
            {t('badges:published.see')}
          </a>
        </DoneNote>
      )}
      <div className={`editor shows-${side}`}>
        <div className="stack-l">
          {draft.wasFound && <FoundNote onDrop={draft.reset} />}
          <FaultSummary errors={errors} />
          {isConflict ? (
            <ConflictNote
              badgeId={badge.id}
              draft={draft}
              onKeepMine={(revision) => void save(revision)}
              onSettled={saving.reset}
            />
          ) : (
            saving.isError && <ProblemNote error={saving.error} />
          )}
          <div className="seg m-only">
            {LANGUAGES.map((one) => (
              <button key={one} type="button" aria-pressed={one === side} onClick={() => setSide(one)}>
                {t(`common:languageName.${one}`)}
              </button>
            ))}
          </div>
          <TextsSection {...section} />
          <LevelsSection {...section} onLevel={setLevelId} />
          <SkillsSection {...section} />
          <Suspense fallback={<Waiting />}>
            <ArtworkSection {...section} />
          </Suspense>
          <DefinitionGroups badgeId={badge.id} {...section} />
        </div>
        <aside className="stack-l">
          <Previews content={draft.content} levelId={levelId} onLevel={setLevelId} />
          <PublishCard badge={badge} draft={draft} onShowFaults={showFaults} />
          <VersionsCard badge={badge} />
          <ArchiveButton badge={badge} />
        </aside>
      </div>
      <div className="decision row wrap">
        <UndoRedo history={draft} />
        <span className="grow" />
        <Button
          // On a phone there is no room for what cannot be pressed.
          className={draft.isDirty || saving.isPending ? '' : 'm-hide'}
          busy={saving.isPending}
          disabled={!draft.isDirty}
          onClick={() => void save()}
        >
          {t('app:editor.save')}
        </Button>
        <PublishButton
          badge={badge}
          draft={draft}
          onSave={save}
          isSaving={saving.isPending}
          onShowFaults={showFaults}
          onPublished={(version) => setPublished({ version })}
        />
        {badge.state === 'published' && !draft.isDirty && !badge.hasUnpublishedChanges && can('award.create') && (
          <Link className="btn p" to="/o/$org/award" params={{ org: organisation.handle }} search={{ badge: badge.id }}>
            <IconSend className="i" aria-hidden="true" />
            {t('app:publish.award')}
          </Link>
        )}
      </div>
      <LeaveGuard
        isDirty={draft.isDirty}
        onSave={save}
        isKept
        goesOn={{ at: `${base}/badges/${badge.id}/studio`, handOver: draft.handOver }}
      />
    </Page>
  );
}
