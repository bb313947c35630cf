import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import { addCrosswalk, removeCrosswalk } from './crosswalks.ts';
import * as frameworks from './frameworks.service.ts';
import { mergeSkill, unmergeSkill } from './merge-skills.ts';
import {
  addCrosswalkSchema,
  changeFrameworkSchema,
  changeSkillSchema,
  createSkillSchema,
  frameworkAnswerSchema,
  frameworkListSchema,
  listSkillsSchema,
  mergeSkillSchema,
  movedSkillSchema,
  moveSkillSchema,
  saveFrameworkSchema,
  skillAnswerSchema,
  skillListSchema,
} from './skills.schema.ts';
import * as skills from './skills.service.ts';

const FRAMEWORKS = '/organisations/{org}/frameworks';
const SKILLS = '/organisations/{org}/skills';
const inOrganisation = z.object({ org: z.string() });
const one = z.object({ org: z.string(), id: z.uuid() });
const oneCrosswalk = one.extend({ crosswalkId: z.uuid() });
const framework = (description = 'The framework') => jsonAnswer(frameworkAnswerSchema, description);
const skill = (description = 'The skill') => jsonAnswer(skillAnswerSchema, description);

const frameworkAct = (name: string, summary: string) =>
  createRoute({
    method: 'post',
    path: `${FRAMEWORKS}/{id}/${name}` as const,
    summary,
    request: { params: one },
    responses: { 200: framework() },
  });
const skillAct = (name: string, summary: string) =>
  createRoute({
    method: 'post',
    path: `${SKILLS}/{id}/${name}` as const,
    summary,
    request: { params: one },
    responses: { 200: skill() },
  });

type Deps = Pick<Context, 'db' | 'clock'>;

const frameworkRoutes = (deps: Deps) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: FRAMEWORKS,
        summary: 'Frameworks of an organisation, retired ones too',
        request: { params: inOrganisation },
        responses: { 200: jsonAnswer(frameworkListSchema, 'Newest first') },
      }),
      async (c) =>
        c.json({ frameworks: await frameworks.listFrameworks(deps, requireActor(c), c.req.valid('param').org) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: FRAMEWORKS,
        summary: 'New framework, empty',
        request: { params: inOrganisation, ...jsonBody(saveFrameworkSchema) },
        responses: { 201: framework() },
      }),
      async (c) => {
        const { org } = c.req.valid('param');
        return c.json(
          { framework: await frameworks.createFramework(deps, requireActor(c), org, c.req.valid('json')) },
          201,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${FRAMEWORKS}/{id}` as const,
        summary: 'One framework and its figures',
        request: { params: one },
        responses: { 200: framework() },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ framework: await frameworks.getFramework(deps, requireActor(c), org, id) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: `${FRAMEWORKS}/{id}` as const,
        summary: 'Save what a framework says of itself, its scale of levels included',
        request: { params: one, ...jsonBody(changeFrameworkSchema) },
        responses: { 200: framework() },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        const input = c.req.valid('json');
        return c.json({ framework: await frameworks.saveFramework(deps, requireActor(c), org, id, input) }, 200);
      },
    )
    .openapi(frameworkAct('retire', 'Take a framework out of use; nothing is deleted'), async (c) => {
      const { org, id } = c.req.valid('param');
      return c.json({ framework: await frameworks.retireFramework(deps, requireActor(c), org, id) }, 200);
    })
    .openapi(frameworkAct('restore', 'Take a framework into use again'), async (c) => {
      const { org, id } = c.req.valid('param');
      return c.json({ framework: await frameworks.restoreFramework(deps, requireActor(c), org, id) }, 200);
    })
    .openapi(
      createRoute({
        method: 'post',
        path: `${FRAMEWORKS}/{id}/skills` as const,
        summary: 'New skill or family, the last of its branch',
        request: { params: one, ...jsonBody(createSkillSchema) },
        responses: { 201: skill() },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ skill: await skills.createSkill(deps, requireActor(c), org, id, c.req.valid('json')) }, 201);
      },
    );

const oneSkillRoutes = (deps: Deps) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: SKILLS,
        summary: 'A page of one branch of a framework, or of what a question finds',
        request: { params: inOrganisation, query: listSkillsSchema },
        responses: { 200: jsonAnswer(skillListSchema, 'A page') },
      }),
      async (c) => {
        const { org } = c.req.valid('param');
        return c.json(await skills.listSkills(deps, requireActor(c), org, c.req.valid('query')), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${SKILLS}/{id}` as const,
        summary: 'One skill: what it means at each level, its other names, what it leads to',
        request: { params: one },
        responses: { 200: skill() },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ skill: await skills.getSkill(deps, requireActor(c), org, id) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: `${SKILLS}/{id}` as const,
        summary: 'Save a skill',
        request: { params: one, ...jsonBody(changeSkillSchema) },
        responses: { 200: skill() },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ skill: await skills.saveSkill(deps, requireActor(c), org, id, c.req.valid('json')) }, 200);
      },
    )
    .openapi(skillAct('retire', 'Take a skill out of use; what points to it stays'), async (c) => {
      const { org, id } = c.req.valid('param');
      return c.json({ skill: await skills.retireSkill(deps, requireActor(c), org, id) }, 200);
    })
    .openapi(skillAct('restore', 'Take a skill into use again'), async (c) => {
      const { org, id } = c.req.valid('param');
      return c.json({ skill: await skills.restoreSkill(deps, requireActor(c), org, id) }, 200);
    })
    .openapi(
      createRoute({
        method: 'post',
        path: `${SKILLS}/{id}/move` as const,
        summary: 'To another place of the tree',
        request: { params: one, ...jsonBody(moveSkillSchema) },
        responses: { 200: jsonAnswer(movedSkillSchema, 'The skill, and where it stood') },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json(await skills.moveSkill(deps, requireActor(c), org, id, c.req.valid('json')), 200);
      },
    );

const linkRoutes = (deps: Deps) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'post',
        path: `${SKILLS}/{id}/merge` as const,
        summary: 'Make a skill another name of a second one; nothing that points to it is rewritten',
        request: { params: one, ...jsonBody(mergeSkillSchema) },
        responses: { 200: skill() },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ skill: await mergeSkill(deps, requireActor(c), org, id, c.req.valid('json').into) }, 200);
      },
    )
    .openapi(skillAct('unmerge', 'Undo a merge'), async (c) => {
      const { org, id } = c.req.valid('param');
      return c.json({ skill: await unmergeSkill(deps, requireActor(c), org, id) }, 200);
    })
    .openapi(
      createRoute({
        method: 'post',
        path: `${SKILLS}/{id}/crosswalks` as const,
        summary: 'Say how a skill stands to another one, of the organisation or outside',
        request: { params: one, ...jsonBody(addCrosswalkSchema) },
        responses: { 200: skill() },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ skill: await addCrosswalk(deps, requireActor(c), org, id, c.req.valid('json')) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: `${SKILLS}/{id}/crosswalks/{crosswalkId}` as const,
        summary: 'Take back what was said of two skills',
        request: { params: oneCrosswalk },
        responses: { 200: skill() },
      }),
      async (c) => {
        const { org, id, crosswalkId } = c.req.valid('param');
        return c.json({ skill: await removeCrosswalk(deps, requireActor(c), org, id, crosswalkId) }, 200);
      },
    );

/** Frameworks of skills of one organisation, for its members. */
export const skillRoutes = (deps: Deps) =>
  createRouter().route('/', frameworkRoutes(deps)).route('/', oneSkillRoutes(deps)).route('/', linkRoutes(deps));
