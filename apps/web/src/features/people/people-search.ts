/** The filters of the list of people, as they stand in its address. */
export interface PeopleSearch {
  q?: string;
  unit?: string;
  state?: 'left';
  page?: number;
}

/** Takes what it knows from an address and drops the rest. */
export function readPeopleSearch(search: Record<string, unknown>): PeopleSearch {
  const page = Number(search.page);
  return {
    ...(typeof search.q === 'string' && search.q !== '' && { q: search.q }),
    ...(typeof search.unit === 'string' && { unit: search.unit }),
    ...(search.state === 'left' && { state: 'left' as const }),
    ...(Number.isInteger(page) && page > 1 && { page }),
  };
}
