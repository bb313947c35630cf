import type { Library } from './library.ts';
import { textsIn } from './texts.ts';

/** What a library holds, in numbers. `texts` are those of one language: both have as many. */
export function measureLibrary(library: Library) {
  const levels = library.skills.flatMap((skill) => skill.levels);
  return {
    families: library.families.length,
    skills: library.skills.length,
    levels: levels.length,
    criteria: levels.reduce((sum, { criteria }) => sum + criteria.length, 0),
    courseModules: library.assessorTraining.modules.length,
    courseQuestions: library.assessorTraining.modules.reduce((sum, { quiz }) => sum + quiz.length, 0),
    texts: [...textsIn(library)].length,
  };
}
