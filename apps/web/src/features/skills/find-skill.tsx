import type { SkillLine, SkillList } from '@insigne/server/api';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiPath, queryString, request } from '../../api/request.ts';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

const SEARCH_AFTER_MS = 250;

interface FindSkillProps {
  label: string;
  description: string;
  /** What is said when no skill is like the words. */
  none: string;
  /** Left out: of all frameworks. */
  framework?: string;
  /** `any`: families as well. */
  kind?: 'skill' | 'any';
  /** Ids that are not offered. */
  taken: readonly string[];
  onChoose: (skill: SkillLine) => void;
  error?: string | undefined;
  path?: string;
  disabled?: boolean;
}

/** One skill of any framework of the organisation, found by words; the field is empty again once one is chosen. */
export function FindSkill({ framework, kind = 'skill', taken, onChoose, path, none, ...field }: FindSkillProps) {
  const { language } = useText();
  const { handle } = useOrganisation().organisation;
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), SEARCH_AFTER_MS);
  const found = useQuery({
    queryKey: ['organisation', handle, 'skills', 'found', framework, kind, words],
    enabled: words !== '',
    queryFn: () =>
      request<SkillList>(
        'GET',
        apiPath`/organisations/${handle}/skills` +
          queryString({ q: words, framework, kind: kind === 'any' ? undefined : kind }),
      ),
  });
  const skills = words === '' ? [] : (found.data?.skills ?? []).filter(({ id }) => !taken.includes(id));
  return (
    <Select
      className="narrow"
      {...field}
      {...(path !== undefined && { 'data-path': path })}
      data={skills.map(({ id, name, path: above }) => ({
        value: id,
        label: [...above.map((step) => step.name), name].map((text) => inLanguage(text, language).text).join(' › '),
      }))}
      value={null}
      onChange={(id) => {
        const chosen = skills.find((skill) => skill.id === id);
        if (chosen !== undefined) onChoose(chosen);
        setTyped('');
      }}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={words === '' || found.isFetching ? undefined : none}
      // The server has looked already, without regard to accents.
      filter={({ options }) => options}
    />
  );
}
