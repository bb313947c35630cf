// The configuration that `depcruise` looks for; the rules, with the ladder, stand in tools/checks/boundary-rules.ts.
import { READING, rulesFor } from './tools/checks/boundary-rules.ts';

export default { forbidden: rulesFor(import.meta.dirname), options: READING };
