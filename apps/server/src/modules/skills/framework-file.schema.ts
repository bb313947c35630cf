import { z } from 'zod';
import {
  keywordsSchema,
  MAX_NAME,
  nameSchema,
  proseSchema,
  RELATIONS,
  SKILL_KINDS,
  saveFrameworkSchema,
} from './skills.schema.ts';

/** One skill of our own file. Ids are the file's own: they say what stands under what. */
export const fileSkillSchema = z.object({
  id: z.string().min(1).max(100),
  parent: z.string().nullable().default(null),
  kind: z.enum(SKILL_KINDS).default('skill'),
  code: z.string().nullable().default(null),
  uri: z.string().nullable().default(null),
  name: nameSchema,
  description: proseSchema.default({ fr: '', en: '' }),
  keywords: keywordsSchema.default({ fr: [], en: [] }),
  descriptors: z.record(z.string(), proseSchema).default({}),
  retired: z.boolean().default(false),
  crosswalks: z
    .array(
      z.object({
        to: z.string().nullable().default(null),
        uri: z.string().nullable().default(null),
        name: z.string().max(MAX_NAME).default(''),
        relation: z.enum(RELATIONS),
        confidence: z.number().min(0).max(1).default(1),
      }),
    )
    .default([]),
});
export type FileSkill = z.output<typeof fileSkillSchema>;

/** A whole framework as one file, without loss: `insigneFramework` says which version of this shape it is. */
export const frameworkFileSchema = z.object({
  insigneFramework: z.literal(1),
  framework: saveFrameworkSchema.extend({ uri: z.string().nullable() }),
  skills: z.array(z.unknown()),
});
