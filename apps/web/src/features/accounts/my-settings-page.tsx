import type { Person } from '@insigne/server/api';
import { NativeSelect, TextInput, useMantineColorScheme } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { languageChoices, useText } from '../../texts/texts.ts';
import { SCHEMES } from '../../theme/colour-scheme.ts';
import { Button } from '../../ui/button.tsx';
import { focusFirstFault, useServerFaults } from '../../ui/form-faults.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { LongPage } from '../../ui/long-page.tsx';
import { Page } from '../../ui/page.tsx';
import { usePerson, useSavePerson } from './accounts.queries.ts';
import { AddressesCard } from './addresses-card.tsx';
import { EraseCard } from './erase-card.tsx';
import { ExportCard } from './export-card.tsx';
import { PasskeysCard } from './passkeys-card.tsx';
import { PrivacyCard } from './privacy-card.tsx';
import { SessionsCard } from './sessions-card.tsx';

export function MySettingsPage() {
  const { t } = useText();
  const person = usePerson();
  return (
    <Page title={t('app:settings.title')}>
      <LongPage>
        <Loaded query={person}>{(data) => <PersonForm person={data} />}</Loaded>
        <LookCard />
        <AddressesCard />
        <PasskeysCard />
        <SessionsCard />
        <PrivacyCard />
        <ExportCard />
        <EraseCard />
      </LongPage>
    </Page>
  );
}

function PersonForm({ person }: { person: Person }) {
  const { t } = useText();
  const save = useSavePerson();
  const form = useForm({ initialValues: { name: person.name } });
  const showFaults = useServerFaults(form);
  const submit = form.onSubmit(({ name }) => {
    save.mutate(
      { name: name.trim() },
      { onSuccess: () => notifications.show({ message: t('app:settings.saved') }), onError: showFaults },
    );
  }, focusFirstFault);
  return (
    <form onSubmit={submit} noValidate className="card fields">
      <h2>{t('app:settings.me')}</h2>
      {save.isError && <ProblemNote error={save.error} />}
      <TextInput
        label={t('app:settings.name')}
        description={t('app:settings.nameHint')}
        autoComplete="name"
        maxLength={120}
        {...form.getInputProps('name')}
      />
      <NativeSelect
        label={t('app:settings.language')}
        description={t('app:settings.languageHint')}
        value={person.language}
        onChange={(event) => save.mutate({ language: event.currentTarget.value === 'en' ? 'en' : 'fr' })}
        data={languageChoices(t)}
      />
      <div>
        <Button look="p" type="submit" busy={save.isPending}>
          {t('app:settings.save')}
        </Button>
      </div>
    </form>
  );
}

function LookCard() {
  const { t } = useText();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <section className="card stack">
      <fieldset>
        <legend className="field-name">{t('app:settings.look')}</legend>
        <div className="seg">
          {SCHEMES.map((scheme) => (
            <button
              key={scheme}
              type="button"
              aria-pressed={colorScheme === scheme}
              onClick={() => setColorScheme(scheme)}
            >
              {t(`app:settings.scheme.${scheme}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <p className="xs dim">{t('app:settings.lookHint')}</p>
    </section>
  );
}
