import { useText } from '../../texts/texts.ts';
import { Steps } from '../issuing/steps.tsx';

/** File, columns, check, import. */
export function ImportSteps({ current, isDone = false }: { current: 1 | 2 | 3 | 4; isDone?: boolean }) {
  const { t } = useText();
  return <Steps current={current} isDone={isDone} last={t('people:import.step')} />;
}
