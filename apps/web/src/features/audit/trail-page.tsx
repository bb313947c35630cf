import type { AuditAction, Trail } from '@insigne/server/api';
import { NativeSelect, TextInput } from '@mantine/core';
import { IconDownload, IconHistory, IconSearch, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { byName } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { PagesNav } from '../../ui/pages-nav.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { ChainResult } from './chain-result.tsx';
import { type TrailFilter, type TrailOf, useChainCheck, useTrail, useTrailExport } from './trail.queries.ts';
import { TrailTable } from './trail-table.tsx';

export function TrailPage() {
  const { t } = useText();
  const { organisation } = useOrganisation();
  return (
    <Page title={t('operate:trail.title')} lead={t('operate:trail.lead')}>
      <TrailView of={organisation.handle} timeZone={organisation.timeZone} />
    </Page>
  );
}

const FORMATS = [
  { format: 'jsonl', words: 'operate:trail.exportJson' },
  { format: 'csv', words: 'operate:trail.exportCsv' },
] as const;

/** The trail with its filters, its check and its exports. */
export function TrailView({ of, timeZone }: { of: TrailOf; timeZone: string }) {
  const { t } = useText();
  const [filter, setFilter] = useState<TrailFilter>({});
  const trail = useTrail(of, filter);
  const check = useChainCheck(of);
  const save = useTrailExport(of);
  const isFiltered = Object.entries(filter).some(([name, value]) => name !== 'page' && value !== undefined);
  return (
    <div className="stack-l">
      <div className="stack">
        <div className="row wrap">
          <Button
            busy={check.isFetching}
            onClick={() => void check.refetch()}
            icon={<IconShieldCheck className="i" aria-hidden="true" />}
          >
            {t('operate:trail.check')}
          </Button>
          {FORMATS.map(({ format, words }) => (
            <Button
              key={format}
              look="q"
              busy={save.isPending && save.variables === format}
              onClick={() => save.mutate(format)}
              icon={<IconDownload className="i" aria-hidden="true" />}
            >
              {t(words)}
            </Button>
          ))}
        </div>
        <p className="xs dim">{t('operate:trail.exportHint')}</p>
        {save.isError && <ProblemNote error={save.error} />}
        {check.isError && <ProblemNote error={check.error} />}
        {check.data && !check.isFetching && <ChainResult check={check.data} timeZone={timeZone} />}
      </div>
      <Loaded query={trail} height={480}>
        {(page) => (
          <div className="stack">
            {(page.total > 0 || isFiltered) && <Filters trail={page} filter={filter} onChange={setFilter} />}
            {page.total > 0 ? (
              <>
                <p className="sm dim count" role="status">
                  {t('operate:trail.count', { count: page.total })}
                </p>
                <TrailTable events={page.events} timeZone={timeZone} />
                <PagesNav
                  page={page.page}
                  pageSize={page.pageSize}
                  total={page.total}
                  onPage={(next) => setFilter({ ...filter, page: next })}
                />
              </>
            ) : isFiltered ? (
              <EmptyState
                icon={IconSearch}
                title={t('operate:trail.noMatch')}
                text={t('operate:trail.noMatchText')}
                action={<Button onClick={() => setFilter({})}>{t('common:clearFilters')}</Button>}
              />
            ) : (
              <EmptyState icon={IconHistory} title={t('operate:trail.empty')} text={t('operate:trail.emptyText')} />
            )}
          </div>
        )}
      </Loaded>
    </div>
  );
}

interface FiltersProps {
  trail: Trail;
  filter: TrailFilter;
  onChange: (filter: TrailFilter) => void;
}

function Filters({ trail, filter, onChange }: FiltersProps) {
  const { t, language } = useText();
  const words = (action: AuditAction) => t(`operate:action.${action}`);
  /** Another filter begins at the first page; an empty one is no filter. */
  const set = (change: Partial<Record<keyof TrailFilter, string>>) => {
    const { page: _page, ...next } = { ...filter, ...change };
    onChange(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== '')));
  };
  return (
    <search className="row wrap filters">
      <NativeSelect
        label={t('operate:trail.byAction')}
        value={filter.action ?? ''}
        onChange={(event) => set({ action: event.currentTarget.value })}
      >
        <option value="">{t('operate:trail.allActions')}</option>
        {[...trail.actions].sort(byName(words, language)).map((action) => (
          <option key={action} value={action}>
            {words(action)}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect
        label={t('operate:trail.byActor')}
        value={filter.actor ?? ''}
        onChange={(event) => set({ actor: event.currentTarget.value })}
      >
        <option value="">{t('operate:trail.allActors')}</option>
        {[...trail.actors].sort(byName(({ name }) => name, language)).map(({ id, name }) => (
          <option key={id} value={id}>
            {name || t('operate:trail.unknown')}
          </option>
        ))}
      </NativeSelect>
      <TextInput
        type="date"
        label={t('operate:trail.from')}
        value={filter.from ?? ''}
        onChange={(event) => set({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('operate:trail.to')}
        value={filter.to ?? ''}
        onChange={(event) => set({ to: event.currentTarget.value })}
      />
    </search>
  );
}
