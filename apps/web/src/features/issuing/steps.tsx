import { IconCircleCheck } from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';

const STEPS = ['file', 'columns', 'check', 'send'] as const;

interface StepsProps {
  current: 1 | 2 | 3 | 4;
  isDone?: boolean;
  /** What the last step is called where nothing is sent. */
  last?: string;
}

/** File, columns, check, send: what is done, where one is, what comes. */
export function Steps({ current, isDone = false, last }: StepsProps) {
  const { t } = useText();
  return (
    <ol className="steps">
      {STEPS.map((step, i) => {
        const number = i + 1;
        const isPast = number < current || (number === current && isDone);
        return (
          <li
            key={step}
            className={isPast ? 'done' : undefined}
            aria-current={number === current && !isDone ? 'step' : undefined}
          >
            <span aria-hidden="true">{isPast ? <IconCircleCheck className="i" /> : number}</span>
            {step === 'send' && last !== undefined ? last : t(`app:steps.${step}`)}
            {isPast && <span className="sr">{t('app:steps.done')}</span>}
          </li>
        );
      })}
    </ol>
  );
}
