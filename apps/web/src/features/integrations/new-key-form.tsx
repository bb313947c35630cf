import type { KeyScope, MadeApiKey } from '@insigne/server/api';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconKey } from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { focusFirstFault, useServerFaults } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useMakeApiKey } from './api-keys.queries.ts';

const SCOPES: readonly KeyScope[] = ['issue', 'verify', 'status'];
/** Up to the longest that the server takes. */
const DAYS = [30, 90, 365, 730];
const LONGEST_NAME = 60;

export function NewKeyForm({ onMade }: { onMade: (made: MadeApiKey) => void }) {
  const { t } = useText();
  const make = useMakeApiKey();
  const form = useForm({
    initialValues: { name: '', scopes: ['verify'] as string[], days: '365' },
    validate: {
      name: (name) => (name.trim() === '' ? t('keys:nameMissing') : null),
      scopes: (scopes) => (scopes.length === 0 ? t('keys:scopesMissing') : null),
    },
  });
  const showFaults = useServerFaults(form);
  const submit = form.onSubmit(({ name, scopes, days }) => {
    const chosen = SCOPES.filter((scope) => scopes.includes(scope));
    make.mutate(
      { name: name.trim(), scopes: chosen, days: Number(days) },
      {
        onSuccess: (made) => {
          onMade(made);
          form.reset();
        },
        onError: showFaults,
      },
    );
  }, focusFirstFault);
  return (
    <form onSubmit={submit} noValidate className="card fields narrow" aria-labelledby="new-key">
      <h2 id="new-key">{t('keys:new')}</h2>
      {make.isError && <ProblemNote error={make.error} />}
      <TextInput
        label={t('keys:name')}
        description={t('keys:nameHint')}
        maxLength={LONGEST_NAME}
        autoComplete="off"
        required
        {...form.getInputProps('name')}
      />
      <Checkbox.Group label={t('keys:may')} required {...form.getInputProps('scopes')}>
        <div className="stack-s">
          {SCOPES.map((scope) => (
            <Checkbox key={scope} value={scope} label={t(`keys:scope.${scope}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <NativeSelect
        label={t('keys:days')}
        description={t('keys:daysHint')}
        data={DAYS.map((count) => ({ value: String(count), label: t('keys:daysOf', { count }) }))}
        {...form.getInputProps('days')}
      />
      <div>
        <Button look="p" type="submit" busy={make.isPending} icon={<IconKey className="i" aria-hidden="true" />}>
          {t('keys:make')}
        </Button>
      </div>
    </form>
  );
}
