import type { UseQueryResult } from '@tanstack/react-query';
import type { ComponentProps, ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PagesNav } from '../../ui/pages-nav.tsx';
import { StateFilter } from '../../ui/state-filter.tsx';

export interface Filter<State extends string> {
  state?: State;
  page: number;
}

interface Paged<State extends string> {
  counts: Partial<Record<State, number>>;
  total: number;
  page: number;
  pageSize: number;
}

interface Props<State extends string, List extends Paged<State>> {
  query: UseQueryResult<List>;
  label: string;
  states: readonly State[];
  word(state: State): string;
  filter: Filter<State>;
  onFilter(filter: Filter<State>): void;
  empty: ComponentProps<typeof EmptyState>;
  children(list: List): ReactNode;
}

/** What the operator looks after, by the state that it is in, a page at a time. */
export function ListByState<State extends string, List extends Paged<State>>(props: Props<State, List>) {
  const { query, label, states, word, filter, onFilter, empty, children } = props;
  return (
    <Loaded query={query} height={400}>
      {(list) => (
        <div className="stack">
          <StateFilter
            label={label}
            states={states.map((state) => ({ state, label: word(state), count: list.counts[state] ?? 0 }))}
            chosen={filter.state}
            onChoose={(state) => onFilter({ page: 1, ...(state !== undefined && { state }) })}
          />
          {list.total === 0 ? (
            <EmptyState {...empty} />
          ) : (
            <>
              {children(list)}
              <PagesNav
                page={list.page}
                pageSize={list.pageSize}
                total={list.total}
                onPage={(page) => onFilter({ ...filter, page })}
              />
            </>
          )}
        </div>
      )}
    </Loaded>
  );
}
