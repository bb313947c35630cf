export interface CatalogueSearch {
  q?: string;
  skill?: string[];
  level?: string[];
  programme?: string[];
  page?: number;
}

const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);

/** What the address of the catalogue says; anything else is left out. */
export function readCatalogueSearch(search: Record<string, unknown>): CatalogueSearch {
  const [skill, level, programme] = [search.skill, search.level, search.programme].map(listOf) as [
    string[],
    string[],
    string[],
  ];
  return {
    ...(typeof search.q === 'string' && search.q !== '' && { q: search.q }),
    ...(skill.length > 0 && { skill }),
    ...(level.length > 0 && { level }),
    ...(programme.length > 0 && { programme }),
    ...(typeof search.page === 'number' && search.page > 1 && { page: search.page }),
  };
}

export function catalogueQuery({ q, skill = [], level = [], programme = [], page }: CatalogueSearch): string {
  const query = new URLSearchParams([
    ...(q === undefined ? [] : [['q', q]]),
    ...skill.map((one) => ['skill', one]),
    ...level.map((one) => ['level', one]),
    ...programme.map((one) => ['programme', one]),
    ...(page === undefined ? [] : [['page', String(page)]]),
  ]).toString();
  return query === '' ? '' : `?${query}`;
}
