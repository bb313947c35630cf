import { createRoute, type z } from '@hono/zod-openapi';
import { CredentialError, type JsonObject, type VerificationReport } from '@insigne/credentials';
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
import { problemOf, problemsOf } from './vc-problems.ts';

/** P-PRS-03. */
const MAX_BYTES = 1024 * 1024;

/** A body above the limit is refused before it is parsed. */
export const vcBodyLimit: MiddlewareHandler<HttpEnv> = async (c, next) => {
  if (c.req.method === 'POST') await readBody(c.req.raw.clone(), MAX_BYTES);
  await next();
};

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
