import type { BatchStart } from '@insigne/server/api';
import { Radio, TextInput } from '@mantine/core';
import { useText } from '../../texts/texts.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

const STARTS = ['after-undo', 'at', 'now'] as const;

/** What is chosen until the person says otherwise: the organisation's time to take it back, if it has one. */
export const usualStart = (undoMinutes: number): BatchStart => ({ when: undoMinutes === 0 ? 'now' : 'after-undo' });

/** A moment was asked for and is not yet said. */
export const isStartGiven = (start: BatchStart): boolean => start.when !== 'at' || start.at !== '';

/** When it leaves: after the time to take it back, at a moment, or at once. */
export function StartChoice({ value, onChange }: { value: BatchStart; onChange: (start: BatchStart) => void }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const { undoMinutes } = organisation;
  const starts = STARTS.filter((start) => start !== 'after-undo' || undoMinutes > 0);
  return (
    <div className="card stack">
      <Radio.Group
        label={t('giving:start.title')}
        value={value.when}
        onChange={(chosen) => {
          const when = STARTS.find((one) => one === chosen);
          if (when !== undefined) onChange(when === 'at' ? { when, at: '' } : { when });
        }}
      >
        <div className="stack radios">
          {starts.map((start) => (
            <Radio
              key={start}
              value={start}
              label={t(`giving:start.${start}`, { count: undoMinutes })}
              description={t(`giving:start.means.${start}`)}
            />
          ))}
        </div>
      </Radio.Group>
      {value.when === 'at' && (
        <TextInput
          type="datetime-local"
          label={t('giving:start.moment')}
          description={t('giving:start.zone', { zone: organisation.timeZone })}
          data-path="at"
          value={value.at}
          onChange={(event) => onChange({ when: 'at', at: event.currentTarget.value.slice(0, 16) })}
        />
      )}
    </div>
  );
}
