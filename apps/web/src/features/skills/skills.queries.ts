import type {
  FrameworkFacts,
  FrameworkView,
  Relation,
  SkillFacts,
  SkillList,
  SkillPlace,
  SkillView,
} from '@insigne/server/api';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiPath, queryString, request } from '../../api/request.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

type OneFramework = { framework: FrameworkView };
type OneSkill = { skill: SkillView };
export const skillsKey = (org: string) => ['organisation', org, 'skills'];

export function useFrameworks() {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...skillsKey(handle), 'frameworks'],
    queryFn: async () =>
      (await request<{ frameworks: FrameworkView[] }>('GET', apiPath`/organisations/${handle}/frameworks`)).frameworks,
  });
}

export function useFramework(id: string) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...skillsKey(handle), 'framework', id],
    queryFn: async () =>
      (await request<OneFramework>('GET', apiPath`/organisations/${handle}/frameworks/${id}`)).framework,
  });
}

/** One branch of the tree, a page after the other. */
export function useBranch(framework: string, parent: string | null) {
  const { handle } = useOrganisation().organisation;
  return useInfiniteQuery({
    queryKey: [...skillsKey(handle), 'branch', framework, parent],
    initialPageParam: 1,
    queryFn: ({ pageParam }) =>
      request<SkillList>(
        'GET',
        apiPath`/organisations/${handle}/skills` +
          queryString({ framework, parent: parent ?? undefined, page: pageParam }),
      ),
    getNextPageParam: ({ page, pageSize, total }) => (page * pageSize < total ? page + 1 : undefined),
  });
}

export function useFoundSkills(q: string, { framework, page = 1 }: { framework?: string; page?: number }) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...skillsKey(handle), 'found', framework, q, page],
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
    queryFn: () =>
      request<SkillList>('GET', apiPath`/organisations/${handle}/skills` + queryString({ q, framework, page })),
  });
}

export function useSkill(id: string) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...skillsKey(handle), 'skill', id],
    queryFn: async () => (await request<OneSkill>('GET', apiPath`/organisations/${handle}/skills/${id}`)).skill,
  });
}

/** Everything that shows skills is read anew: names stand in paths, counts and results. */
export function useSkillMutation<Input, Answer>(run: (handle: string, input: Input) => Promise<Answer>) {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => run(handle, input),
    onSuccess: () => client.invalidateQueries({ queryKey: skillsKey(handle) }),
  });
}

/** Makes a framework, or changes the one of `id`. */
export const useSaveFramework = () =>
  useSkillMutation(async (handle, { id, revision, ...facts }: FrameworkFacts & { id?: string; revision?: number }) => {
    const base = apiPath`/organisations/${handle}/frameworks`;
    return id === undefined
      ? (await request<OneFramework>('POST', base, { body: facts })).framework
      : (await request<OneFramework>('PUT', `${base}/${id}`, { body: { ...facts, revision } })).framework;
  });

export const useFrameworkAct = (id: string) =>
  useSkillMutation((handle, act: 'retire' | 'restore') =>
    request<OneFramework>('POST', `${apiPath`/organisations/${handle}/frameworks/${id}`}/${act}`),
  );

/** Makes a skill at the end of a branch, or changes the one of `id`. */
export const useSaveSkill = (framework: string) =>
  useSkillMutation(
    async (
      handle,
      { id, revision, parentId, ...facts }: SkillFacts & { id?: string; revision?: number; parentId: string | null },
    ) =>
      id === undefined
        ? (
            await request<OneSkill>('POST', apiPath`/organisations/${handle}/frameworks/${framework}/skills`, {
              body: { ...facts, parentId },
            })
          ).skill
        : (
            await request<OneSkill>('PUT', apiPath`/organisations/${handle}/skills/${id}`, {
              body: { ...facts, revision },
            })
          ).skill,
  );

export type SkillAct =
  | { act: 'retire' | 'restore' | 'unmerge' }
  | { act: 'merge'; body: { into: string } }
  | {
      act: 'crosswalks';
      body: ({ skillId: string } | { uri: string; name: string }) & { relation: Relation; confidence: number };
    };

export const useSkillAct = (id: string) =>
  useSkillMutation((handle, { act, ...rest }: SkillAct) =>
    request<OneSkill>('POST', `${apiPath`/organisations/${handle}/skills/${id}`}/${act}`, {
      ...('body' in rest && { body: rest.body }),
    }),
  );

/** Answers also where it stood, to be moved back to. */
export const useMoveSkill = (id: string) =>
  useSkillMutation((handle, body: SkillPlace) =>
    request<OneSkill & { before: SkillPlace }>('POST', apiPath`/organisations/${handle}/skills/${id}/move`, { body }),
  );

export const useRemoveCrosswalk = (id: string) =>
  useSkillMutation((handle, crosswalk: string) =>
    request<OneSkill>('DELETE', apiPath`/organisations/${handle}/skills/${id}/crosswalks/${crosswalk}`),
  );
