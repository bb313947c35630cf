import { OpenAPIHono, z } from '@hono/zod-openapi';
import { AppError, type FieldFault } from '../problem/app-error.ts';
import type { HttpEnv } from './environment.ts';

type Issue = { code?: string; path: PropertyKey[]; minimum?: unknown; maximum?: unknown; origin?: string };

const escapePointer = (part: PropertyKey) => String(part).replaceAll('~', '~0').replaceAll('/', '~1');

/** What a field is told whose shape says more than that it is malformed. */
const BY_FIELD: Record<string, string> = {
  handle: 'handle-malformed',
  brandColour: 'colour-malformed',
  senderName: 'sender-name-unfit',
  replyTo: 'email-malformed',
};

/** The reason (a key below `problems:field.`) that a shape error is told with. */
function faultOf(issue: Issue): FieldFault {
  const pointer = `/${issue.path.map(escapePointer).join('/')}`;
  const last = String(issue.path.at(-1) ?? '');
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return { pointer, reason: 'too-long', facts: { max: Number(issue.maximum) } };
  }
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return {
      pointer,
      reason: Number(issue.minimum) <= 1 ? 'required' : 'too-short',
      facts: { min: Number(issue.minimum) },
    };
  }
  if (issue.code === 'too_big' || issue.code === 'too_small') return { pointer, reason: 'out-of-range' };
  if (issue.code === 'invalid_value' || issue.code === 'unrecognized_keys') return { pointer, reason: 'unknown-value' };
  if (issue.code === 'invalid_type') return { pointer, reason: 'required' };
  if (/email/i.test(last)) return { pointer, reason: 'email-malformed' };
  return { pointer, reason: BY_FIELD[last] ?? 'malformed' };
}

/** A module's routes: shapes are checked here once, and a wrong one becomes a problem document with JSON pointers. */
export const createRouter = () =>
  new OpenAPIHono<HttpEnv>({
    defaultHook: (result) => {
      if (!result.success) throw new AppError('invalid-request', {}, (result.error.issues as Issue[]).map(faultOf));
    },
  });

export const jsonBody = <Schema>(schema: Schema) => ({
  body: { required: true as const, content: { 'application/json': { schema } } },
});
export const jsonAnswer = <Schema>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
/** A picture as its bytes; what it is, they say themselves (P-PRS-05). */
export const pictureBody = {
  body: {
    content: {
      'image/png': { schema: z.any() },
      'image/jpeg': { schema: z.any() },
      'image/svg+xml': { schema: z.any() },
    },
  },
};
