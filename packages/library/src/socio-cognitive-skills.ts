import data from '../content/socio-cognitive-skills.json' with { type: 'json' };
import type { Library } from './library.ts';

/** Names follow XP X50-766, all else is the project's own text: content/README.md. `insigne library check` holds it to `Library`. */
export const SOCIO_COGNITIVE_SKILLS = data as Library;
