import type { ProblemType } from './problem-types.ts';

/** Facts that the sentence shown to the person may use; never secrets, never text from strangers' servers. */
export type ProblemFacts = Record<string, string | number>;

/** One field that was refused: a JSON pointer (RFC 6901) into the request body, or the name of a parameter. */
export interface FieldFault {
  pointer: string;
  /** Key below `problems:field.` in the catalogue. */
  reason: string;
  facts?: ProblemFacts;
}

/**
 * The refusal that a service throws: a code of the problem table, no HTTP status.
 * The HTTP door turns it into a problem document (RFC 9457) in the person's language.
 */
export class AppError extends Error {
  readonly type: ProblemType;
  readonly facts: ProblemFacts;
  readonly fields: FieldFault[];

  constructor(type: ProblemType, facts: ProblemFacts = {}, fields: FieldFault[] = []) {
    super(type);
    this.name = 'AppError';
    this.type = type;
    this.facts = facts;
    this.fields = fields;
  }
}
