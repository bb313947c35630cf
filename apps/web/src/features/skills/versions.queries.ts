import type {
  FrameworkBadges,
  FrameworkComparison,
  FrameworkProgrammes,
  KeptVersion,
  KeptVersions,
  ReadVersionAnswer,
  SkillChangeKind,
} from '@insigne/server/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiPath, queryString, request } from '../../api/request.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { skillsKey, useSkillMutation } from './skills.queries.ts';

/** None of a framework that is not there yet. */
export function useKeptVersions(framework: string | null) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...skillsKey(handle), 'versions', framework],
    enabled: framework !== null,
    queryFn: () =>
      request<KeptVersions>('GET', apiPath`/organisations/${handle}/frameworks/${framework ?? ''}/versions`),
  });
}

/** Whether an act that keeps the state before it finds room to. */
export function useKeepsBefore(framework: string | null): boolean {
  const { data } = useKeptVersions(framework);
  return (
    data !== undefined && (data.versions.length < data.max || data.versions.some(({ reason }) => reason !== 'kept'))
  );
}

/** A page of what a kept version held. */
export function useReadVersion(framework: string, version: string, { q, page }: { q: string; page: number }) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...skillsKey(handle), 'version', framework, version, q, page],
    placeholderData: keepPreviousData,
    queryFn: () =>
      request<ReadVersionAnswer>(
        'GET',
        apiPath`/organisations/${handle}/frameworks/${framework}/versions/${version}` + queryString({ q, page }),
      ),
  });
}

interface Compared {
  from: string;
  to: string;
}

export function useComparison(
  framework: string,
  { from, to }: Compared,
  { change, page }: { change: SkillChangeKind | undefined; page: number },
) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...skillsKey(handle), 'compared', framework, from, to, change, page],
    placeholderData: keepPreviousData,
    queryFn: () =>
      request<FrameworkComparison>(
        'GET',
        apiPath`/organisations/${handle}/frameworks/${framework}/compare` + queryString({ from, to, change, page }),
      ),
  });
}

/** Badges that name its skills; between two states, published ones that name what changed. */
export function useFrameworkBadges(framework: string, between?: Compared) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...skillsKey(handle), 'badges', framework, between],
    queryFn: async () =>
      (
        await request<FrameworkBadges>(
          'GET',
          apiPath`/organisations/${handle}/frameworks/${framework}/badges` + queryString({ ...between }),
        )
      ).badges,
  });
}

export function useFrameworkProgrammes(framework: string) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...skillsKey(handle), 'programmes', framework],
    queryFn: async () =>
      (await request<FrameworkProgrammes>('GET', apiPath`/organisations/${handle}/frameworks/${framework}/programmes`))
        .programmes,
  });
}

export const useKeepVersion = (framework: string) =>
  useSkillMutation(
    async (handle, body: { label: string; note: string }) =>
      (
        await request<{ version: KeptVersion }>(
          'POST',
          apiPath`/organisations/${handle}/frameworks/${framework}/versions`,
          { body },
        )
      ).version,
  );

export const useRemoveVersion = (framework: string) =>
  useSkillMutation((handle, version: string) =>
    request<KeptVersions>('DELETE', apiPath`/organisations/${handle}/frameworks/${framework}/versions/${version}`),
  );
