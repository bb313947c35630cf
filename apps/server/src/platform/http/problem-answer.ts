import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import type { Language } from '../language.ts';
import { AppError } from '../problem/app-error.ts';
import { PROBLEM_TYPES, type ProblemType } from '../problem/problem-types.ts';
import { isStorageFull } from '../storage.ts';
import { fieldText, problemText } from '../texts/problem-text.ts';

/** RFC 9457, with the request's id for support and one entry per refused field. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  requestId: string;
  errors?: { pointer: string; detail: string }[];
}

/** Seconds after which a client may try again when the database is away (P-REL-04). */
const RETRY_SECONDS = 2;

/** Turns any thrown value into the refusal that the person sees; unknown errors say nothing of their inside (P-WEB-08). */
export function toProblem(error: unknown, language: Language, requestId: string, logger: Logger): Problem {
  const known = error instanceof AppError ? error : (refusedBefore(error) ?? unknownError(error, requestId, logger));
  const type: ProblemType = known.type;
  if (type === 'storage-full') logger.error({ requestId }, 'nothing can be stored: the disk is full');
  return {
    type: `/problems/${type}`,
    ...problemText(language, type, known.facts),
    status: PROBLEM_TYPES[type].status,
    requestId,
    ...(known.fields.length > 0 && {
      errors: known.fields.map((fault) => ({ pointer: fault.pointer, detail: fieldText(language, fault) })),
    }),
  };
}

/** What the router refuses by itself, before any route of ours is asked: a body of another kind, or one that is no JSON. */
function refusedBefore(error: unknown): AppError | undefined {
  if (!(error instanceof HTTPException)) return undefined;
  if (error.status === 415) return new AppError('unsupported-media-type');
  return error.status === 400 ? new AppError('invalid-request') : undefined;
}

function unknownError(error: unknown, requestId: string, logger: Logger): AppError {
  if (isStorageFull(error)) return new AppError('storage-full');
  logger.error({ err: error, requestId }, 'unexpected error');
  return new AppError('internal-error');
}

export function problemAnswer(
  problem: Problem,
  language: Language,
  facts: Record<string, string | number> = {},
): Response {
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language,
    'cache-control': 'no-store',
  };
  if (problem.status === 503) headers['retry-after'] = String(RETRY_SECONDS);
  if (problem.status === 429) headers['retry-after'] = String(facts.seconds ?? RETRY_SECONDS);
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}
