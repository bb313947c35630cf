import type { BadgeContent, BadgeView, Language } from '@insigne/server/api';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldPath, Problem } from '../../api/problem.ts';
import { DrawnBadge } from '../../artwork/badge-picture.tsx';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { FaultSummary } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { LANGUAGES } from '../badges/badge-content.ts';
import { useSaveBadge } from '../badges/badges.queries.ts';
import { ConflictNote } from '../badges/conflict-note.tsx';
import { FoundNote } from '../badges/found-note.tsx';
import { LeaveGuard } from '../badges/leave-guard.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { AdviceDoor, useAdvice } from './advice.tsx';
import { AltCard } from './alt-card.tsx';
import { LayersCard } from './layers-card.tsx';
import { LevelStrip } from './level-strip.tsx';
import { ImportButton, PictureNote } from './own-picture.tsx';
import { SizesCard } from './sizes-card.tsx';
import { Stage } from './stage.tsx';
import { stepName } from './steps.ts';
import { TemplatesCard } from './templates-card.tsx';
import { useStudio } from './use-studio.ts';
import { useStudioKeys } from './use-studio-keys.ts';

/** On a phone one part is shown below the drawing. */
const PARTS = ['templates', 'layers', 'sizes', 'alt'] as const;
type Part = (typeof PARTS)[number];

export function StudioScreen({ badge }: { badge: BadgeView }) {
  const { t, language } = useText();
  const { base, organisation } = useOrganisation();
  const { hash } = useLocation();
  const studio = useStudio(badge, hash);
  const { draft } = studio;
  const saving = useSaveBadge(badge.id);
  const advice = useAdvice(studio);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [part, setPart] = useState<Part>(hash === '' ? 'templates' : 'layers');
  const [lettering, setLettering] = useState<Language>(language);
  const [showsSafeArea, setShowsSafeArea] = useState(true);
  const name = inLanguage(studio.content.name, language).text || t('app:badge.unnamed');
  const page = `${base}/badges/${badge.id}`;

  const save = async (revision = draft.revision): Promise<boolean> => {
    setErrors({});
    try {
      const sent = studio.content;
      const saved = await saving.mutateAsync({ content: sent, revision });
      draft.adopt(sent, saved);
      notifications.show({ message: t('studio:saved') });
      return true;
    } catch (error) {
      if (error instanceof Problem && error.errors.length > 0)
        setErrors(Object.fromEntries(error.errors.map(({ pointer, detail }) => [fieldPath(pointer), detail])));
      return false;
    }
  };
  const isRefused = saving.error instanceof Problem && saving.error.code === 'wrong-state';
  const isConflict = isRefused || (draft.isOvertaken && !saving.isPending);
  useStudioKeys({
    onSave: () => {
      if (draft.isDirty && !saving.isPending) void save();
    },
    onUndo: draft.undo,
    onRedo: draft.redo,
  });
  const step = (field: string | undefined) => (field === undefined ? '' : stepName(field, t));
  return (
    <Page
      title={t('studio:title', { name })}
      crumbs={[
        { label: t('app:library.title'), to: `${base}/badges` },
        { label: name, to: page },
        { label: t('studio:short') },
      ]}
      lead={<span className="sm">{t(draft.isDirty ? 'app:editor.unsaved' : 'app:editor.allSaved')}</span>}
      actions={
        <div className="row wrap studio-acts">
          <Link to={page} className="btn s" activeOptions={{ exact: true }}>
            {t('studio:back')}
          </Link>
          <ImportButton studio={studio} errors={errors} />
          <Button small look="p" busy={saving.isPending} disabled={!draft.isDirty} onClick={() => void save()}>
            {t('studio:save')}
          </Button>
        </div>
      }
    >
      <div className="studio-notes stack-s">
        {draft.wasFound && <FoundNote onDrop={draft.reset} />}
        <FaultSummary errors={errors} />
        {isConflict ? (
          <ConflictNote
            badgeId={badge.id}
            draft={draft}
            onKeepMine={(revision) => void save(revision)}
            onSettled={saving.reset}
            shows={(theirs) => <BothDrawings mine={studio.content} theirs={theirs} />}
          />
        ) : (
          saving.isError && Object.keys(errors).length === 0 && <ProblemNote error={saving.error} />
        )}
        <PictureNote studio={studio} />
      </div>
      <div className={`studio shows-${part}`}>
        <div className="stage-place">
          <section className="stage" aria-labelledby="stage">
            <h2 className="sr" id="stage">
              {t('studio:stage.title')}
            </h2>
            <div className="undoing row">
              <Button
                small
                look="q"
                disabled={!draft.canUndo}
                onClick={draft.undo}
                icon={<IconArrowBackUp className="i" aria-hidden="true" />}
              >
                <span>
                  {t('common:undo')}{' '}
                  {draft.canUndo && (
                    <span className="step">{t('studio:stepQuoted', { step: step(draft.undoes) })}</span>
                  )}
                </span>
              </Button>
              <Button
                small
                look="q"
                aria-label={[
                  t('common:redo'),
                  draft.canRedo ? t('studio:stepQuoted', { step: step(draft.redoes) }) : '',
                ]
                  .join(' ')
                  .trim()}
                title={draft.canRedo ? step(draft.redoes) : undefined}
                disabled={!draft.canRedo}
                onClick={draft.redo}
                icon={<IconArrowForwardUp className="i" aria-hidden="true" />}
              >
                <span className="m-hide">{t('common:redo')}</span>
              </Button>
              <Button
                small
                look="p"
                className="m-only"
                busy={saving.isPending}
                disabled={!draft.isDirty}
                onClick={() => void save()}
              >
                {t('studio:saveShort')}
              </Button>
            </div>
            <div className="canvas">
              <AdviceDoor studio={studio} advice={advice} />
              <Stage studio={studio} language={lettering} showsSafeArea={showsSafeArea} />
            </div>
            <div className="under row wrap">
              <div className="seg">
                {LANGUAGES.map((one) => (
                  <button key={one} type="button" aria-pressed={one === lettering} onClick={() => setLettering(one)}>
                    {t(`common:languageName.${one}`)}
                  </button>
                ))}
              </div>
              <label className="row safe-choice">
                <input
                  type="checkbox"
                  checked={showsSafeArea}
                  onChange={(event) => setShowsSafeArea(event.currentTarget.checked)}
                />
                <span className="sm">{t('studio:stage.safe')}</span>
              </label>
              <p className="xs dim m-hide keys">{t('studio:stage.keys')}</p>
            </div>
            <LevelStrip studio={studio} language={lettering} />
          </section>
        </div>
        <div className="seg parts">
          {PARTS.map((one) => (
            <button key={one} type="button" aria-pressed={one === part} onClick={() => setPart(one)}>
              {t(`studio:part.${one}`)}
            </button>
          ))}
        </div>
        <LayersCard studio={studio} hasLogo={organisation.logoUrl !== null} />
        <AltCard studio={studio} errors={errors} />
        <SizesCard studio={studio} language={lettering} />
        {/* Last for the keyboard: forty stops that nobody should have to pass. */}
        <TemplatesCard studio={studio} />
      </div>
      <LeaveGuard isDirty={draft.isDirty} onSave={save} isKept goesOn={{ at: page, handOver: draft.handOver }} />
    </Page>
  );
}

/** What is here and what was saved elsewhere, told apart by a look. */
function BothDrawings({ mine, theirs }: { mine: BadgeContent; theirs: BadgeContent }) {
  const { t } = useText();
  const figure = (content: BadgeContent, words: string) => (
    <figure>
      <DrawnBadge content={content} size={120} decorative />
      <figcaption className="xs">{words}</figcaption>
    </figure>
  );
  return (
    <div className="row wrap both-drawings">
      {figure(mine, t('badges:conflict.yours'))}
      {figure(theirs, t('badges:conflict.other'))}
    </div>
  );
}
