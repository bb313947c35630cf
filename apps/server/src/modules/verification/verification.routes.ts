import { createRoute, z } from '@hono/zod-openapi';
import { CHECKS, VERDICTS } from '@insigne/credentials';
import type { Context } from '../../platform/context.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { verifyRequestSchema } from './verification.schema.ts';
import { verifyInput } from './verification.service.ts';

const report = z.looseObject({
  verdict: z.enum(VERDICTS),
  checks: z.array(
    z.looseObject({ check: z.enum(CHECKS), outcome: z.enum(['pass', 'fail', 'unknown', 'not-applicable']) }),
  ),
  checkedAt: z.string(),
  /** The text of the QR code that was read in the picture; the report is of what it leads to. */
  code: z.string().optional(),
});

export const verificationRoutes = (deps: Pick<Context, 'verifier' | 'clock' | 'db' | 'config' | 'imaging'>) =>
  createRouter().openapi(
    createRoute({
      method: 'post',
      path: '/verify',
      summary: 'Verify any badge',
      request: { ...jsonBody(verifyRequestSchema) },
      responses: { 200: jsonAnswer(report, 'The report') },
    }),
    async (c) => {
      const { url, text, file, recipient } = c.req.valid('json');
      const given = [url, text, file].filter((value) => value !== undefined);
      if (given.length !== 1) throw new AppError('invalid-request', {}, [{ pointer: '/url', reason: 'required' }]);
      const input =
        url !== undefined ? { url } : text !== undefined ? { text } : { bytes: Buffer.from(file ?? '', 'base64') };
      const { report: found, checkedAt, code } = await verifyInput(deps, input, recipient);
      return c.json({ ...found, checkedAt: checkedAt.toISOString(), ...(code && { code: code.text }) }, 200);
    },
  );
