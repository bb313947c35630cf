import type { OwnInstallation } from '@insigne/server/api';
import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { ownTimeZone, timeZones } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { FaultSummary } from '../../ui/form-faults.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { looksLikeAddress } from '../../ui/mail-address.ts';
import { useSaving } from '../../ui/saving-form.ts';
import { useOwnInstallation, useSaveInstallation } from './operation.queries.ts';

/** As the server has it: the name stands in headers, on a phone too. */
const MAX_NAME = 40;

/** What the installation is called, by whose clock it goes, who answers for it. */
export function InstallationForm() {
  const installation = useOwnInstallation();
  return (
    <Loaded query={installation} height={420}>
      {(answer) => <Form {...answer} />}
    </Loaded>
  );
}

function Form({ installation, said }: OwnInstallation) {
  const { t } = useText();
  const save = useSaveInstallation();
  const form = useForm({
    // Before anything is said, the clock of whoever sets it up is the likeliest.
    initialValues: said ? installation : { ...installation, timeZone: ownTimeZone() },
    validate: {
      name: (value) => (value.trim().length < 2 ? t('installation:nameMissing') : null),
      contact: (value) => (value.trim() === '' || looksLikeAddress(value) ? null : t('installation:contactWrong')),
    },
  });
  const submit = useSaving(form, save, {
    send: (values) => values,
    stored: ({ installation: saved }) => saved,
    said: () => t('installation:saved'),
  });
  const isFieldFault = Object.keys(form.errors).length > 0;
  return (
    <form onSubmit={submit} noValidate className="fields narrow" aria-label={t('installation:title')}>
      <FaultSummary errors={form.errors} />
      {save.isError && !isFieldFault && <ProblemNote error={save.error} />}
      <TextInput
        label={t('installation:name')}
        description={t('installation:nameHint')}
        maxLength={MAX_NAME}
        required
        {...form.getInputProps('name')}
      />
      <NativeSelect
        label={t('installation:timeZone')}
        description={t('installation:timeZoneHint')}
        data={timeZones()}
        {...form.getInputProps('timeZone')}
      />
      <div className="pair">
        <TextInput
          id="entity"
          label={t('installation:entity')}
          description={t('installation:entityHint')}
          maxLength={120}
          autoComplete="organization"
          {...form.getInputProps('entity')}
        />
        <TextInput
          type="email"
          label={t('installation:contact')}
          description={t('installation:contactHint')}
          maxLength={254}
          autoComplete="email"
          {...form.getInputProps('contact')}
        />
      </div>
      <div>
        <Button look="p" type="submit" busy={save.isPending} disabled={said && !form.isDirty()}>
          {t('installation:save')}
        </Button>
      </div>
    </form>
  );
}
