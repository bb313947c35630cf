import type { BadgeView, UnitView } from '@insigne/server/api';
import { Checkbox, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { apiPath, request } from '../../api/request.ts';
import { byName } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useCreatePeopleBatch } from './batches.queries.ts';

/** Which unit, and whether those below it too; the people are shown before anything is awarded. */
export function UnitForm({ badge, levelId }: { badge: BadgeView; levelId: string | undefined }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const { handle } = organisation;
  const units = useQuery({
    queryKey: ['organisation', handle, 'units'],
    queryFn: async () => (await request<{ units: UnitView[] }>('GET', apiPath`/organisations/${handle}/units`)).units,
  });
  return (
    <Loaded query={units} height={200}>
      {(all) =>
        all.length === 0 ? (
          <p className="note">{t('giving:unit.none')}</p>
        ) : (
          <UnitChoice
            badge={badge}
            levelId={levelId}
            units={inTree(
              all,
              byName(({ name }) => name, language),
            )}
          />
        )
      }
    </Loaded>
  );
}

type Placed = UnitView & { depth: number };

/** Each unit below the one that it belongs to. */
function inTree(units: UnitView[], compare: (a: UnitView, b: UnitView) => number): Placed[] {
  const ids = new Set(units.map(({ id }) => id));
  const below = (parent: string | null, depth: number): Placed[] =>
    units
      .filter(({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null) === parent)
      .sort(compare)
      .flatMap((unit) => [{ ...unit, depth }, ...below(unit.id, depth + 1)]);
  return below(null, 0);
}

function UnitChoice({ badge, levelId, units }: { badge: BadgeView; levelId: string | undefined; units: Placed[] }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const navigate = useNavigate();
  const create = useCreatePeopleBatch();
  const [unitId, setUnit] = useState(units[0]?.id ?? '');
  const [below, setBelow] = useState(true);
  const unit = units.find(({ id }) => id === unitId);
  const count = (below ? unit?.peopleBelowCount : unit?.peopleCount) ?? 0;
  const submit = () =>
    create.mutate(
      { source: 'unit', badgeId: badge.id, ...(levelId !== undefined && { levelId }), unitId, below },
      { onSuccess: ({ id }) => navigate({ to: '/o/$org/batches/$id', params: { org: organisation.handle, id } }) },
    );
  return (
    <section className="card fields narrow">
      {create.isError && <ProblemNote error={create.error} onRetry={submit} />}
      <NativeSelect
        label={t('giving:unit.which')}
        description={t('giving:unit.hint')}
        value={unitId}
        onChange={(event) => setUnit(event.currentTarget.value)}
      >
        {units.map(({ id, name, depth }) => (
          <option key={id} value={id}>
            {`${'\u2003'.repeat(depth)}${name}`}
          </option>
        ))}
      </NativeSelect>
      <Checkbox
        label={t('giving:unit.below')}
        checked={below}
        onChange={(event) => setBelow(event.currentTarget.checked)}
      />
      <p role="status">{t('giving:unit.count', { count })}</p>
      <div>
        <Button look="p" disabled={count === 0} busy={create.isPending} onClick={() => count > 0 && submit()}>
          {t('giving:unit.act')}
        </Button>
        <p className="xs dim after-act">{t('app:batch.nothingYet')}</p>
      </div>
    </section>
  );
}
