import type { AssessorCourse, LibraryShelf, SkillSheet } from '@insigne/server/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiPath, request } from '../../api/request.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

const libraryKey = (org: string) => ['organisation', org, 'library'];

/** What the words are found in; what was shown before stays until the answer is there. */
export function useShelf(words: string) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...libraryKey(handle), 'shelf', words],
    placeholderData: keepPreviousData,
    queryFn: async () =>
      (
        await request<{ library: LibraryShelf }>(
          'GET',
          `${apiPath`/organisations/${handle}/library`}?q=${encodeURIComponent(words)}`,
        )
      ).library,
  });
}

export function useSkillSheet(skillId: string) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...libraryKey(handle), 'skill', skillId],
    queryFn: async () =>
      (await request<{ skill: SkillSheet }>('GET', apiPath`/organisations/${handle}/library/skills/${skillId}`)).skill,
  });
}

/** The same for everybody: asked for once. */
export function useCourse() {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...libraryKey(handle), 'course'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () =>
      (await request<{ course: AssessorCourse }>('GET', apiPath`/organisations/${handle}/library/course`)).course,
  });
}
