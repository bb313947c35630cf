import type { ActivityId } from '@insigne/server/api';
import { COMMUNICATION } from './communication.ts';
import type { Example } from './example.ts';
import { MENTORING } from './mentoring.ts';
import { NEW_SOFTWARE } from './new-software.ts';
import { TRANSVERSAL_PROJECT } from './transversal-project.ts';

export { COURSE } from './course.ts';
export type { Example } from './example.ts';
export { SKILL_NAMES, type SkillId } from './skill-names.ts';

const nothing = () => ({ fr: '', en: '' });
const BLANK: Example = {
  activity: 'blank',
  name: nothing(),
  aim: nothing(),
  skills: [],
  ways: [],
  assessing: nothing(),
  announcement: { by: 'page', subject: nothing(), text: nothing() },
};

/** In the order in which they are offered. */
export const EXAMPLES: Record<ActivityId, Example> = {
  mentoring: MENTORING,
  communication: COMMUNICATION,
  'transversal-project': TRANSVERSAL_PROJECT,
  'new-software': NEW_SOFTWARE,
  blank: BLANK,
};
