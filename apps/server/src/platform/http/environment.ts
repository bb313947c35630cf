import type { Actor } from '../actor.ts';
import type { Language } from '../language.ts';

/** What every request carries once the first middlewares have run. */
export interface HttpEnv {
  Variables: {
    requestId: string;
    language: Language;
    /** The path without its language prefix, for language links and canonical addresses. */
    barePath: string;
    actor: Actor | undefined;
    clientAddress: string;
    /** The answer holds what is shown once: it is stored nowhere. */
    answersSecret?: boolean;
  };
  Bindings: { incoming?: { socket?: { remoteAddress?: string } } };
}
