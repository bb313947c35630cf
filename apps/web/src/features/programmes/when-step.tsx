import type { ProgrammeContent } from '@insigne/server/api';
import { NativeSelect, TextInput } from '@mantine/core';
import { timeZones } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Choice } from '../../ui/choice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { BilingualField } from '../badges/bilingual-field.tsx';
import { useUnits } from '../people/units.queries.ts';
import type { StepProps } from './step-props.ts';
import { UnitGroups } from './unit-groups.tsx';

type Group = ProgrammeContent['groups'][number];
const NO_WORDS = { fr: '', en: '' };

export function WhenStep({ draft: { content, set } }: StepProps) {
  const { t } = useText();
  const isBackwards = content.startsOn !== null && content.endsOn !== null && content.endsOn < content.startsOn;
  return (
    <>
      <section className="card stack">
        <h3>{t('programmes:when.dates')}</h3>
        <div className="row wrap dates">
          <TextInput
            type="date"
            label={t('programmes:when.from')}
            value={content.startsOn ?? ''}
            onChange={(event) => set({ startsOn: event.currentTarget.value || null })}
          />
          <TextInput
            type="date"
            label={t('programmes:when.to')}
            value={content.endsOn ?? ''}
            error={isBackwards ? t('programmes:when.backwards') : undefined}
            onChange={(event) => set({ endsOn: event.currentTarget.value || null })}
          />
          <NativeSelect
            label={t('programmes:when.zone')}
            value={content.timeZone}
            onChange={(event) => set({ timeZone: event.currentTarget.value })}
            data={[...new Set([content.timeZone, ...timeZones()])]}
          />
        </div>
        <p className="sm dim">{t('programmes:when.open')}</p>
      </section>
      <Groups groups={content.groups} onChange={(groups) => set({ groups })} />
      <section className="card stack">
        <h3>{t('programmes:when.page')}</h3>
        <BilingualField
          path="content.contact"
          label={t('programmes:field.contact')}
          description={t('programmes:field.contactHint')}
          value={content.contact}
          onChange={(contact) => set({ contact })}
          errors={{}}
          maxLength={160}
        />
        <p className="b">{t('programmes:when.audience')}</p>
        <Choice
          label={t('programmes:when.audience')}
          value={content.audience}
          options={[
            { value: 'internal', label: t('programmes:audience.internal') },
            { value: 'public', label: t('programmes:audience.public') },
          ]}
          onChange={(audience) => set({ audience })}
        />
      </section>
    </>
  );
}

function Groups({ groups, onChange }: { groups: Group[]; onChange: (groups: Group[]) => void }) {
  const { t } = useText();
  const units = useUnits();
  const words = groups.find((group) => group.kind === 'words')?.words ?? NO_WORDS;
  const inUnits = groups.filter((group) => group.kind === 'unit');
  return (
    <fieldset className="card stack">
      <legend className="b">{t('programmes:when.groups')}</legend>
      <Loaded query={units} height={120}>
        {(all) => (
          <UnitGroups
            units={all}
            chosen={inUnits.map(({ unitId }) => unitId)}
            onChange={(ids) =>
              onChange([
                ...ids.map((unitId) => ({ kind: 'unit' as const, unitId })),
                ...groups.filter(({ kind }) => kind === 'words'),
              ])
            }
          />
        )}
      </Loaded>
      <BilingualField
        path="content.groups"
        label={t('programmes:when.words')}
        value={words}
        onChange={(next) =>
          onChange(next.fr === '' && next.en === '' ? inUnits : [...inUnits, { kind: 'words', words: next }])
        }
        errors={{}}
        maxLength={120}
      />
    </fieldset>
  );
}
