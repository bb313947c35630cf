/** The order in which a programme is thought out; each can be gone back to. */
export const STEPS = ['aim', 'skills', 'criteria', 'awarders', 'when', 'check'] as const;
export type StepId = (typeof STEPS)[number];

export const readWizardSearch = (search: Record<string, unknown>): { step?: StepId } => {
  const step = STEPS.find((one) => one === search.step);
  return step === undefined ? {} : { step };
};

const STEP_OF: Record<string, StepId> = {
  name: 'aim',
  aim: 'aim',
  skills: 'skills',
  badgeIds: 'criteria',
  ways: 'criteria',
  endsOn: 'when',
  announcement: 'check',
};

/** Where a missing part, a JSON pointer into the content, is filled in. */
export const stepOf = (pointer: string): StepId => STEP_OF[pointer.split('/')[1] ?? ''] ?? 'aim';
