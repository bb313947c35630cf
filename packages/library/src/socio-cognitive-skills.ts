import data from '../data/socio-cognitive-skills.json' with { type: 'json' };
import type { Library } from './library.ts';

/** Names follow XP X50-766, all else is the project's own text: data/README.md. `insigne library check` holds it to `Library`. */
export const SOCIO_COGNITIVE_SKILLS = data as Library;
