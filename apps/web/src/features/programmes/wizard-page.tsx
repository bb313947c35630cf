import type { ProgrammeView } from '@insigne/server/api';
import { IconArrowLeft } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { UndoRedo } from '../../ui/undo-redo.tsx';
import { LeaveGuard } from '../badges/leave-guard.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { AimStep } from './aim-step.tsx';
import { AwardersStep } from './awarders-step.tsx';
import { CheckStep } from './check-step.tsx';
import { CriteriaStep } from './criteria-step.tsx';
import { ProgrammeConflict } from './programme-conflict.tsx';
import { useProgramme } from './programmes.queries.ts';
import { SkillsStep } from './skills-step.tsx';
import type { StepProps } from './step-props.ts';
import { useProgrammeDraft } from './use-programme-draft.ts';
import { WhenStep } from './when-step.tsx';
import { WizardNav } from './wizard-nav.tsx';
import { STEPS, type StepId } from './wizard-steps.ts';
import '../../styles/programmes.css';

export function WizardPage() {
  const { id = '' } = useParams({ strict: false });
  const programme = useProgramme(id);
  return <Loaded query={programme}>{(found) => <Wizard key={found.id} programme={found} />}</Loaded>;
}

const BODIES: Record<StepId, (props: StepProps) => ReactNode> = {
  aim: AimStep,
  skills: SkillsStep,
  criteria: CriteriaStep,
  awarders: AwardersStep,
  when: WhenStep,
  check: CheckStep,
};

function Wizard({ programme }: { programme: ProgrammeView }) {
  const { t, language } = useText();
  const { base } = useOrganisation();
  const { step = 'aim' } = useSearch({ strict: false }) as { step?: StepId };
  const navigate = useNavigate();
  const draft = useProgrammeDraft(programme);
  const [isGoing, setGoing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const arrived = useRef(step);
  const at = STEPS.indexOf(step);
  const name = inLanguage(draft.content.name, language).text || t('programmes:unnamed');
  const Body = BODIES[step];

  useEffect(() => {
    if (arrived.current !== step) heading.current?.focus();
    arrived.current = step;
  }, [step]);

  const go = async (to: StepId | undefined) => {
    if (to === undefined) return;
    setGoing(true);
    const isSaved = await draft.save();
    setGoing(false);
    if (!isSaved) return;
    await navigate({ to: '.', search: { step: to } });
    window.scrollTo({ top: 0 });
  };
  return (
    <Page
      title={name}
      crumbs={[{ label: t('programmes:title'), to: `${base}/programmes` }, { label: name }]}
      lead={
        <span className="sm" role="status">
          {draft.isSaving
            ? t('programmes:wizard.saving')
            : draft.isDirty
              ? t('programmes:wizard.unsaved')
              : t('programmes:wizard.saved')}
        </span>
      }
    >
      <WizardNav current={step} missing={programme.missing} onGo={(to) => void go(to)} />
      <div className="stack-l wizard">
        <h2 ref={heading} tabIndex={-1}>
          {t(`programmes:step.${step}.title`)}
        </h2>
        <p className="dim prose">{t(`programmes:step.${step}.lead`)}</p>
        {draft.isConflict ? (
          <ProgrammeConflict programme={programme} draft={draft} />
        ) : (
          draft.error !== null && <ProblemNote error={draft.error} />
        )}
        <Body programme={programme} draft={draft} />
      </div>
      <div className="decision row wrap">
        <UndoRedo history={draft} />
        <span className="grow" />
        {at > 0 && (
          <Button
            aria-label={t('programmes:wizard.back')}
            icon={<IconArrowLeft className="i m-only" aria-hidden="true" />}
            onClick={() => void go(STEPS[at - 1])}
          >
            <span className="m-hide">{t('programmes:wizard.back')}</span>
          </Button>
        )}
        {programme.state === 'open' && (
          <Button
            className={draft.isDirty || draft.isSaving ? '' : 'm-hide'}
            busy={draft.isSaving}
            disabled={!draft.isDirty}
            onClick={() => void draft.save()}
          >
            {t('programmes:wizard.save')}
          </Button>
        )}
        {at < STEPS.length - 1 && (
          // Not busy while the draft saves itself: a press at that moment would be lost, and waits for the save instead.
          <Button look="p" busy={isGoing} onClick={() => void go(STEPS[at + 1])}>
            {t('programmes:wizard.next')}
          </Button>
        )}
      </div>
      <LeaveGuard isDirty={draft.isDirty} onSave={draft.save} isKept={false} />
    </Page>
  );
}
