import type { AssessorCourse, LibraryInstallation, LibraryShelf, SkillSheet } from '@insigne/server/api';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
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

/** What an installation changes: the shelf, the sheets and the organisation's own badges. */
function useReadAnew() {
  const client = useQueryClient();
  const { handle } = useOrganisation().organisation;
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: libraryKey(handle) }),
      client.invalidateQueries({ queryKey: ['organisation', handle, 'badges'] }),
    ]);
}

interface Run {
  skills: string[];
  publish: boolean;
}

/**
 * Drafts are made by one request, all or none. To be published they are asked for one by one, since each has its pictures drawn:
 * `done` counts them, and after `stop` the rest is not begun. Whatever was cut off goes on where it was: nothing is made twice.
 */
export function useInstall() {
  const { handle } = useOrganisation().organisation;
  const readAnew = useReadAnew();
  const [done, setDone] = useState(0);
  const stopped = useRef(false);
  const run = useMutation({
    mutationFn: async ({ skills, publish }: Run) => {
      stopped.current = false;
      setDone(0);
      const installed: string[] = [];
      for (const part of publish ? skills.map((skill) => [skill]) : [skills]) {
        if (stopped.current) break;
        await request<{ installation: LibraryInstallation }>(
          'POST',
          apiPath`/organisations/${handle}/library/installations`,
          { body: { skills: part, publish } },
        );
        installed.push(...part);
        setDone(installed.length);
      }
      return installed;
    },
    onSettled: readAnew,
  });
  return {
    run,
    done,
    stop: () => {
      stopped.current = true;
    },
  };
}

export function useDecideOffers(skillId: string) {
  const { handle } = useOrganisation().organisation;
  const readAnew = useReadAnew();
  return useMutation({
    mutationFn: (body: { take: string[][]; keep: string[][]; revision: number }) =>
      request<{ skill: SkillSheet }>('POST', apiPath`/organisations/${handle}/library/skills/${skillId}/offers`, {
        body,
      }),
    onSettled: readAnew,
  });
}
