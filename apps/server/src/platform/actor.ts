import type { Language } from './language.ts';

/** Who acts: made from the session by the HTTP door, given to every service. Never built from a request's body. */
export interface Actor {
  id: string;
  name: string;
  email: string;
  /** All addresses that this person has proved. */
  emails: string[];
  language: Language;
  isOperator: boolean;
  /** When this person last proved who they are: reach-far acts ask for a fresh proof (P-AUTH-05). */
  provedAt: Date;
  /** Undefined where nobody's browser acts: a job, a demo. */
  sessionId?: string;
}
