import { createRoute, type z } from '@hono/zod-openapi';
import { CredentialError, type JsonObject, parseJson, type VerificationReport } from '@insigne/credentials';
import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from '../../platform/http/environment.ts';
import { readBody } from '../../platform/http/read-body.ts';
import { jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import {
  issuedSchema,
  issueSchema,
  type ProblemDetail,
  refusedSchema,
  verifiedSchema,
  verifyPresentationSchema,
  verifySchema,
} from './vc-api.schema.ts';
import { PARSING_ERROR, problemOf, problemsOf } from './vc-problems.ts';

/** P-PRS-03. */
const MAX_BYTES = 1024 * 1024;

/** A body above the limit is refused before it is parsed, and one whose JSON two readers may read in two ways after it. */
export const vcBody: MiddlewareHandler<HttpEnv> = async (c, next) => {
  if (c.req.method !== 'POST') return next();
  const body = await readBody(c.req.raw, MAX_BYTES);
  const ambiguous = strictProblem(body);
  if (ambiguous) return notParsed(ambiguous);
  // Read once: whoever comes next gets the same bytes.
  c.req.raw = new Request(c.req.raw, { body: new Uint8Array(body) });
  return next();
};

/** What is no JSON at all is left to the route, which says so in the words of the whole API. */
function strictProblem(body: Uint8Array): CredentialError | undefined {
  try {
    parseJson(body);
    return undefined;
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    return error.code === 'json-syntax' ? undefined : error;
  }
}

const REFUSED = {
  description: 'Why not, in the words of the W3C',
  content: { 'application/problem+json': { schema: refusedSchema } },
};
const PROBLEM = { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' };

const refused = (body: z.infer<typeof refusedSchema>) => Response.json(body, { status: 400, headers: PROBLEM });

/** 200 when everything holds, 400 when anything does not: the public suites count any other answer to a bad input as wrong. */
export function verdictAnswer(report: VerificationReport): Response {
  const verified = report.verdict === 'valid';
  const body = { ...report, verified, problemDetails: problemsOf(report) };
  if (verified) return Response.json({ ...body, problemDetails: [] }, { headers: { 'cache-control': 'no-store' } });
  return refused({ ...body, type: body.problemDetails[0]?.type ?? 'about:blank', title: 'Not verified', status: 400 });
}

function notParsed({ code, message }: CredentialError): Response {
  const problem = { type: PARSING_ERROR, title: code, detail: message };
  return refused({ type: problem.type, title: 'Not read', status: 400, problemDetails: [problem] });
}

/** 201 with what was signed, or why it is not. */
export async function issueAnswer(sign: () => Promise<JsonObject>): Promise<Response> {
  try {
    const verifiableCredential = await sign();
    return Response.json({ verifiableCredential }, { status: 201, headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    const problemDetails: [ProblemDetail] = [problemOf(error)];
    const [{ type }] = problemDetails;
    return refused({ type, title: 'Not signed', status: 400, problemDetails });
  }
}

const PUBLIC_DOCUMENT = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=60' };

/** The signed list, as anybody may have it. */
export function statusListAnswer(list: string, accept: string | undefined): Response {
  const type = accept?.includes('application/json') ? 'application/json' : 'application/vc';
  return new Response(list, { headers: { ...PUBLIC_DOCUMENT, 'content-type': type, vary: 'accept' } });
}

/** The three doors that every instance has, below an address of its own. */
export const vcDoors = <Params extends z.ZodObject>(base: string, params: Params) => ({
  issue: createRoute({
    method: 'post',
    path: `${base}/credentials/issue`,
    summary: 'Signs a credential with the organisation’s key (VCALM)',
    request: { params, ...jsonBody(issueSchema) },
    responses: { 201: jsonAnswer(issuedSchema, 'The signed credential'), 400: REFUSED },
  }),
  verify: createRoute({
    method: 'post',
    path: `${base}/credentials/verify`,
    summary: 'Verifies a credential (VCALM)',
    request: { params, ...jsonBody(verifySchema) },
    responses: { 200: jsonAnswer(verifiedSchema, 'It verifies'), 400: REFUSED },
  }),
  verifyPresentation: createRoute({
    method: 'post',
    path: `${base}/presentations/verify`,
    summary: 'Verifies a presentation, and each credential in it (VCALM)',
    request: { params, ...jsonBody(verifyPresentationSchema) },
    responses: { 200: jsonAnswer(verifiedSchema, 'It verifies'), 400: REFUSED },
  }),
});
