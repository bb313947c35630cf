import type { AwardContext } from '@insigne/server/api';
import { NativeSelect, TextInput } from '@mantine/core';
import { useText } from '../../texts/texts.ts';
import { TextArea } from '../../ui/text-area.tsx';

const KINDS: readonly AwardContext['kind'][] = ['programme', 'project', 'mentoring', 'training', 'event', 'other'];
const NEW: AwardContext = { kind: 'programme', name: '', narrative: '', start: null, end: null };

/** Without a name there is no context. */
export const givenContext = (context: AwardContext | null): AwardContext | null =>
  context === null || context.name.trim() === '' ? null : context;

interface ContextFieldsProps {
  value: AwardContext | null;
  onChange: (context: AwardContext) => void;
}

/** In which frame the badge was earned; the same for everybody of this act. */
export function ContextFields({ value, onChange }: ContextFieldsProps) {
  const { t } = useText();
  const context = value ?? NEW;
  const set = (change: Partial<AwardContext>) => onChange({ ...context, ...change });
  return (
    <details className="card more" open={value !== null || undefined}>
      <summary>{t('giving:context.title')}</summary>
      <div className="fields after-act">
        <p className="sm dim">{t('giving:context.hint')}</p>
        <div className="pair">
          <NativeSelect
            label={t('giving:context.kindLabel')}
            data={KINDS.map((kind) => ({ value: kind, label: t(`giving:context.kind.${kind}`) }))}
            value={context.kind}
            onChange={(event) => {
              const kind = KINDS.find((one) => one === event.currentTarget.value);
              if (kind) set({ kind });
            }}
          />
          <TextInput
            label={t('giving:context.name')}
            placeholder={t('giving:context.namePlaceholder')}
            maxLength={120}
            data-path="context.name"
            value={context.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
        </div>
        <Days start={context.start} end={context.end} onChange={set} />
        <TextArea
          label={t('giving:context.narrative')}
          description={t('giving:markdown')}
          rows={2}
          maxLength={2000}
          value={context.narrative}
          onChange={(event) => set({ narrative: event.currentTarget.value })}
        />
      </div>
    </details>
  );
}

interface DaysProps {
  start: string | null;
  end: string | null;
  onChange: (change: { start?: string | null; end?: string | null }) => void;
}

/** From which day to which. */
export function Days({ start, end, onChange }: DaysProps) {
  const { t } = useText();
  const reversed = start !== null && end !== null && start > end;
  return (
    <div className="pair">
      <TextInput
        type="date"
        label={t('giving:days.start')}
        value={start ?? ''}
        onChange={(event) => onChange({ start: event.currentTarget.value || null })}
      />
      <TextInput
        type="date"
        label={t('giving:days.end')}
        value={end ?? ''}
        error={reversed ? t('giving:days.reversed') : undefined}
        onChange={(event) => onChange({ end: event.currentTarget.value || null })}
      />
    </div>
  );
}
