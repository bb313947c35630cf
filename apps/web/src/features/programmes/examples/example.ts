import type { ActivityId, Bilingual, ProgrammeContent } from '@insigne/server/api';

/** What a programme of this kind begins with; every word of it is there to be adapted. */
export type Example = Pick<ProgrammeContent, 'name' | 'aim' | 'skills' | 'ways' | 'assessing' | 'announcement'> & {
  activity: ActivityId;
};

/** A skill of the ready library, and the task or situation in which this activity shows it. */
export const skill = (id: string, name: Bilingual, why: Bilingual): ProgrammeContent['skills'][number] => ({
  from: 'library',
  id,
  name,
  why,
});
