import { z } from 'zod';

/** Any JSON object: what stands in it, the library's strict reader says. */
const document = z.record(z.string(), z.unknown());

const statusAsked = z.looseObject({
  type: z.literal('BitstringStatusListEntry').optional(),
  statusPurpose: z.enum(['revocation', 'suspension']),
});

export const issueSchema = z.looseObject({
  credential: document,
  options: z
    .looseObject({
      /** Entries that the credential is to have in the organisation's own status lists. */
      credentialStatus: z.array(statusAsked).max(2).optional(),
    })
    .default({}),
});

const proofOptions = z
  .looseObject({
    challenge: z.string().max(1000).optional(),
    domain: z.string().max(1000).optional(),
    expectedProofPurpose: z.string().max(100).optional(),
  })
  .default({});
export type ProofOptions = z.output<typeof proofOptions>;

export const verifySchema = z.looseObject({
  verifiableCredential: z.union([document, z.string().min(1)]),
  options: proofOptions,
});
export const verifyPresentationSchema = z.looseObject({ verifiablePresentation: document, options: proofOptions });

export const statusSchema = z.looseObject({
  credentialId: z.string().min(1).max(2000),
  credentialStatus: statusAsked,
  /** False takes a suspension back. */
  status: z.boolean().default(true),
});

const problemDetail = z.object({ type: z.string(), title: z.string(), detail: z.string() });
export type ProblemDetail = z.infer<typeof problemDetail>;
export const issuedSchema = z.object({ verifiableCredential: document });
export const verifiedSchema = z.looseObject({
  verified: z.boolean(),
  verdict: z.string(),
  problemDetails: z.array(problemDetail),
});
export const refusedSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  verified: z.boolean().optional(),
  problemDetails: z.array(problemDetail),
});
