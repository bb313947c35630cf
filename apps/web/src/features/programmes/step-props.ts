import type { ProgrammeView } from '@insigne/server/api';
import type { ProgrammeDraft } from './use-programme-draft.ts';

export interface StepProps {
  programme: ProgrammeView;
  draft: ProgrammeDraft;
}
