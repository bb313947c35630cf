import { IconCircleCheck } from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';
import { STEPS, type StepId, stepOf } from './wizard-steps.ts';

interface WizardNavProps {
  current: StepId;
  /** What the saved draft lacks, as pointers. */
  missing: string[];
  onGo: (step: StepId) => void;
}

/** Every step is open at any time: a plan is not thought out in one line. */
export function WizardNav({ current, missing, onGo }: WizardNavProps) {
  const { t } = useText();
  const lacking = new Set(missing.map(stepOf));
  const at = STEPS.indexOf(current);
  return (
    <nav aria-label={t('programmes:wizard.steps')}>
      <ol className="steps wizard-steps">
        {STEPS.map((step, index) => {
          const isDone = index < at && !lacking.has(step);
          return (
            <li
              key={step}
              className={isDone ? 'done' : ''}
              {...(step === current && { 'aria-current': 'step' as const })}
            >
              <span aria-hidden="true">{isDone ? <IconCircleCheck className="i" /> : index + 1}</span>
              <button type="button" className="link" onClick={() => onGo(step)}>
                {t(`programmes:step.${step}.short`)}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
