import type { Personal } from '@insigne/server/api';
import { TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Days } from './context-fields.tsx';

export const NOTHING: Personal = { narrative: '', evidence: [], start: null, end: null };
/** As many as the server takes. */
const MOST_EVIDENCE = 5;

/** What this person did, and what shows it. */
export function PersonalFields({ value, onChange }: { value: Personal; onChange: (personal: Personal) => void }) {
  const { t } = useText();
  const set = (change: Partial<Personal>) => onChange({ ...value, ...change });
  const setEvidence = (at: number, change: { url?: string; name?: string }) =>
    set({ evidence: value.evidence.map((one, i) => (i === at ? { ...one, ...change } : one)) });
  return (
    <details className="card more">
      <summary>{t('giving:personal.title')}</summary>
      <div className="fields after-act">
        <p className="sm dim">{t('giving:personal.hint')}</p>
        <TextArea
          label={t('giving:personal.narrative')}
          description={t('giving:markdown')}
          rows={2}
          maxLength={2000}
          data-path="personal.narrative"
          value={value.narrative}
          onChange={(event) => set({ narrative: event.currentTarget.value })}
        />
        <Days start={value.start} end={value.end} onChange={set} />
        {value.evidence.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of evidence have no other name while they are typed
          <div key={at} className="row wrap evidence">
            <TextInput
              className="grow"
              type="url"
              label={t('giving:personal.url', { number: at + 1 })}
              placeholder="https://"
              data-path={`personal.evidence.${at}.url`}
              error={/^(https:\/\/.*)?$/.test(one.url) ? undefined : t('giving:personal.httpsOnly')}
              value={one.url}
              onChange={(event) => setEvidence(at, { url: event.currentTarget.value.trim() })}
            />
            <TextInput
              className="grow"
              label={t('giving:personal.urlName')}
              maxLength={120}
              value={one.name}
              onChange={(event) => setEvidence(at, { name: event.currentTarget.value })}
            />
            <Button
              look="q"
              aria-label={t('giving:personal.remove', { number: at + 1 })}
              icon={<IconX className="i" aria-hidden="true" />}
              onClick={() => set({ evidence: value.evidence.filter((_, i) => i !== at) })}
            />
          </div>
        ))}
        {value.evidence.length < MOST_EVIDENCE && (
          <div>
            <Button
              small
              icon={<IconPlus className="i" aria-hidden="true" />}
              onClick={() => set({ evidence: [...value.evidence, { url: '', name: '' }] })}
            >
              {t('giving:personal.add')}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

/** Without the rows that were opened and left empty; undefined when nothing was told. */
export function givenPersonal(personal: Personal): Personal | undefined {
  const evidence = personal.evidence.filter(({ url }) => url !== '');
  const isEmpty = evidence.length === 0 && personal.narrative.trim() === '' && !personal.start && !personal.end;
  return isEmpty ? undefined : { ...personal, evidence };
}
